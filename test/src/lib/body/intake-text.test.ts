import {expect, test} from "vitest";
import {courseTitle} from "../../../../src/lib/body/course-title.js";
import {usualScenario} from "../../../../src/lib/body/body-page.js";
import type {Intake} from "../../../../src/lib/body/intake.js";
import {withIntake} from "../../../../src/lib/body/intake-scenario.js";
import {
  foodTexts,
  spanText,
  spokenGrip,
  supplementTexts,
} from "../../../../src/lib/body/intake-text.js";

const intake: Intake = [
  {fromDay: 0, foodMg: 300, supplement: null},
  {fromDay: 28, foodMg: 12.5, supplement: {form: "l-threonate", mg: 144}},
  {fromDay: 38, foodMg: 300, supplement: null},
];

test("words of a step get shorter and shorter, and the last says that it is as before", () => {
  expect(foodTexts(intake, 1)).toEqual(["food 12.5 mg, 10 days", "12.5 mg, 10 days", "12.5 mg"]);
  expect(foodTexts(intake, 2)[0]).toBe("food again");
  expect(supplementTexts(intake, 1)[0]).toBe("+ 144 mg L-threonate, 10 days");
  expect(supplementTexts(intake, 0)).toEqual([]);
});

test("a grip says all that changes with it", () => {
  expect(spokenGrip(intake, 1)).toBe(
    "from week 4: 12.5 milligrams a day from food and 144 milligrams of L-threonate, for 10 days, change 1 of 2",
  );
  expect(spanText(intake, 1)).toBe("Weeks 4 to 5.4");
});

test("a pinned course is called by its preset, or by what differs from the one shown", () => {
  expect(courseTitle(usualScenario, usualScenario)).toBe("A poor season, then citrate");
  const own = withIntake({hours: 24, person: {}}, intake);
  const old = withIntake({hours: 24, person: {ageYears: 75}}, intake);
  expect(courseTitle(old, own)).toBe("the same course; healthy, age 75");
  expect(courseTitle(own, usualScenario)).toBe(
    "300 mg, 13 mg + 144 mg L-threonate from week 4, 300 mg from week 5; healthy, age 30",
  );
});
