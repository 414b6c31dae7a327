import {serveNode} from "../engine/pool/node-port.js";
import {answerPoints, type PointAnswer, type PointsTask} from "./answer-points.js";

serveNode<PointsTask, PointAnswer[]>(answerPoints());
