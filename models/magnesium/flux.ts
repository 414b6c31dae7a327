import type {Flux} from "../engine/model.js";

/** A flux that never runs backwards. */
export const flux = (name: string, from: string | null, to: string | null, law: string): Flux => ({
  name,
  from,
  to,
  law,
  sign: "positive",
});
