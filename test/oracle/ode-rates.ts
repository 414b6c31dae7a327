/** The equations of test/reference/ode-problems.json, by the name of the problem. */
export const rates: Readonly<Record<string, Record<string, string>>> = {
  robertson: {
    x: "-0.04*x + 1e4*y*z",
    y: "0.04*x - 1e4*y*z - 3e7*y^2",
    z: "3e7*y^2",
  },
  vdpol1000: {x: "v", v: "1000*(1 - x^2)*v - x"},
  hires: {
    y1: "-1.71*y1 + 0.43*y2 + 8.32*y3 + 0.0007",
    y2: "1.71*y1 - 8.75*y2",
    y3: "-10.03*y3 + 0.43*y4 + 0.035*y5",
    y4: "8.32*y2 + 1.71*y3 - 1.12*y4",
    y5: "-1.745*y5 + 0.43*y6 + 0.43*y7",
    y6: "-280*y6*y8 + 0.69*y4 + 1.71*y5 - 0.43*y6 + 0.69*y7",
    y7: "280*y6*y8 - 1.81*y7",
    y8: "-280*y6*y8 + 1.81*y7",
  },
  brusselator: {x: "1 + x^2*y - 4*x", y: "3*x - x^2*y"},
  kepler: {
    x: "u",
    y: "v",
    u: "-x/(x^2 + y^2)^1.5",
    v: "-y/(x^2 + y^2)^1.5",
  },
};
