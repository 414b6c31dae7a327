import {serveNode} from "../../models/engine/pool/node-port.js";
import {answerBatch, type Batch, type Spin} from "./batch.js";

serveNode<Batch | Spin, Float64Array>(answerBatch);
