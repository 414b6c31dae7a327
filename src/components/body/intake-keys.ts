import {
  addStep,
  levelOf,
  moveStep,
  removeStep,
  setLevel,
  stepAt,
  type Intake,
} from "../../lib/body/intake.js";
import {stepDay, stepMg} from "../../lib/body/intake-steps.js";
import {spokenGrip} from "../../lib/body/intake-text.js";
import {newStep} from "../../lib/body/new-step.js";
import {handleOf} from "./intake-handles.js";
import {announce, commit, send, type IntakeHands} from "./intake-send.js";

/** Keys on the handles: a held key is one drag, "input" while it repeats, "change" when it is let go. */
export function listenToKeys(hands: IntakeHands): void {
  const {layer, now} = hands;
  let held: number | null = null;
  layer.addEventListener("keydown", (event) => {
    const handle = handleOf(event.target);
    const intake = now()?.state.intake;
    if (handle === null || intake === undefined || event.altKey || event.metaKey) return;
    const {index} = handle;
    const moved = afterKey(intake, index, event);
    if (moved !== null) {
      held = index;
      send(hands, "input", {intake: moved, selected: index});
    } else if (!actOn(intake, index, event.key)) return;
    event.preventDefault();
  });
  const release = () => {
    const shown = now();
    if (held === null || shown === null) return;
    const selected = held;
    held = null;
    send(hands, "change", {intake: shown.state.intake, selected});
    announce(hands, selected);
  };
  layer.addEventListener("keyup", release);
  layer.addEventListener("focusout", release);
  layer.addEventListener("focusin", (event) => {
    const handle = handleOf(event.target);
    const state = now()?.state;
    if (!handle || !state || handle.index === state.selected) return;
    send(hands, "pick", {intake: state.intake, selected: handle.index});
  });

  function actOn(intake: Intake, index: number, key: string): boolean {
    if (key === "Insert") {
      const edit = addStep(intake, newStep(intake, index));
      if (edit) commit(hands, edit, spokenGrip(edit.intake, edit.index));
    } else if (key === "Delete" || key === "Backspace") {
      if (index > 0) commit(hands, removeStep(intake, index), "change removed");
    } else return false;
    return true;
  }
}

function afterKey(
  intake: Intake,
  index: number,
  {key, shiftKey}: Pick<KeyboardEvent, "key" | "shiftKey">,
): Intake | null {
  const step = stepAt(intake, index);
  const level = levelOf(step);
  const days: Readonly<Record<string, number>> = {
    ArrowRight: stepDay(step.fromDay, 1, shiftKey),
    ArrowLeft: stepDay(step.fromDay, -1, shiftKey),
  };
  const levels: Readonly<Record<string, number>> = {
    ArrowUp: stepMg(level, 1, shiftKey),
    ArrowDown: stepMg(level, -1, shiftKey),
    PageUp: level + 100,
    PageDown: level - 100,
    Home: 0,
    End: 10_000, // the most there may be
  };
  const [day, mg] = [days[key], levels[key]];
  if (day !== undefined) return moveStep(intake, index, day);
  return mg === undefined ? null : setLevel(intake, index, mg);
}
