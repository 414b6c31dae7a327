import {fitPage} from "./fit-page.js";
import type {PageKind} from "./page-kind.js";
import {areLetters} from "./pin-letters.js";
import {isCount, isHour} from "./read-view.js";
import {repeatDaily} from "./scenario-day.js";
import {defaultState, mostPins, type View} from "./simulator-page.js";

export const simulatorKind: PageKind<View> = {
  usual: defaultState,
  usualName: "the usual day",
  mostPins,
  canShow: {
    night: (value) =>
      Array.isArray(value) && value.length === 2 && value.every((h) => isHour(h, 24)),
    cursorH: (value) => isHour(value, 8760),
    letters: areLetters,
    selected: (value, {doses = []}) => value === null || isCount(value, doses.length - 1),
  },
  viewOf: ({doses = []}) => ({...defaultState.view, selected: doses.length > 0 ? 0 : null}),
  fit: fitPage,
  fitPin: (pin, own) => repeatDaily(pin, own.hours),
  undone: ["night"],
  follows: ["selected", "letters"],
};
