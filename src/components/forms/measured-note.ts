import {create} from "d3-selection";

/** The study of the measured point under the pointer or focus, below it; Escape hides it. */
export function measuredNote(over: HTMLElement) {
  // the button that has the focus says the same words, so this is for the eye only
  const note = create("div").attr("class", "measured-note").attr("aria-hidden", "true");
  note.attr("hidden", "");
  const element = note.node() as HTMLElement; // created above, so it is there
  over.append(element);

  const pointIn = (event: Event) => (event.target as Element).closest(".measured-point");
  function show(event: Event): void {
    const point = pointIn(event);
    if (point === null) return;
    const [box, frame] = [point.getBoundingClientRect(), over.getBoundingClientRect()];
    element.textContent = (point.getAttribute("aria-label") ?? "").replace(/^Measured\. /, "");
    element.hidden = false;
    const left = Math.min(box.left - frame.left - 40, frame.width - element.offsetWidth);
    element.style.left = `${Math.max(left, 0)}px`;
    element.style.top = `${box.bottom - frame.top + 4}px`;
  }
  const hide = (): void => void (element.hidden = true);

  over.addEventListener("pointerover", show);
  over.addEventListener("focusin", show);
  over.addEventListener("pointerout", (event) => pointIn(event) && hide());
  over.addEventListener("focusout", hide);
  over.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  return {hide};
}
