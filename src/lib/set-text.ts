import type {BaseType, Selection} from "d3-selection";

/**
 * Sets text where it differs. Text that is set anew is laid out anew, even when it says the same: in
 * what is drawn on every move of a hand that costs more than the drawing.
 */
export function setText<E extends BaseType, Datum, P extends BaseType, PD>(
  selection: Selection<E, Datum, P, PD>,
  textOf: (datum: Datum, index: number, current: string) => string,
): Selection<E, Datum, P, PD> {
  return selection.each(function (datum, i) {
    const node = this as unknown as Node; // every element is one
    const text = textOf(datum, i, node.textContent ?? "");
    if (node.textContent !== text) node.textContent = text;
  });
}
