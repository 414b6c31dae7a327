import {validation} from "../../models/generated/validation.js";
import {recordOf} from "../record.js";
import {markdown} from "./markdown.js";

/** The model record in its sections, as HTML. */
export function recordSections(): {title: string; html: string}[] {
  const [, ...sections] = recordOf(validation).split(/^## /m); // first the title, which the page has
  return sections.map((section) => {
    const [title = "", ...lines] = section.split("\n");
    return {title, html: markdown(lines.join("\n"))};
  });
}
