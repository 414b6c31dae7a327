import {isotopeValidation} from "./gut-validation-isotopes.js";
import {laxationValidation} from "./gut-validation-laxation.js";
import {serumValidation} from "./gut-validation-serum.js";
import {urineValidation} from "./gut-validation-urine.js";
import type {Study} from "./study.js";

/** Studies of the gut that the model is tested by: no parameter was fitted to any of them. */
export const gutValidation: Study[] = [
  ...isotopeValidation,
  ...urineValidation,
  ...serumValidation,
  ...laxationValidation,
];
