import type {OrganData} from "../../lib/equations/data.js";
import {block, labelled} from "../blocks.js";

export type OrganList = HTMLElement & {value: string};

/** The parts of the model to choose from: a list where there is room, else a menu. "input" says which. */
export function organList(organs: readonly OrganData[]): OrganList {
  let value = "";
  const list = document.createElement("ul");
  const select = document.createElement("select");
  const buttons = organs.map(({id, title}) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title;
    button.addEventListener("click", () => choose(id));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    select.append(new Option(title, id));
    return {id, button};
  });
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    choose(select.value);
  });
  const nav = document.createElement("nav");
  nav.setAttribute("aria-label", "Parts of the model");
  nav.append(list);
  const element = block("organ-list", nav, labelled("Part of the model", select));
  const choose = (id: string) => {
    if (id === value) return;
    show(id);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const show = (id: string) => {
    value = select.value = id;
    for (const one of buttons) {
      if (one.id === id) one.button.setAttribute("aria-current", "true");
      else one.button.removeAttribute("aria-current");
    }
  };
  return Object.defineProperty(element as OrganList, "value", {get: () => value, set: show});
}
