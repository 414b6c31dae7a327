import {serveNode} from "../../../../models/engine/pool/node-port.js";
import {answerWith} from "./tasks.js";

serveNode(answerWith((code) => process.exit(code)));
