import type {CommonView, PageKind, PageState} from "./page-kind.js";

/** Why the state changed: a hand still moves something, a change is complete, or another run of it. */
export type Moment = "live" | "released";

/** The one place that holds a page's state; everything that shows it listens here. */
export interface Store<View extends CommonView> {
  readonly state: PageState<View>;
  /** While a hand moves (`live`) nothing is remembered; a release is one step of undo. */
  set(state: PageState<View>, moment: Moment): void;
  /** Another part of what is looked at. */
  look(part: Partial<View>, moment?: Moment): void;
  undo(): void;
  readonly canUndo: boolean;
  /** Calls back now and after each change; returns how to stop. */
  listen(callback: (state: PageState<View>, moment: Moment) => void): () => void;
}

export function createStore<View extends CommonView>(
  {undone = [], follows = []}: Pick<PageKind<View>, "undone" | "follows">,
  initial: PageState<View>,
): Store<View> {
  let state = initial;
  let settled = initial;
  const past: PageState<View>[] = [];
  const listeners = new Set<(state: PageState<View>, moment: Moment) => void>();
  const tell = (moment: Moment) => listeners.forEach((callback) => callback(state, moment));
  // what is merely looked at (cursor, selection, units) is no step of undo
  const content = ({scenario, pins, view}: PageState<View>): string =>
    JSON.stringify([scenario, pins, undone.map((key) => view[key])]);
  const set = (next: PageState<View>, moment: Moment) => {
    state = next;
    if (moment === "released") {
      if (content(next) !== content(settled)) {
        past.push(settled);
        if (past.length > 100) past.shift();
      }
      settled = next;
    }
    tell(moment);
  };
  return {
    get state() {
      return state;
    },
    get canUndo() {
      return past.length > 0;
    },
    set,
    look: (part, moment = "released") => set({...state, view: {...state.view, ...part}}, moment),
    undo() {
      const before = past.pop();
      if (before === undefined) return;
      const back = [...undone, ...follows].map((key) => [key, before.view[key]]);
      state = settled = {...before, view: {...state.view, ...Object.fromEntries(back)}};
      tell("released");
    },
    listen(callback) {
      listeners.add(callback);
      callback(state, "released");
      return () => listeners.delete(callback);
    },
  };
}
