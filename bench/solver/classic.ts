import {classicDesolve} from "../peers/classic-desolve.js";
import {classicDopri} from "../peers/classic-dopri.js";
import {classicOdex} from "../peers/classic-odex.js";
import {classicOurs} from "../peers/classic-ours.js";
import {createCvode} from "../peers/cvode.js";
import {Missing, orMissing} from "../peers/missing.js";
import {loadSystem} from "../../test/models/engine/load-system.js";
import type {Line} from "../timing.js";
import {classicModel} from "./classic-model.js";
import {type Found, loosest, type Peer} from "./classic-trial.js";
import {
  problemOf,
  rowLength,
  stateCount,
  subjectCount,
  subjects,
  tolerancesOf,
} from "./classic-workload.js";
import {floorsOf, worstError} from "./errors.js";
import {missingLine, ratioLine} from "./lines.js";
import {mediansInTurn} from "./median.js";
import {poolLines} from "./pool-lines.js";

/** Two compartments, saturable elimination, 14 doses: everyone at an error of at most 3e-6. */
export async function classicLines(): Promise<Line[]> {
  const ours = classicOurs(await load("ours"));
  const reference = ours(1e-11).rows.slice();
  const find = (peer: Peer): Rival => ({peer, ...loosest(peer, reference, 3e-6)});
  const self = find(ours);
  const [forDopri, forOdex] = [await load("dopri"), await load("odex")];
  const rivals = [
    {name: "deSolve", limit: 0.12, rival: orMissing("deSolve", () => find(classicDesolve()))},
    {name: "dopri", limit: 1, rival: orMissing("dopri", () => find(classicDopri(forDopri)))},
    {name: "odex", limit: 1, rival: orMissing("odex", () => find(classicOdex(forOdex)))},
  ];
  const had = rivals.flatMap(({rival}) => (rival instanceof Missing ? [] : [rival]));
  const runs = [self, ...had].map((one) => () => one.peer(one.rtol).ms);
  const [ms = NaN, ...others] = mediansInTurn(runs, 7);
  const tolerances = tolerancesOf(self.rtol);
  const problems = subjects.map((parameters) => problemOf(parameters));
  return [
    referenceLine(reference),
    figure("ours", self, ms),
    ...rivals.flatMap(({name, limit, rival}): Line[] => {
      if (rival instanceof Missing) return [missingLine(rival)];
      const theirs = others[had.indexOf(rival)] ?? NaN;
      const ratio = ratioLine(`  ours over ${name}`, ms / theirs, limit);
      return [figure(name, rival, theirs), ratio];
    }),
    ...(await poolLines("classic", problems, tolerances)),
  ];
}

interface Rival extends Found {
  readonly peer: Peer;
}

/** A module of its own for each, lest one's arrays slow down the code that another shares. */
const load = (name: string) => loadSystem({...classicModel, name});

const figure = (name: string, {rtol, error}: Found, ms: number): Line => ({
  what: `classic, ${subjectCount} subjects, ${name}: rtol ${rtol.toExponential(1)}, error ${error.toExponential(1)}`,
  measured: `${ms.toFixed(0)} ms`,
});

/** Our reference, at rtol 1e-11, against CVODE at 1e-12 for every hundredth subject. */
function referenceLine(reference: Float64Array): Line {
  const cvode = orMissing("CVODE", () => createCvode(classicModel, "classic"));
  if (cvode instanceof Missing) return missingLine(cvode);
  const errors = subjects.flatMap((parameters, i) => {
    if (i % 100 !== 0) return [];
    const expected = reference.subarray(i * rowLength, (i + 1) * rowLength);
    const {rows} = cvode(problemOf(parameters), tolerancesOf(1e-12), 1);
    return [worstError(rows, expected, floorsOf(expected, stateCount))];
  });
  const worst = Math.max(...errors);
  return {
    what: "classic, our reference against CVODE at rtol 1e-12, 10 subjects",
    measured: worst.toExponential(1),
    goal: "at most 1e-8",
    isMet: worst <= 1e-8,
  };
}
