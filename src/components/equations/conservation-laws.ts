import type {EquationsData} from "../../lib/equations/data.js";
import type {LawBooks} from "../../lib/equations/books.js";
import {amountIn, type Units} from "../../lib/amount-text.js";
import {fromBuild} from "../../lib/equations/markup.js";
import {numberText} from "../../lib/number-text.js";
import {scientificText} from "../../lib/equations/scientific-text.js";
import {block} from "../blocks.js";

export type ConservationLaws = HTMLElement & {
  update(laws: readonly LawBooks[], units: Units): void;
};

/** What no flow can change, as equations, each with its two sides at the moment shown. */
export function conservationLaws({laws}: EquationsData): ConservationLaws {
  const heading = document.createElement("h3");
  heading.textContent = "What no flow can change";
  const items = laws.map(({pieces, members}) => {
    const formula = block("formula");
    formula.tabIndex = 0;
    formula.setAttribute("role", "group");
    formula.setAttribute(
      "aria-label",
      `Law of conservation over ${members.length} amounts: arrow keys walk its terms`,
    );
    formula.append(...pieces.map(fromBuild));
    const figures = document.createElement("p");
    figures.className = "equation-words";
    const item = block("equation", formula, figures);
    return {item, figures, count: members.length};
  });
  const element = block("conservation-laws", heading, ...items.map(({item}) => item));
  return Object.assign(element, {
    update(books: readonly LawBooks[], units: Units): void {
      items.forEach(({figures, count}, i) => {
        const law = books[i];
        if (law === undefined) return;
        const amount = (mmol: number) => `${numberText(amountIn(mmol, units), 5)} ${units}`;
        figures.textContent =
          `${count} amounts hold ${amount(law.held)} now; ${amount(law.due)} must be there. ` +
          `Over the whole run the two sides differ by at most ${scientificText(law.worst)} of that.`;
      });
    },
  });
}
