/** The page's own typefaces as rules that carry them along: a picture in an <img> may fetch nothing. */
export async function carriedFonts(): Promise<string> {
  const rules = await Promise.all(fontRules().map(carried));
  return rules.join("\n");
}

const fontRules = (): CSSFontFaceRule[] =>
  [...document.styleSheets]
    .filter(({ownerNode}) => ownerNode instanceof HTMLStyleElement)
    .flatMap(({cssRules}) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);

async function carried({style}: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const kept = ["font-family", "font-style", "font-weight"]
    .map((name) => `${name}: ${style.getPropertyValue(name)}`)
    .join("; ");
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) return "";
    return `@font-face {${kept}; src: url("${await dataUrl(await response.blob())}") format("woff2")}`;
  } catch {
    return ""; // offline: the picture then has the system's typeface
  }
}

const dataUrl = (content: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result)));
    reader.addEventListener("error", () => fail(reader.error ?? new Error("not readable")));
    reader.readAsDataURL(content);
  });
