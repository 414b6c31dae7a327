import type {PageKind} from "./page-kind.js";
import {horizons, mostPins, usualState, type BodyView} from "./body/body-page.js";
import {fitBody} from "./body/fit-body.js";
import {longestDays} from "./body/intake.js";
import {intakeOf} from "./body/intake-scenario.js";
import {isCount} from "./read-view.js";

export const bodyKind: PageKind<BodyView> = {
  usual: usualState,
  usualName: "the usual course of weeks",
  mostPins,
  canShow: {
    weeks: (value) => horizons.some(({weeks}) => weeks === value),
    cursorDay: (value) => isCount(value, longestDays),
    selected: (value, scenario) => isCount(value, intakeOf(scenario).length - 1),
  },
  viewOf: (scenario) => {
    const {view} = usualState;
    return {...view, selected: Math.min(view.selected, intakeOf(scenario).length - 1)};
  },
  fit: fitBody,
  follows: ["selected"],
};
