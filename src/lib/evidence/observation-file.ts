import type {Cell, Table} from "../../components/details-table.js";
import type {Observation, Source} from "./evidence.js";
import {ratioOf} from "./ratio.js";
import type {ObservationRow} from "./rows.js";

/** Observations as a file holds them: every column of the table, and what the model says. */
export const observationFile = (rows: readonly ObservationRow[]): Table => ({
  caption: "Observations, as filtered and sorted",
  headings: columns.map(({heading}) => heading),
  rows: rows.map(({item, source}) => columns.map(({of}) => of(item, source) ?? "")),
});

interface Column {
  readonly heading: string;
  readonly of: (item: Observation, source: Source) => Cell | null | undefined;
}

const columns: readonly Column[] = [
  {heading: "id", of: ({id}) => id},
  {heading: "study", of: (_, {cite}) => cite},
  {heading: "source", of: ({source}) => source},
  {heading: "title", of: (_, {title}) => title},
  {heading: "published_in", of: (_, {publishedIn}) => publishedIn},
  {heading: "year", of: (_, {year}) => year},
  {heading: "address", of: (_, {address}) => address},
  {heading: "dossier", of: ({dossier}) => dossier},
  {heading: "species", of: ({species}) => species},
  {heading: "population", of: ({population}) => population},
  {heading: "n", of: ({n}) => n},
  {heading: "form", of: ({form}) => form},
  {heading: "dose_mg", of: ({doseMg}) => doseMg},
  {heading: "design", of: ({design}) => design},
  {heading: "quantity", of: ({quantity}) => quantity},
  {heading: "time_h", of: ({timeH}) => timeH},
  {heading: "value", of: ({value}) => value},
  {heading: "unit", of: ({unit}) => unit},
  {heading: "low", of: ({low}) => low},
  {heading: "high", of: ({high}) => high},
  {heading: "interval", of: ({interval}) => interval},
  {heading: "confidence", of: ({confidence}) => confidence},
  {heading: "grade", of: ({grade}) => grade},
  {heading: "use", of: ({use}) => use},
  {heading: "note", of: ({note}) => note},
  {heading: "simulated", of: ({prediction}) => prediction?.simulated},
  {heading: "simulated_unit", of: ({prediction}) => prediction?.unit},
  {heading: "counts_from", of: ({prediction}) => prediction?.low},
  {heading: "counts_to", of: ({prediction}) => prediction?.high},
  {heading: "interval_of", of: ({prediction}) => prediction?.intervalOf},
  {
    heading: "simulated_over_measured",
    of: ({prediction}) => (prediction ? ratioOf(prediction)?.value : null),
  },
  {
    heading: "inside",
    of: ({prediction}) => prediction && (prediction.inside ? "yes" : "no"),
  },
  {heading: "why_missed", of: ({prediction}) => prediction?.reason},
  {heading: "assumed", of: ({prediction}) => prediction?.assumed},
];
