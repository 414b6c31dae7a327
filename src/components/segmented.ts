import {create} from "d3-selection";

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

export type Segmented<T> = HTMLElement & {value: T | null};

let groups = 0;

/** One choice of few, as radio buttons in a row. `value` null shows none; "input" says it changed. */
export function segmented<T extends string | number>(
  name: string,
  choices: readonly Choice<T>[],
): Segmented<T> {
  const group = `choice-${(groups += 1)}`;
  const root = create("div")
    .attr("class", "segmented")
    .attr("role", "radiogroup")
    .attr("aria-label", name);
  const labels = root.selectAll("label").data(choices).join("label");
  labels
    .append("input")
    .attr("type", "radio")
    .attr("name", group)
    .attr("value", (choice) => choice.value)
    .attr("aria-label", (choice) => choice.description ?? choice.label);
  labels.append("span").text((choice) => choice.label);
  const element = root.node() as HTMLElement; // created above, so it is there
  const radios = [...element.querySelectorAll("input")];
  return Object.defineProperty(element as Segmented<T>, "value", {
    get: () => choices[radios.findIndex((radio) => radio.checked)]?.value ?? null,
    set: (value: T | null) =>
      radios.forEach((radio, i) => (radio.checked = choices[i]?.value === value)),
  });
}
