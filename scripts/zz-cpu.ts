import {launch} from "../test/site/browser.js";
import {serve} from "../test/site/serve.js";
import {readdirSync, readFileSync} from "node:fs";
const site = await serve(); const browser = await launch();
const threads=()=>{ // all chromium renderer threads: name -> ms
  const out=new Map<string,number>();
  for(const pid of readdirSync("/proc").filter(n=>/^\d+$/.test(n))) { try {
    const cmd=readFileSync(`/proc/${pid}/cmdline`,"utf8"); if(!cmd.includes("--type=renderer")) continue;
    const ppid=cmd;
    for(const tid of readdirSync(`/proc/${pid}/task`)){ const s=readFileSync(`/proc/${pid}/task/${tid}/stat`,"utf8"); const name=s.slice(s.indexOf("(")+1,s.lastIndexOf(")")); const f=s.slice(s.lastIndexOf(")")+2).split(" "); out.set(`${pid}/${tid} ${name}`,(Number(f[11])+Number(f[12]))*10);} } catch {} }
  return out;
};
for(let i=0;i<3;i++){
  const page=await browser.newPage({viewport:{width:1440,height:900}});
  await page.goto(site.home+"splits.html",{waitUntil:"commit"});
  await page.waitForFunction(()=>performance.getEntriesByName("magnesia:splits-whole").length>0);
  // my renderer: the pid whose DedicatedWorker threads exist newest
  const first=threads();
  let n=1;
  const report=(label:string,a:Map<string,number>,b:Map<string,number>)=>{ const sums:Record<string,number>={}; for(const [k,v] of b){ if(!mine.has(k.split("/")[0]!)) continue; const d=v-(a.get(k)??0); if(d>0){const nm=k.slice(k.indexOf(" ")+1); sums[nm]=(sums[nm]??0)+d;} } console.log(label,JSON.stringify(sums)); };
  const mine=new Set<string>(); 
  const kids=readFileSync; 
  // find by walking ppid chain to browser process of this node process
  const parents=new Map<string,string>(); for(const pid of readdirSync("/proc").filter(n=>/^\d+$/.test(n))) try{const s=readFileSync(`/proc/${pid}/stat`,"utf8"); parents.set(pid,s.slice(s.lastIndexOf(")")+2).split(" ")[1]!);}catch{}
  for(const pid of parents.keys()){ let p:string|undefined=pid; while(p&&p!=="0"){ if(p===String(process.pid)){mine.add(pid);break;} p=parents.get(p);} }
  report("load",new Map(),first);
  for (const [what,act] of [["form",()=>page.getByRole("combobox",{name:"Form"}).selectOption("oxide")],["meals",()=>page.getByRole("checkbox",{name:"with meals"}).uncheck()],["form2",()=>page.getByRole("combobox",{name:"Form"}).selectOption("glycinate")]] as const){
    const a=threads(); await (act as any)();
    await page.waitForFunction((n)=>performance.getEntriesByName("magnesia:splits-whole").length>n,n); n++;
    report(what,a,threads());
  }
  await page.close();
}
await browser.close(); await site.close();
