import {create} from "d3-selection";

export type Switch = HTMLElement & {value: boolean};

/** On or off, with its name beside it; "input" says that it was turned. */
export function switchButton(label: string): Switch {
  const root = create("button").attr("type", "button").attr("class", "switch");
  root.attr("role", "switch").attr("aria-checked", "false");
  root.append("span").attr("class", "switch-track").append("span").attr("class", "switch-thumb");
  root.append("span").attr("class", "switch-label").text(label);
  const element = root.node() as HTMLElement; // created above, so it is there
  const isOn = (): boolean => element.getAttribute("aria-checked") === "true";
  root.on("click", () => {
    element.setAttribute("aria-checked", String(!isOn()));
    element.dispatchEvent(new Event("input", {bubbles: true}));
  });
  return Object.defineProperty(element as Switch, "value", {
    get: isOn,
    set: (value: boolean) => element.setAttribute("aria-checked", String(value)),
  });
}
