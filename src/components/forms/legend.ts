import {create} from "d3-selection";
import type {FormsState} from "../../lib/forms-page.js";

/** The routes by colour, and the dotted line of the acid blocker while it is compared. */
export function legend(parent: HTMLElement | undefined, names: readonly (keyof typeof keyWords)[]) {
  const root = create("span").attr("class", "forms-keys");
  const keys = root.selectAll("span").data(names).join("span");
  keys.attr("class", (name) => `forms-key is-${name}`).text((name) => keyWords[name]);
  parent?.append(root.node() as HTMLElement); // created above
  return ({scenario, view}: FormsState): void => {
    const isShown = (name: keyof typeof keyWords): boolean =>
      name === "blocked"
        ? view.both
        : name !== "chelate" || !!scenario.hypotheses?.chelateRouteShare;
    keys.attr("hidden", (name) => (isShown(name) ? null : ""));
  };
}

const keyWords = {
  blocked: "with acid blocker",
  carrier: "by carrier",
  gaps: "through gaps",
  chelate: "whole chelate",
} as const;
