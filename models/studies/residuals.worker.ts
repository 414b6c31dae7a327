import {serveNode} from "../engine/pool/node-port.js";
import {type ResidualTask, targetResiduals} from "./calibration.js";

serveNode<ResidualTask, Float64Array>(targetResiduals);
