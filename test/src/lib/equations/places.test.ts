import {expect, test} from "vitest";
import {magnesium} from "../../../../models/generated/magnesium.js";
import {readings} from "../../../../models/generated/magnesium-readings.js";
import {createInspector} from "../../../../models/magnesium/inside.js";
import {flows, places} from "../../../../src/lib/equations/places.js";

test("every amount of magnesium that is conserved is in one place, and nothing else is", () => {
  const conserved = magnesium.conserved.flat().map((i) => magnesium.states[i]);
  expect(places.flatMap(({states}) => states).sort()).toEqual(conserved.sort());
});

test("the flows of the diagram change each place as its fluxes do", () => {
  const {at} = createInspector()({
    hours: 24,
    doses: [{timeH: 8, form: "glycinate", elementalMg: 300}],
    hypotheses: {chelateRouteShare: 0.05},
  });
  const {fluxes} = at(8.5);
  for (const {id, states} of places) {
    const change = readings.fluxes.reduce((sum, {name, from, to}) => {
      const isIn = (i: number | null) => states.includes(magnesium.states[i ?? -1] ?? "");
      const value = fluxes[name] ?? NaN;
      return sum + (isIn(to) ? value : 0) - (isIn(from) ? value : 0);
    }, 0);
    const drawn = flows.reduce((sum, flow) => {
      const net = flow.fluxes.reduce((s, {name, sign}) => s + sign * (fluxes[name] ?? NaN), 0);
      return sum + (flow.to === id ? net : 0) - (flow.from === id ? net : 0);
    }, 0);
    expect(drawn, id).toBeCloseTo(change, 12);
  }
});
