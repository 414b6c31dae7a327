import {serveNode} from "../engine/pool/node-port.js";
import {answerSubjects} from "./answer-subjects.js";
import type {SubjectsTask} from "./run-population.js";
import type {Outcome} from "./subject.js";

serveNode<SubjectsTask, Outcome[]>(answerSubjects());
