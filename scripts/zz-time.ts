import {launch, open} from "../test/site/browser.js";
import {serve} from "../test/site/serve.js";
const site = await serve(); const browser = await launch();
const med=(a:number[])=>[...a].sort((x,y)=>x-y)[Math.floor(a.length/2)];
const all:Record<string,number[]>={};
const add=(k:string,v:number)=>(all[k]??=[]).push(Math.round(v));
for(let i=0;i<5;i++){
  const page=await browser.newPage({viewport:{width:1440,height:900}});
  await page.goto(site.home+"splits.html",{waitUntil:"commit"});
  await page.waitForFunction(()=>performance.getEntriesByName("magnesia:splits-whole").length>0);
  const read=(n:number)=>page.evaluate((n)=>["asked","coarse","whole"].map(k=>performance.getEntriesByName("magnesia:splits-"+k)[n]?.startTime??NaN),n);
  let [a,c,w]=await read(0) as [number,number,number];
  add("load asked",a);add("load coarse-asked",c-a);add("load whole-asked",w-a);
  let n=1;
  for (const [what,act] of [["form",()=>page.getByRole("combobox",{name:"Form"}).selectOption(i%2?"oxide":"glycinate")],["meals",()=>page.getByRole("checkbox",{name:"with meals"}).uncheck()],["person",async()=>{await page.locator(".person summary").click(); await page.getByRole("radio",{name:"woman"}).check();}]] as const){
    await (act as any)();
    await page.waitForFunction((n)=>performance.getEntriesByName("magnesia:splits-whole").length>n,n);
    [a,c,w]=await read(n) as [number,number,number]; add(what+" coarse",c-a); add(what+" whole",w-a); n++;
  }
  await page.close();
}
for(const [k,v] of Object.entries(all)) console.log(k.padEnd(20),"median",med(v),v.join(" "));
await browser.close(); await site.close();
