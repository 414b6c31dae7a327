import {wholeAddress} from "../lib/embed-address.js";
import {quote} from "../lib/read-view.js";

/**
 * A page asked for one of its charts (scripts/shell/embed.client.js hides the rest). Returns what to
 * call when the state has another link; a chart that is not here leaves the page whole and says so.
 */
export function connectEmbed(say: (sentence: string) => void): (link: string) => void {
  const wanted = new URLSearchParams(location.search).get("embed");
  const names = [...document.querySelectorAll<HTMLElement>("[data-chart]")].map(
    ({dataset}) => dataset["chart"] ?? "",
  );
  if (wanted !== null && !names.includes(wanted)) {
    delete document.documentElement.dataset["embed"];
    document.querySelector("#embed-others")?.remove();
    const known = [...new Set(names)].join(", ");
    say(`there is no chart ${quote(wanted)} to embed on this page: it has ${known}`);
  }
  return (link) => {
    const whole = document.querySelector<HTMLAnchorElement>("[data-whole-page]");
    if (whole) whole.href = wholeAddress(link);
  };
}
