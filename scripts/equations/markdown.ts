import createMarkdown from "markdown-it";

const parser = createMarkdown({html: false});
// wide tables scroll by themselves, by keyboard too
parser.renderer.rules.table_open = () =>
  `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>`;
parser.renderer.rules.table_close = () => `</table></div>`;

/** Our own Markdown as HTML; markup inside it stays text. */
export const markdown = (text: string): string => parser.render(text);
