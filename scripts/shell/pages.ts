export interface Page {
  readonly name: string;
  /** Root-absolute, without extension, as Framework names it; "/index" is the home page. */
  readonly path: string;
  /** One sentence for search engines and link previews. */
  readonly description: string;
}

/** The pages in the order of learning. A page is linked from everywhere once it stands here. */
export const pages: readonly Page[] = [
  {
    name: "Simulator",
    path: "/index",
    description:
      "Move a dose of magnesium along the day and see what is absorbed, what reaches the blood and what reaches the brain.",
  },
  {
    name: "Forms",
    path: "/forms",
    description:
      "Fifteen forms of magnesium at one dose: what dissolves, what is absorbed, what reaches urine and stool, and what an acid blocker changes.",
  },
  {
    name: "Splits",
    path: "/splits",
    description:
      "What a dose of magnesium gains when it is taken in servings: every dose by every number of servings, with the limit of the gut.",
  },
  {
    name: "Barrier",
    path: "/barrier",
    description:
      "Hold magnesium in plasma and see what crosses into the brain: levels, voltages, carrier and leak, and what was measured.",
  },
  {
    name: "Body",
    path: "/body",
    description:
      "Change what is eaten and taken for weeks or a year, and see urine, serum and the stores of the body follow.",
  },
  {
    name: "Evidence",
    path: "/evidence",
    description:
      "Every measurement behind the model with its source, how close the model comes to each, and what trials of magnesium found.",
  },
  {
    name: "Equations",
    path: "/equations",
    description:
      "Every equation and number of the model with unit, range and source, and where magnesium is at any moment of a day.",
  },
  {
    name: "About",
    path: "/about",
    description:
      "What Magnesia is and what it is not, where the model may be used, how to cite it, its licence and its changes.",
  },
];
