import type {CommonView, PageState} from "./page-kind.js";

/** What a page says about itself in every file that leaves it. */
export interface PageFacts {
  /** The address that shows this state again. */
  readonly link: string;
  readonly state: PageState<CommonView>;
  /** What was asked for, where that is not the scenario. */
  readonly words?: readonly string[];
}

let read: (() => PageFacts) | null = null;

/** The page's wiring says how to learn its facts; they are read when a file is made. */
export function tellPageFacts(facts: () => PageFacts): void {
  read = facts;
}

/** Null on a page that keeps no state. */
export const pageFacts = (): PageFacts | null => read?.() ?? null;
