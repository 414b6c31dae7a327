import type {PageState} from "./page-state.js";

/** Why the state changed: a hand still moves something, a change is complete, or another run of it. */
export type Moment = "live" | "released";

/** The one place that holds a page's state; everything that shows it listens here. */
export interface Store {
  readonly state: PageState;
  /** While a hand moves (`live`) nothing is remembered; a release is one step of undo. */
  set(state: PageState, moment: Moment): void;
  undo(): void;
  readonly canUndo: boolean;
  /** Calls back now and after each change; returns how to stop. */
  listen(callback: (state: PageState, moment: Moment) => void): () => void;
}

export function createStore(initial: PageState): Store {
  let state = initial;
  let settled = initial;
  const past: PageState[] = [];
  const listeners = new Set<(state: PageState, moment: Moment) => void>();
  const tell = (moment: Moment) => listeners.forEach((callback) => callback(state, moment));
  return {
    get state() {
      return state;
    },
    get canUndo() {
      return past.length > 0;
    },
    set(next, moment) {
      state = next;
      if (moment === "released") {
        const isChanged = JSON.stringify(next) !== JSON.stringify(settled);
        // what is merely looked at (cursor, selection, units) is no step of undo
        if (isChanged && JSON.stringify(content(next)) !== JSON.stringify(content(settled))) {
          past.push(settled);
          if (past.length > 100) past.shift();
        }
        settled = next;
      }
      tell(moment);
    },
    undo() {
      const before = past.pop();
      if (before === undefined) return;
      const {units, cursorH} = state.view; // looked at, not done: no step takes them back
      state = settled = {...before, view: {...before.view, units, cursorH}};
      tell("released");
    },
    listen(callback) {
      listeners.add(callback);
      callback(state, "released");
      return () => listeners.delete(callback);
    },
  };
}

const content = ({scenario, pins, view: {night}}: PageState) => ({scenario, pins, night});
