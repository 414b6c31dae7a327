/** Index of the first character that JSON cannot have there: the parser's own messages often keep it. */
export function jsonErrorIndex(text: string): number {
  let index = 0;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = index;
    if (!pattern.test(text)) return false;
    index = pattern.lastIndex;
    return true;
  };
  const value = (): boolean => {
    if (eat(/\s*\[/y)) return eat(/\s*\]/y) || (items(value) && eat(/\s*\]/y));
    if (eat(/\s*\{/y)) return eat(/\s*\}/y) || (items(member) && eat(/\s*\}/y));
    return eat(string) || eat(number) || eat(/\s*(?:true|false|null)\b/y);
  };
  const member = (): boolean => eat(string) && eat(/\s*:/y) && value();
  const items = (item: () => boolean): boolean => {
    do if (!item()) return false;
    while (eat(/\s*,/y));
    return true;
  };
  try {
    value();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // nested deeper than the stack: as far as it got
  }
  eat(/\s*/y);
  return index;
}

const string = /\s*"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;
const number = /\s*-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
