import {create} from "d3-selection";
import type {FormsState} from "../../lib/forms-page.js";

/** What a colour of the panels means. */
export interface Key {
  readonly name: "blocked" | "carrier" | "gaps" | "chelate";
  readonly text: string;
  readonly colour: string;
}

/** The dotted line of the acid blocker while it is compared, and the routes. */
export function keysOf({scenario, view}: FormsState): Key[] {
  const blocked = {name: "blocked", text: "with acid blocker", colour: "var(--warn)"} as const;
  const chelate = {name: "chelate", text: "whole chelate", colour: "var(--chelate)"} as const;
  return [
    ...(view.both ? [blocked] : []),
    {name: "carrier", text: "by carrier", colour: "var(--carrier)"},
    {name: "gaps", text: "through gaps", colour: "var(--gaps)"},
    ...(scenario.hypotheses?.chelateRouteShare ? [chelate] : []),
  ];
}

/** Some of the keys in a line, for as long as they mean something. */
export function legend(parent: HTMLElement | undefined, names: readonly Key["name"][]) {
  const root = create("span").attr("class", "forms-keys");
  parent?.append(root.node() as HTMLElement); // created above
  return (state: FormsState): void => {
    root
      .selectAll<HTMLSpanElement, Key>("span")
      .data(
        keysOf(state).filter(({name}) => names.includes(name)),
        ({name}) => name,
      )
      .join("span")
      .attr("class", ({name}) => `forms-key is-${name}`)
      .style("--route", ({colour}) => colour)
      .text(({text}) => text)
      .order();
  };
}
