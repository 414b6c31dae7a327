import {equationsDefault, type EquationsView, longestSearch, organIds} from "./equations-page.js";
import {fitPage} from "./fit-page.js";
import type {PageKind} from "./page-kind.js";
import {isHour} from "./read-view.js";

export const equationsKind: PageKind<EquationsView> = {
  usual: equationsDefault,
  usualName: "the usual day",
  mostPins: 0,
  canShow: {
    organ: (value) => organIds.some((id) => id === value),
    cursorH: (value, {hours}) => isHour(value, hours),
    search: (value) => typeof value === "string" && value.length <= longestSearch,
  },
  fit: fitPage,
};
