import type {BarrierData} from "../../lib/barrier/data.js";
import type {Hypothesis} from "../../lib/barrier/hypotheses.js";
import {measured, type Phrase, prediction, whyOff} from "../../lib/barrier/hypothesis-words.js";
import type {BarrierPageState} from "../../lib/barrier/page.js";
import type {BarrierRun} from "../../lib/barrier/run.js";
import type {Moment} from "../../lib/store.js";
import {block} from "../blocks.js";
import {slider} from "../slider.js";
import {switchButton} from "../switch.js";

export type HypothesisPanel = HTMLElement & {
  update(state: BarrierPageState, run: BarrierRun): void;
};

/** One hypothesis: its switch, its size, what it would do here, and what was measured. */
export function hypothesisPanel(
  hypothesis: Hypothesis,
  data: BarrierData,
  change: (size: number | null, moment: Moment) => void,
): HypothesisPanel {
  const {id, title, size} = hypothesis;
  const button = switchButton(title);
  const amount = slider(size);
  const says = document.createElement("p");
  says.className = "hypothesis-says";
  const found = document.createElement("p");
  found.className = "hypothesis-measured";
  found.append(...measured(id, data).map(phraseNode));
  const element = block("hypothesis-panel", button, amount, says, found);

  button.addEventListener("input", () => change(button.value ? size.initial : null, "released"));
  amount.addEventListener("input", () => change(amount.value, "live"));
  amount.addEventListener("change", () => change(amount.value, "released"));

  return Object.assign(element, {
    update(state: BarrierPageState, run: BarrierRun): void {
      const value = hypothesis.sizeIn(state.scenario);
      const isOn = value !== null;
      button.value = isOn;
      amount.hidden = !isOn;
      if (isOn) amount.value = value;
      const text = isOn ? prediction(id, run, data, state.view.afterH) : whyOff[id];
      if (says.textContent !== text) says.textContent = text;
      element.classList.toggle("is-on", isOn);
    },
  });
}

function phraseNode({text, href}: Phrase): Node {
  if (href === undefined) return document.createTextNode(text);
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}
