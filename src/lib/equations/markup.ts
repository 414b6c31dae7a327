import type {Markup} from "./data.js";

/**
 * Nodes from MathML or HTML that our own build has made. It is the only place that turns text into
 * markup; what a reader, a link or a file brings never comes here.
 */
export function fromBuild(markup: Markup): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content;
}
