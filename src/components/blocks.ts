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

export interface Disclosure {
  readonly element: HTMLDetailsElement;
  /** What is chosen inside, in words beside the summary while it is closed; "" for nothing. */
  say(chosen: string): void;
}

/** Controls that show on request. */
export function disclosure(name: string, text: string, ...parts: HTMLElement[]): Disclosure {
  const element = document.createElement("details");
  element.className = `disclosure ${name}`;
  const summary = document.createElement("summary");
  const words = document.createElement("span");
  words.className = "summary-text";
  words.textContent = text;
  const chosen = document.createElement("span");
  chosen.className = "chosen";
  summary.append(words, " ", chosen);
  element.append(summary, ...parts);
  return {
    element,
    say: (what) => void (chosen.textContent = what),
  };
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
