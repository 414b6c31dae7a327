import {createPool, type Pool} from "../../../models/engine/pool/pool.js";
import {answerSubjects} from "../../../models/population/answer-subjects.js";
import type {SubjectsTask} from "../../../models/population/run-population.js";
import type {Outcome} from "../../../models/population/subject.js";
import {nearPort} from "../engine/pool/near-port.js";

/** A pool whose workers are in this thread: each still prepares what it is asked for itself. */
export const nearPool = (size = 1): Pool<SubjectsTask, Outcome[]> =>
  createPool({size, start: () => nearPort(answerSubjects)});
