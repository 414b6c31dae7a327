import {expect, test} from "vitest";
import {conservedGroups} from "../../../models/engine/conservation.js";
import type {Flux} from "../../../models/engine/model.js";
import {problemModel} from "./load-system.js";

const flux = (from: string | null, to: string | null): Flux => ({
  name: `${from} to ${to}`,
  from,
  to,
  law: "0",
  sign: "positive",
});

test("states joined by fluxes are conserved together, unless one of them is open", () => {
  const model = {
    ...problemModel("pools", {a: "", b: "", c: "", d: "", e: "", f: ""}),
    rates: {},
    fluxes: [flux("a", "b"), flux("b", "c"), flux("d", "e"), flux("e", null)],
  };
  expect(conservedGroups(model)).toEqual([["a", "b", "c"]]);
  expect(conservedGroups({...model, rates: {c: "1"}})).toEqual([]);
});
