import type {Grade} from "/models/engine/model.js";

/** The line of what was measured in people or derived from it is solid; of animals, recalled or assumed, dashed. */
export const isMeasured = (grade: Grade): boolean => grade === "A" || grade === "B";

export const gradeWord: Readonly<Record<Grade, string>> = {
  A: "measured",
  B: "derived",
  C: "from animals",
  D: "assumed",
};
