import {validation} from "../models/generated/validation.js";
import {readTable} from "../scripts/data/read-table.js";

/** What the study of few and many servings measured, and what the model gives for it. */
const ids = ["sabatier2011-absorption-2-servings", "sabatier2011-absorption-7-servings"];
const source = readTable("sources").find(({key}) => key === "SABATIER2011");
const [few, many] = ids.map((id) => {
  const row = validation.find((each) => each.id === id);
  if (row === undefined || row.observed === null) throw new Error(`no validation row ${id}`);
  const {observed, low, high, simulated} = row;
  return {observed, low, high, simulated};
});
process.stdout.write(
  JSON.stringify({few, many, address: source?.url ?? "", name: "Sabatier 2011"}),
);
