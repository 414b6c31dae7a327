import {copyFileSync, mkdirSync} from "node:fs";
import {join} from "node:path";

export interface Font {
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly weight: string;
  readonly package: string;
  readonly file: string;
  /** The only page that uses it; every page where nothing is said. */
  readonly page?: string;
}

export const fonts: readonly Font[] = [
  font("Source Serif 4 Variable", "source-serif-4", "normal"),
  font("Source Serif 4 Variable", "source-serif-4", "italic"),
  font("Source Sans 3 Variable", "source-sans-3", "normal"),
  {
    family: "STIX Two Math",
    style: "normal",
    weight: "400",
    package: "@fontsource/stix-two-math",
    file: "stix-two-math-latin-400-normal.woff2",
    page: "/equations",
  },
];

/** Copies the latin files, and the licence that must travel with them, to where a page finds them. */
export function copyFonts(folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const {package: name, file} of fonts) {
    copyFileSync(join("node_modules", name, "files", file), join(folder, file));
    copyFileSync(
      join("node_modules", name, "LICENSE"),
      join(folder, `${name.split("/").at(-1)}-LICENSE.txt`),
    );
  }
}

function font(family: string, name: string, style: Font["style"]): Font {
  return {
    family,
    style,
    weight: "200 900",
    package: `@fontsource-variable/${name}`,
    file: `${name}-latin-wght-${style}.woff2`,
  };
}
