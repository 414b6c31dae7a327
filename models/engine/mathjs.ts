import mathjs from "mathjs/lib/browser/math.js"; // one file: the package's two thousand take a second to load

export const {all, create, parse, unit} = mathjs;
