import type {BaseType, Selection} from "d3-selection";

/**
 * Sets the text of an element where it differs. Text that is set anew is laid out anew, even when it says
 * the same: in what is drawn on every move of a hand that costs more than the drawing.
 */
export function putText(element: Node, text: string): void {
  const {firstChild} = element;
  // a text that changes in place leaves the tree as it is, and with it what `:has()` depends on
  if (firstChild !== null && firstChild === element.lastChild && firstChild.nodeType === 3) {
    if (firstChild.nodeValue !== text) firstChild.nodeValue = text;
  } else if (element.textContent !== text) element.textContent = text;
}

/** The same for every element of a selection. */
export function setText<E extends BaseType, Datum, P extends BaseType, PD>(
  selection: Selection<E, Datum, P, PD>,
  textOf: (datum: Datum, index: number, current: string) => string,
): Selection<E, Datum, P, PD> {
  return selection.each(function (datum, i) {
    const node = this as unknown as Node; // every element is one
    putText(node, textOf(datum, i, node.textContent ?? ""));
  });
}
