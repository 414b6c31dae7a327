/** Rates between compartments as a matrix: dx/dt = A x, amounts in order. */
export type RateMatrix = readonly (readonly number[])[];

export type ClassicParameters = Readonly<Record<string, number>>;

interface ClassicModel {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly matrix: (p: ClassicParameters) => RateMatrix;
}

/** Elimination from V with peripheral compartments, each by its clearance between and its volume. */
function mammillary(
  clearance: number,
  volume: number,
  peripherals: readonly (readonly [clearance: number, volume: number])[],
): number[][] {
  const out = peripherals.reduce((sum, [q]) => sum + q, clearance);
  return [
    [-out / volume, ...peripherals.map(([q, v]) => q / v)],
    ...peripherals.map(([q, v], i) => [
      q / volume,
      ...peripherals.map((_, j) => (i === j ? -q / v : 0)),
    ]),
  ];
}

/** A gut in front of the first compartment. */
function withGut(ka: number, body: readonly (readonly number[])[]): RateMatrix {
  return [[-ka, ...body.map(() => 0)], ...body.map((row, i) => [i === 0 ? ka : 0, ...row])];
}

const one = (p: ClassicParameters) => mammillary(get(p, "CL"), get(p, "V"), []);
const two = (p: ClassicParameters) =>
  mammillary(get(p, "CL"), get(p, "V1"), [[get(p, "Q"), get(p, "V2")]]);
const three = (p: ClassicParameters) =>
  mammillary(get(p, "CL"), get(p, "V1"), [
    [get(p, "Q2"), get(p, "V2")],
    [get(p, "Q3"), get(p, "V3")],
  ]);

const disposition = [
  {name: "one compartment", parameters: ["CL", "V"], matrix: one},
  {name: "two compartments", parameters: ["CL", "V1", "Q", "V2"], matrix: two},
  {name: "three compartments", parameters: ["CL", "V1", "Q2", "V2", "Q3", "V3"], matrix: three},
] as const;

/** The classic linear models; the names of their parameters tell them apart. */
export const classicModels: readonly ClassicModel[] = [
  ...disposition,
  ...disposition.map(({name, parameters, matrix}) => ({
    name: `${name}, absorbed from the first`,
    parameters: [...parameters, "KA"],
    matrix: (p: ClassicParameters) => withGut(get(p, "KA"), matrix(p)),
  })),
  {
    // the dose passes N + 1 compartments of one rate (R. M. Savic et al., J Pharmacokinet Pharmacodyn 34:711, 2007)
    name: "one compartment behind N transits",
    parameters: ["CL", "V", "KTR", "N"],
    matrix: (p) => {
      let chain: RateMatrix = one(p);
      for (let i = 0; i <= get(p, "N"); i++) chain = withGut(get(p, "KTR"), chain);
      return chain;
    },
  },
  {
    // plasma, brain fluid, CSF: uptake PS·UP against leak PS, bulk flow QB on to CSF and back to plasma
    name: "plasma, brain fluid and CSF",
    parameters: ["PS", "UP", "QB", "VE", "VC", "VP", "CL"],
    matrix: (p) => {
      const [ps, qb] = [get(p, "PS"), get(p, "QB")];
      const [plasma, brain, csf] = [get(p, "VP"), get(p, "VE"), get(p, "VC")];
      const uptake = ps * get(p, "UP");
      return [
        [-(get(p, "CL") + uptake) / plasma, ps / brain, qb / csf],
        [uptake / plasma, -(ps + qb) / brain, 0],
        [0, qb / brain, -qb / csf],
      ];
    },
  },
];

/** The model that has just these parameters. */
export function classicModelOf(parameters: ClassicParameters): ClassicModel | null {
  const key = Object.keys(parameters).sort().join();
  return classicModels.find((model) => [...model.parameters].sort().join() === key) ?? null;
}

const get = (parameters: ClassicParameters, name: string): number => parameters[name] ?? NaN;
