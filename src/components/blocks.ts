/** Pieces of which the controls are made. */

export function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = document.createElement(control.matches("select") ? "label" : "div");
  const words = document.createElement("span");
  words.className = "control-label";
  words.textContent = text;
  label.append(words, control);
  return label;
}

export function heading(text: string): HTMLElement {
  const element = document.createElement("h2");
  element.className = "control-label";
  element.textContent = text;
  return element;
}

export function block(name: string, ...parts: HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.append(...parts);
  return element;
}

export function button(text: string, kind = ""): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `button ${kind}`.trim();
  element.textContent = text;
  return element;
}
