import {createInspector, type Inside, type Moment} from "/models/magnesium/inside.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {Pill} from "../day.js";
import {pictureTimes} from "../run-page.js";
import {dayOf} from "../scenario-day.js";
import {defaultState} from "../simulator-page.js";
import {type Books, booksAt} from "./books.js";

/** A moment of a day and the books at it; the day is run once and then only read. */
export function createMoments() {
  const inspect = createInspector();
  let known: {key: string; inside: Inside; start: Moment} | null = null;
  let latest: Moment | null = null;
  const insideOf = (scenario: Scenario) => {
    const key = JSON.stringify(scenario);
    if (known?.key === key) return known;
    const inside = inspect({
      ...scenario,
      outputTimes: pictureTimes(scenario),
      solver: {rtol: 1e-4},
    });
    return (known = {key, inside, start: inside.at(0)});
  };
  return {
    at(scenario: Scenario, timeH: number): {moment: Moment; books: Books} {
      const {inside, start} = insideOf(scenario);
      const moment = (latest = inside.at(timeH));
      return {moment, books: booksAt(inside, start, moment)};
    },
    /** The moment that was asked for last. */
    latest: (): Moment | null => latest,
    span: ({hours, startClockH = 0}: Scenario) => ({hours, startClockH}),
    pills: (scenario: Scenario): readonly Pill[] => dayOf(scenario, defaultState.view).pills,
  };
}
