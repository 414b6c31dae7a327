/** The function to be fitted could not be evaluated where the method cannot do without it. */
export class FitFailure extends Error {
  override readonly name = "FitFailure";
}
