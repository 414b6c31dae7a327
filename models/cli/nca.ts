import {nca} from "../nca/nca.js";
import {type Method, methods, type Route, routes} from "../nca/profile.js";
import {type ReadProfiles, readProfiles} from "../nca/read-profiles.js";
import type {Command} from "./command.js";
import {InputError} from "./input-error.js";
import {parseArguments} from "./parse-arguments.js";
import {nameOf, readText} from "./read-text.js";

const help = `Usage: magnesia nca DATA.csv --time COLUMN --conc COLUMN --dose AMOUNT [options]

Noncompartmental analysis after a single dose at time 0, by the rules of WinNonlin and with its names.
DATA.csv is a table with a line of names, or - for standard input. A row without a concentration is a
sample that was not taken. Prints a list with one object for each subject; what cannot be computed is
null, and lambdaZPoints are the points of the terminal slope, with their rows in the file.

Options:
  --time COLUMN, --conc COLUMN  the columns of times and concentrations
  --subject COLUMN              the column that tells subjects apart
  --dose AMOUNT                 what each subject was given; results are in its units
  --route po|iv-bolus|iv-infusion  how (po)
  --duration TIME               how long the infusion ran
  --method linear|lin-up-log-down  the rule of the areas (linear)
  --help                        print this
`;

export const ncaCommand: Command = {
  name: "nca",
  summary: "analyse measured concentrations without a model",
  help,
  run: async (args, terminal) => {
    const {values, positionals} = parseArguments(args, {
      ...{time: {type: "string"}, conc: {type: "string"}, subject: {type: "string"}},
      ...{dose: {type: "string"}, duration: {type: "string"}},
      route: {type: "string", default: "po"},
      method: {type: "string", default: "linear"},
      help: {type: "boolean", short: "h"},
    });
    if (values.help) return help;
    const [path] = positionals;
    const {time, conc, subject, dose, duration, route, method} = values;
    const problems = [
      ...(positionals.length === 1
        ? []
        : [`DATA: must be one path or -, got ${positionals.length}`]),
      ...(time === undefined ? ["--time: must name a column"] : []),
      ...(conc === undefined ? ["--conc: must name a column"] : []),
      ...above0("--dose", dose),
      ...oneOf("--route", routes, route),
      ...oneOf("--method", methods, method),
      ...(route === "iv-infusion"
        ? above0("--duration", duration)
        : duration === undefined
          ? []
          : ["--duration: belongs to --route iv-infusion alone"]),
    ];
    if (path === undefined || time === undefined || conc === undefined || problems.length > 0) {
      throw new InputError(...problems);
    }
    const columns = {time, conc, subject};
    const {profiles, problems: wrong} = tableOf(
      nameOf(path),
      await readText(path, terminal),
      columns,
    );
    if (wrong.length > 0) throw new InputError(...wrong);
    const options = {dose: Number(dose), route: routeOf(route, duration), method: method as Method};
    const answers = profiles.map(({subject: name, profile, rows}) => {
      const {parameters, lambdaZPoints} = nca(profile, options);
      const points = lambdaZPoints.map((i) => ({
        row: rows[i],
        time: profile.times[i],
        conc: profile.concentrations[i],
      }));
      return {
        ...(name === null ? {} : {subject: numberOr(name)}),
        ...parameters,
        lambdaZPoints: points,
      };
    });
    return `${JSON.stringify(answers)}\n`;
  },
};

/** A subject that is a number is written as one. */
const numberOr = (name: string): number | string =>
  String(Number(name)) === name ? Number(name) : name;

const routeOf = (route: string, duration: string | undefined): Route =>
  route === "iv-infusion"
    ? {kind: route, duration: Number(duration)}
    : {kind: route as "po" | "iv-bolus"}; // one of the routes, checked

function tableOf(...[name, text, columns]: Parameters<typeof readProfiles>): ReadProfiles {
  try {
    return readProfiles(name, text, columns);
  } catch (error) {
    throw new InputError((error as Error).message); // no table at all
  }
}

function above0(option: string, text: string | undefined): string[] {
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) && value > 0
    ? []
    : [
        `${option}: must be a number above 0, got ${text === undefined ? "none" : JSON.stringify(text)}`,
      ];
}

const oneOf = (option: string, names: readonly string[], got: string): string[] =>
  names.includes(got)
    ? []
    : [`${option}: must be ${names.join(" or ")}, got ${JSON.stringify(got)}`];
