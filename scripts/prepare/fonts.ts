import {copyFileSync, mkdirSync} from "node:fs";
import {join} from "node:path";

export interface Font {
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly package: string;
  readonly file: string;
}

const packages = "node_modules/@fontsource-variable";

export const fonts: readonly Font[] = [
  font("Source Serif 4 Variable", "source-serif-4", "normal"),
  font("Source Serif 4 Variable", "source-serif-4", "italic"),
  font("Source Sans 3 Variable", "source-sans-3", "normal"),
];

/** Copies the latin files, and the licence that must travel with them, to where a page finds them. */
export function copyFonts(folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const {package: name, file} of fonts) {
    copyFileSync(join(packages, name, "files", file), join(folder, file));
    copyFileSync(join(packages, name, "LICENSE"), join(folder, `${name}-LICENSE.txt`));
  }
}

function font(family: string, name: string, style: Font["style"]): Font {
  return {family, style, package: name, file: `${name}-latin-wght-${style}.woff2`};
}
