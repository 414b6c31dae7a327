import {create} from "d3-selection";
import {detailsTable, type DetailsTable} from "./details-table.js";
import {saveMenu} from "./save-menu.js";

interface Options {
  /** Names the table. */
  readonly caption: string;
  /** What the chart is called: "Serum". */
  readonly title: string;
  /** What files and embedding addresses call it; its title in small letters unless told. */
  readonly name?: string | undefined;
  readonly notes?: () => readonly string[];
  /** It is a control too, and stays beside another chart that is shown alone. */
  readonly steers?: boolean;
}

/** What every chart offers below its picture: the numbers as a table, and files to take away. */
export function chartFoot(figure: HTMLElement, options: Options): DetailsTable {
  const {caption, title, name = slug(title), notes, steers = false} = options;
  const table = detailsTable(caption);
  const menu = saveMenu({
    ...{name, title, figure},
    table: table.content,
    ...(notes ? {caption: notes} : {}),
  });
  const foot = create("div").attr("class", "chart-foot").node() as HTMLElement; // just created
  foot.append(table, menu);
  figure.append(foot);
  figure.dataset["chart"] = name;
  if (steers) figure.dataset["steers"] = "";
  // a finger has no hover: what stands near shows once the chart was touched
  figure.addEventListener("pointerup", ({pointerType}) => {
    if (pointerType === "mouse") return;
    document.querySelector(".is-near")?.classList.remove("is-near");
    figure.classList.add("is-near");
  });
  return table;
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
