/** Colours as every program reads them: `#rrggbb`, transparency apart; others stay as they are. */
export function plainColour(value: string): {colour: string; opacity: string | null} {
  const found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (found === null) return {colour: value, opacity: null};
  const [, red, green, blue, alpha = "1"] = found;
  const hex = [red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0"));
  if (Number(alpha) === 0) return {colour: "none", opacity: null};
  return {colour: `#${hex.join("")}`, opacity: alpha === "1" ? null : alpha};
}

/** A colour of the page's scheme, as the browser shows it now. */
export function tokenColour(token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return plainColour(color).colour;
}
