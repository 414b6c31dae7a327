import type {Scenario} from "/models/magnesium/scenario.js";

export const pageNames = [
  "simulator",
  "forms",
  "splits",
  "barrier",
  "body",
  "evidence",
  "equations",
] as const;
/** The pages that keep a state: what their links and files call them. */
export type PageName = (typeof pageNames)[number];

/** What is looked at; every page has at least the units. */
export interface CommonView {
  readonly units: "mg" | "mmol";
}

/** Everything a link or a file says about one page; nothing in it is computed. */
export interface PageState<View extends CommonView = CommonView> {
  readonly version: 1;
  readonly page: PageName;
  readonly scenario: Scenario;
  /** Runs to compare with, A to D. */
  readonly pins: readonly Scenario[];
  readonly view: View;
}

/** What one page makes of a state: where it starts, what it can show, what it must change to show it. */
export interface PageKind<View extends CommonView> {
  readonly usual: PageState<View>;
  /** Names the usual state in "this is …". */
  readonly usualName: string;
  readonly mostPins: number;
  /** Which values of the view the page can show; units are the same for all pages. */
  readonly canShow: {
    readonly [Key in Exclude<keyof View, "units">]-?: (
      value: unknown,
      scenario: Scenario,
    ) => boolean;
  };
  /** The view that goes with a scenario when nothing is said; the usual one unless told. */
  readonly viewOf?: (scenario: Scenario) => View;
  /** The scenario that the page shows of any other; what that changes goes into `notes`. */
  readonly fit: (scenario: Scenario, name: string, notes: string[]) => Scenario;
  /** The same for a pinned run beside `own`; as it is unless told. */
  readonly fitPin?: (pin: Scenario, own: Scenario) => Scenario;
  /** The part of the view whose change is a step of undo, beside scenario and pins; none unless told. */
  readonly undone?: readonly (keyof View)[];
  /** The part that goes back with such a step and is none itself, such as which pill is selected. */
  readonly follows?: readonly (keyof View)[];
  /** What a file from this page was asked for, in sentences; those of its scenario unless told. */
  readonly words?: (state: PageState<View>) => readonly string[];
}
