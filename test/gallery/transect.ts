import {timeCursor} from "../../src/components/time-cursor.js";
import {wall} from "../../src/components/wall.js";
import {layoutFor} from "../../src/lib/layout.js";
import {mockDay, type MockDay} from "./mock-day.js";
import {absorbedData, changeData, gutData, serumData, strips, urineData} from "./strips.js";

const evening = {timeH: 15.5, mg: 150, solid: 0.1};
const noPills = mockDay([]);
const pinned = mockDay([{timeH: 3, mg: 350, solid: 0.1}]);
const dayWith = (mg: number, dragging: boolean): MockDay =>
  mockDay([{timeH: 3, mg, solid: 0.15}, evening], 24, dragging);

/** All strips on one page, with the controls a test needs. */
export function transect(width: number, viewport: number) {
  const layout = layoutFor(width, viewport);
  const charts = strips(layout);
  const {gut, absorbed, serum, change, urine} = charts;
  const target = document.createElement("div");
  target.className = "strips";
  target.style.position = "relative";
  target.style.width = `${width}px`;
  const walls = ["gut wall", "brain barrier"].map((name) => wall({layout, name}));
  target.append(gut, walls[0] ?? "", absorbed, serum, walls[1] ?? "", change, urine);
  (document.querySelector("main") ?? document.body).append(target);

  const all = [gut, absorbed, serum, change, urine];
  const cursor = timeCursor({
    target,
    layout,
    hours: 24,
    startClockH: 6,
    timeH: 7.4,
  });
  cursor.place({top: 0, bottom: change.offsetTop + change.offsetHeight, flag: 0});
  cursor.addEventListener("input", () => all.forEach((chart) => chart.cursor(cursor.value.timeH)));
  target.append(cursor);
  all.forEach((chart) => chart.cursor(7.4));

  const dataOf = (day: MockDay) => ({
    gut: gutData(day, pinned),
    absorbed: absorbedData(day, noPills, pinned),
    serum: serumData(day, noPills, pinned),
    change: changeData(day, noPills, pinned),
    urine: urineData(day, noPills),
  });

  function show(data: ReturnType<typeof dataOf>): void {
    gut.update(data.gut);
    absorbed.update(data.absorbed);
    serum.update(data.serum);
    change.update(data.change);
    urine.update(data.urine);
  }

  return {
    charts,
    show: (mg: number, dragging = false) => show(dataOf(dayWith(mg, dragging))),
    showEmpty(): void {
      const data = changeData(noPills, noPills);
      const flat = data.curves.slice(0, 1).map((curve) => ({
        ...curve,
        ...{mark: "", colour: "var(--ink3)", dash: "1.5 3.5", width: 1.5},
      }));
      const hint = "Add one with + or a double-click.";
      change.update({...data, curves: flat, readings: [], empty: {says: "No pills today.", hint}});
    },
    showRanges(): void {
      const data = serumData(dayWith(200, false), noPills);
      const curves = data.curves.map((curve) => {
        const around = (factor: number) => Array.from(curve.y, (level) => level * factor);
        return {...curve, range: {low: around(0.95), high: around(1.06)}};
      });
      serum.update({...data, curves, areRangesPending: true});
    },
    /** Milliseconds of each of `count` updates of all strips during a drag. */
    time(count: number): number[] {
      const datas = Array.from({length: 40}, (_, i) => dataOf(dayWith(100 + 10 * i, true)));
      return Array.from({length: count}, (_, i) => {
        const data = datas[i % datas.length] ?? dataOf(noPills);
        const start = performance.now();
        show(data);
        return performance.now() - start;
      });
    },
  };
}
