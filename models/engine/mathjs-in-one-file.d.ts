/** The same library with the same types. */
declare module "mathjs/lib/browser/math.js" {
  import * as mathjs from "mathjs";
  export = mathjs;
}
