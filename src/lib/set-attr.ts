import type {BaseType, Selection} from "d3-selection";

/**
 * Sets an attribute where it differs. What is set anew is parsed and laid out anew, even when it says
 * the same: in what is drawn on every move of a hand that costs more than to look first.
 */
export function setAttr<E extends BaseType, Datum, P extends BaseType, PD>(
  selection: Selection<E, Datum, P, PD>,
  name: string,
  valueOf: (datum: Datum, index: number) => string | number,
): Selection<E, Datum, P, PD> {
  return selection.each(function (datum, i) {
    const node = this as unknown as Element; // every one has attributes
    const value = String(valueOf(datum, i));
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  });
}
