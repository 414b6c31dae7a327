import {create} from "d3-selection";
import {levelOf} from "../../lib/body/intake.js";
import {weekAxis} from "../../lib/body/week-axis.js";
import {startClockH} from "../../lib/simulator-page.js";
import type {Layout} from "../../lib/layout.js";
import {settleDomain, wantedDomain, type Domain} from "../../lib/y-domain.js";
import type {Scales} from "../chart/types.js";
import {chartFoot} from "../chart-foot.js";
import {chartFrame} from "../frame.js";
import {intakeHandles, type Ground} from "./intake-handles.js";
import {listenToHands} from "./intake-hands.js";
import {listenToKeys} from "./intake-keys.js";
import {intakeMarks} from "./intake-marks.js";
import {roomBelow, type IntakeState} from "./intake-state.js";
import {intakeTable, intakeWords} from "./intake-words.js";

export type IntakeStrip = HTMLElement & {
  update(state: IntakeState): void;
  resize(layout: Layout): void;
  /** Tick words near the flag of the cursor step aside. */
  cursor(timeH: number): void;
};

/**
 * What is eaten and taken, in steps: grips on the baseline move weeks, levels move amounts. "input"
 * while a hand moves, "change" when it lets go, "announce" for the ear.
 */
export function intakeStrip(options: {readonly layout: Layout}): IntakeStrip {
  const frame = chartFrame({
    layout: options.layout,
    height: 84,
    title: "Intake",
    unit: "mg a day",
    below: roomBelow,
  });
  const {figure} = frame;
  const marks = intakeMarks(frame);

  const layer = create("div").attr("class", "intake-handles").node() as HTMLElement; // just created
  figure.classList.add("intake");
  figure.dataset["steers"] = ""; // stays beside a chart that is shown alone
  figure.append(layer);
  const table = chartFoot(figure, {caption: "Intake, mg a day", title: "Intake"});
  const handles = intakeHandles(layer);
  let ground: Ground | null = null;
  const now = () => (state && ground ? {state, ground} : null);
  listenToHands({figure, layer, now});
  listenToKeys({figure, layer, now});
  let state: IntakeState | null = null;
  let domain: Domain | null = null;
  let cursorH = 0;

  function draw(): void {
    if (state === null) return;
    const {intake, pins, weeks, isLive} = state;
    const hours = 168 * weeks;
    const levels = [intake, ...pins.map((pin) => pin.intake)].flatMap((one) => one.map(levelOf));
    const wanted = wantedDomain([0, Math.max(...levels)], [0, 600], 3);
    domain = settleDomain(domain, wanted, isLive);
    const time = {times: [], hours, startClockH, dragging: isLive, timeAxis: weekAxis};
    const scales: Scales = frame.axes(domain, time);
    marks.draw(state, scales);
    followCursor(scales);
    ground = {scales, plot: frame.plot(), hours};
    handles.draw(state, ground);
    table.update(() => intakeTable(intake), isLive);
    if (!isLive) frame.describe(intakeWords(intake));
  }

  function followCursor({x}: Scales): void {
    marks.cursor(x(cursorH));
    frame.cursor(x(cursorH));
  }

  return Object.assign(figure, {
    update(next: IntakeState): void {
      state = next;
      draw();
    },
    resize(layout: Layout): void {
      frame.resize(layout);
      draw();
    },
    cursor(timeH: number): void {
      cursorH = timeH;
      if (ground) followCursor(ground.scales);
    },
  });
}
