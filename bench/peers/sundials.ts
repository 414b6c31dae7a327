import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {cacheFolder} from "./cache.js";

/**
 * The folder with the headers and static libraries of SUNDIALS, built from the source package of this
 * Debian with -O2: its binary package is not optimised. Built once; throws where that cannot be done.
 */
export function sundials(): string {
  const cache = cacheFolder("sundials");
  const finished = join(cache, "installed");
  if (!existsSync(finished)) {
    const unfinished = join(cache, "unfinished");
    rmSync(unfinished, {recursive: true, force: true});
    build(unpack(join(cache, "source")), join(cache, "build"), unfinished);
    renameSync(unfinished, finished);
  }
  return finished;
}

const quietly = {stdio: "pipe", encoding: "utf8"} as const;

/** The sources as apt finds them, with lists of its own: this machine's may not name source packages. */
function unpack(folder: string): string {
  rmSync(folder, {recursive: true, force: true});
  for (const name of ["lists/partial", "cache/archives/partial"]) {
    mkdirSync(join(folder, name), {recursive: true});
  }
  const fields = "deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)";
  const targets = ["indextargets", "--format", fields, "Created-By: Packages"];
  const list = join(folder, "sources.list");
  writeFileSync(list, execFileSync("apt-get", targets, quietly));
  const options = {
    "Dir::Etc::SourceList": list,
    "Dir::Etc::SourceParts": "-",
    "Dir::State::Lists": join(folder, "lists"),
    "Dir::Cache": join(folder, "cache"),
    "APT::Sandbox::User": "",
  };
  const settings = Object.entries(options).map(([name, value]) => `--option=${name}=${value}`);
  execFileSync("apt-get", [...settings, "update"], quietly);
  execFileSync("apt-get", [...settings, "source", "sundials"], {...quietly, cwd: folder});
  const unpacked = readdirSync(folder, {withFileTypes: true}).find(
    (entry) => entry.isDirectory() && entry.name.startsWith("sundials-"),
  );
  if (unpacked === undefined) throw new Error("the source package holds no sources");
  return join(folder, unpacked.name);
}

function build(source: string, folder: string, target: string): void {
  rmSync(folder, {recursive: true, force: true});
  const without = ["ARKODE", "CVODES", "IDA", "IDAS", "KINSOL"].map((part) => `BUILD_${part}=OFF`);
  const settings = [
    "CMAKE_BUILD_TYPE=Release",
    "CMAKE_C_FLAGS=",
    "CMAKE_C_FLAGS_RELEASE=-O2 -DNDEBUG",
    `CMAKE_INSTALL_PREFIX=${target}`,
    "CMAKE_INSTALL_LIBDIR=lib",
    "BUILD_SHARED_LIBS=OFF",
    "EXAMPLES_ENABLE_C=OFF",
    "EXAMPLES_INSTALL=OFF",
    ...without,
  ];
  const flags = settings.map((setting) => `-D${setting}`);
  execFileSync("cmake", ["-S", source, "-B", folder, ...flags], quietly);
  execFileSync("cmake", ["--build", folder, "--parallel", "2", "--target", "install"], quietly);
}
