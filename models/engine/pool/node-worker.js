// The first file of every worker under Node. Node 20 cannot read TypeScript: tsx translates it on the way in.
import {fileURLToPath} from "node:url";
import {workerData} from "node:worker_threads";
import {register} from "tsx/esm/api";

register({tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url))});
await import(workerData.file);
