import {describe, expect, test} from "vitest";
import {readTable} from "../../scripts/data/read-table.js";

const effects = readTable("effects");
const claims = readTable("claims");
const idsOf = (rows: readonly {id: string}[]) => rows.map(({id}) => id);

describe("the table of effects", () => {
  test("tells of forms that the model offers, of several together, of diets or of none", () => {
    const forms: string[] = [...readTable("forms").map(({name}) => name), "mixed", "diet", "none"];
    expect(idsOf(effects.filter(({form}) => !forms.includes(form ?? "")))).toEqual([]);
  });

  test("gives a unit with each value, and a reason with each row that has none", () => {
    const wrong = effects.filter(({effect, unit, note}) =>
      effect === undefined ? unit !== undefined || note === undefined : unit === undefined,
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test("calls an effect better or worse only when its interval leaves out no effect", () => {
    const wrong = effects.filter(({unit, ci_low, ci_high, direction}) => {
      if (ci_low === undefined || ci_high === undefined || direction === "unclear") return false;
      const none = /ratio|risk/.test(unit ?? "") ? 1 : 0;
      const isOpen = ci_low <= none && none <= ci_high;
      return isOpen !== (direction === "none");
    });
    expect(idsOf(wrong)).toEqual([]);
  });
});

describe("the table of claims", () => {
  test("says what to show exactly where the model can show something", () => {
    const wrong = claims.filter(
      ({model_can_show, what_to_show}) =>
        (model_can_show === "no") !== (what_to_show === undefined),
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test("gives a verdict on evidence only with a source", () => {
    const onEvidence: string[] = ["supported", "partly", "contested"];
    const bare = claims.filter(
      ({verdict, sources}) => onEvidence.includes(verdict) && sources === undefined,
    );
    expect(idsOf(bare)).toEqual([]);
  });
});
