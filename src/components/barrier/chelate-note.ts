import {addressOf} from "../../lib/page-address.js";
import {simulatorKind} from "../../lib/simulator-kind.js";

/** One hypothesis more that is no matter of this wall: a link to the day that shows it. */
export function chelateNote(): HTMLElement {
  const {usual} = simulatorKind;
  const scenario = {
    ...usual.scenario,
    doses: [{timeH: 2, form: "glycinate", elementalMg: 300}],
    hypotheses: {chelateRouteShare: 0.1}, // the most that a scenario allows
  } as const;
  const link = document.createElement("a");
  link.href = addressOf(simulatorKind, {...usual, scenario});
  link.textContent = "see it in the simulator";
  const note = document.createElement("p");
  note.className = "page-note chelate-note";
  note.append("That a chelate leaves the gut whole is a matter of the gut: ", link, ".");
  return note;
}
