import type {EvidenceView} from "../../lib/evidence-kind.js";
import type {Store} from "../../lib/store.js";
import {labelled} from "../blocks.js";
import {segmented} from "../segmented.js";

/** How the rows of the chart are sorted. */
export function orderControl(store: Store<EvidenceView>): HTMLElement {
  const order = segmented("Order of the rows", [
    {value: "file", label: "by study"},
    {value: "ratio", label: "by ratio"},
  ]);
  order.addEventListener("input", () => {
    if (order.value !== null) store.look({order: order.value});
  });
  store.listen(({view}) => (order.value = view.order));
  const element = labelled("Order", order);
  element.classList.add("order-control");
  return element;
}
