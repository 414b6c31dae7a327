import {select, type Selection} from "d3-selection";
import type {FormName} from "/models/magnesium/names.js";
import {formColour, formDash, formLabel} from "../../lib/palette.js";
import {duplicatePill, headlineForms, otherForms, removePill, setForm} from "../../lib/pills.js";
import {disclosure} from "../blocks.js";
import {commit, focusPill, type Strip} from "./strip.js";
import {mannerOf, spokenPill, spokenRemoval} from "./words.js";

/** A small menu beside a pill: form, copy, remove. Returns what opens it. */
export function pillMenu(strip: Strip): (index: number) => void {
  let at = 0;
  const menu = select(strip.root)
    .append("div")
    .attr("class", "pill-menu")
    .attr("role", "dialog")
    .attr("hidden", "");
  const choice = menu
    .append("div")
    .attr("class", "forms")
    .attr("role", "group")
    .attr("aria-label", "form");
  addButtons(choice, headlineForms);
  const more = disclosure("more-forms", `${otherForms.length} more forms`).element;
  addButtons(select(more), otherForms);
  choice.append(() => more);
  const forms = choice
    .selectAll<HTMLButtonElement, FormName>("button") // each has its form
    .attr("type", "button")
    .on("click", (_, form) => act(() => setForm(strip.state.day, at, form)));
  forms
    .append("svg")
    .attr("width", 28)
    .attr("height", 10)
    .attr("aria-hidden", true)
    .append("path")
    .attr("d", "M0,5H28")
    .attr("stroke", formColour)
    .attr("stroke-dasharray", (form) => formDash[form] || null);
  forms.append("span").text((form) => formLabel[form]);
  const actions = menu.append("div").attr("class", "actions");
  addButton("copy", () => act(() => duplicatePill(strip.state.day, at)));
  addButton("remove", () => act(() => removePill(strip.state.day, at)));
  addButton("close", close);

  menu.on("keydown", (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  menu.on("focusout", (event: FocusEvent) => {
    if (event.relatedTarget && !isInside(event.relatedTarget)) hide();
  });

  return (index) => {
    const [pill, place] = [strip.state.day.pills[index], strip.places[index]];
    if (!pill || !place) return;
    at = index;
    more.open = otherForms.includes(pill.form);
    forms.attr("aria-pressed", (form) => String(form === pill.form));
    menu.attr("aria-label", spokenPill(pill, mannerOf(strip))).attr("hidden", null);
    const width = menu.node()?.offsetWidth ?? 0;
    const x = Math.min(Math.max(place.cx - width / 2, 0), strip.layout.width - width);
    menu.style("left", `${x}px`).style("top", `${place.y + strip.frame.pillHeight / 2 + 12}px`);
    menu.select<HTMLButtonElement>("button[aria-pressed=true]").node()?.focus();
    document.addEventListener("pointerdown", hideFromOutside, true);
  };

  function addButton(text: string, onClick: () => void): void {
    actions.append("button").attr("type", "button").text(text).on("click", onClick);
  }

  function act(change: () => ReturnType<typeof removePill>): void {
    const before = strip.state.day.pills.length;
    const {day, index} = change();
    const pill = index === null ? undefined : day.pills[index];
    const isRemoved = day.pills.length < before;
    const text = isRemoved || !pill ? spokenRemoval(day) : spokenPill(pill, mannerOf(strip));
    hide();
    commit(strip, day, index, text);
    focusPill(strip, isRemoved && at >= day.pills.length ? null : index);
  }

  function close(): void {
    hide();
    focusPill(strip, at);
  }

  function hide(): void {
    menu.attr("hidden", "");
    document.removeEventListener("pointerdown", hideFromOutside, true);
  }

  function hideFromOutside(event: Event): void {
    if (!isInside(event.target)) hide();
  }

  function isInside(target: EventTarget | null): boolean {
    return target instanceof Node && !!menu.node()?.contains(target);
  }
}

const addButtons = <Parent extends HTMLElement>(
  parent: Selection<Parent, unknown, null, undefined>,
  forms: readonly FormName[],
) => parent.selectAll("button").data(forms).join("button");
