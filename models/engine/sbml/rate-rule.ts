import type {Export} from "./export.js";
import {apply, math, symbolXml} from "./law-mathml.js";
import {element, type Xml} from "./xml.js";

/** The derivative of a state: what enters and its rate, less what leaves. Null where nothing does. */
export function rateRule({model, ids, laws, perTime}: Export, state: string): Xml | null {
  const flows = (end: "from" | "to"): Xml[] =>
    model.fluxes.flatMap((flux, i) => (flux[end] === state ? [symbolXml(ids.flux(i))] : []));
  const law = Object.hasOwn(model.rates, state) ? model.rates[state] : undefined;
  const rate = law === undefined ? [] : [laws.content(law, perTime(state))];
  const gain = sum([...flows("to"), ...rate]);
  const loss = sum(flows("from"));
  if (gain === null && loss === null) return null;
  const terms = [gain, loss].filter((term) => term !== null);
  const change = loss === null ? terms : [apply(element("minus"), ...terms)];
  return element("rateRule", {variable: ids.state(state)}, [math(...change)]);
}

function sum(terms: readonly Xml[]): Xml | null {
  const [first] = terms;
  if (first === undefined) return null;
  return terms.length === 1 ? first : apply(element("plus"), ...terms);
}
