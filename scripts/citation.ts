import type {Tables} from "./data/tables.js";

/** A source in full: authors, year, title, where it was published. */
export const citation = ({authors, year, title, published_in}: Tables["sources"]): string =>
  [authors, year, title, published_in].filter((part) => part !== undefined).join(". ");
