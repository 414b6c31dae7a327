import type {EquationsData, OrganData} from "../../lib/equations/data.js";
import {fromBuild} from "../../lib/equations/markup.js";
import {block} from "../blocks.js";
import {conservationLaws, type ConservationLaws} from "./conservation-laws.js";
import {equationView, type EquationView} from "./equation-view.js";

export type OrganView = HTMLElement & {
  readonly equations: EquationView;
  readonly laws: ConservationLaws;
  update(organ: OrganData): void;
};

/** One part of the model as a page of a textbook: what happens there, its equations, what is assumed. */
export function organView(data: EquationsData): OrganView {
  const title = document.createElement("h2");
  title.tabIndex = -1;
  const prose = block("organ-prose");
  const letters = document.createElement("p");
  letters.className = "page-note";
  const equations = equationView(data);
  const laws = conservationLaws(data);
  const assumptions = document.createElement("ul");
  const heading = document.createElement("h3");
  heading.textContent = "What is assumed";
  let shown: OrganData | null = null;
  const element = block("organ-view", title, prose, letters, laws, equations, heading, assumptions);

  return Object.assign(element, {
    equations,
    laws,
    update(organ: OrganData): void {
      if (organ === shown) return;
      shown = organ;
      title.textContent = organ.title;
      prose.replaceChildren(fromBuild(organ.prose));
      letters.textContent = lettersIn(organ, data);
      laws.hidden = organ.groups.length > 0; // they are those of the whole
      equations.update(organ);
      heading.hidden = assumptions.hidden = organ.assumptions.length === 0;
      assumptions.replaceChildren(
        ...organ.assumptions.map((sentence) => {
          const item = document.createElement("li");
          item.textContent = sentence;
          return item;
        }),
      );
    },
  });
}

/** Says what the letters mean that the equations of an organ have in their index. */
function lettersIn(organ: OrganData, {letters}: EquationsData): string {
  const used = organ.groups
    .flatMap(({families}) => families)
    .flatMap((family) => family.letters)
    .map(({letter}) => fromBuild(letter).textContent ?? "");
  const words = letters
    .filter(({letter}) => used.includes(letter))
    .map(({letter, meaning}) => `${letter}, ${meaning}`);
  if (words.length === 0) return "";
  return `Letters of an index: ${words.join("; ")}. With a dash a letter is another one of its kind.`;
}
