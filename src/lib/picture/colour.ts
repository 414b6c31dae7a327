/** Colours as every program reads them: `#rrggbb`, transparency apart; others stay as they are. */
export function plainColour(value: string): {colour: string; opacity: string | null} {
  const found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  // what was mixed of two colours comes in shares of one
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(value);
  const parts = found ?? mixed;
  if (parts === null) return {colour: value, opacity: null};
  const [, red, green, blue, alpha = "1"] = parts;
  const unit = found === null ? 255 : 1;
  const hex = [red, green, blue].map((part) =>
    Math.round(unit * Number(part))
      .toString(16)
      .padStart(2, "0"),
  );
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
