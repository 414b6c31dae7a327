import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

/** The parts of libSBML that are used here; the package, built from C++, has no types. */
interface LibSbml {
  readonly SBMLReader: new () => {readSBMLFromString(text: string): SbmlDocument};
  readonly SBMLFormulaParser: new () => {formulaToString(math: object): string};
  readonly LIBSBML_CAT_UNITS_CONSISTENCY: number;
  readonly LIBSBML_CAT_MODELING_PRACTICE: number;
  destroy(object: object): void;
}

export interface SbmlDocument {
  getModel(): SbmlModel;
  getNumErrors(): number;
  getError(index: number): {getMessage(): string};
  setConsistencyChecks(category: number, isOn: boolean): void;
  checkConsistency(): number;
}

interface SbmlModel extends Named {
  readonly compartments: readonly Named[];
  readonly species: readonly Named[];
  readonly parameters: readonly Named[];
  readonly reactions: readonly (Named & Reaction)[];
  readonly functions: readonly (Named & FunctionDefinition)[];
  getNumRules(): number;
  getRule(index: number): {getVariable(): string; getMath(): object; isRate(): boolean};
  getNumUnitDefinitions(): number;
  getUnitDefinition(index: number): Named;
}

interface Named {
  getId(): string;
  getName(): string;
  getNotesString(): string;
}

interface Reaction {
  readonly reactants: readonly Reference[];
  readonly products: readonly Reference[];
  readonly modifiers: readonly Reference[];
  getKineticLaw(): {getMath(): object};
}

interface Reference {
  getSpecies(): string;
}

interface FunctionDefinition {
  getNumArguments(): number;
  getArgument(index: number): {getName(): string};
  getBody(): object;
}

const libSbml = await load();

/** Everything that libSBML has to say of a document, its units included unless told otherwise. */
export function complaints(xml: string, {isUnitsChecked = true} = {}): string[] {
  return withDocument(xml, (document) => {
    if (!isUnitsChecked) {
      document.setConsistencyChecks(libSbml.LIBSBML_CAT_UNITS_CONSISTENCY, false);
      document.setConsistencyChecks(libSbml.LIBSBML_CAT_MODELING_PRACTICE, false);
    }
    document.checkConsistency();
    const messages = Array.from({length: document.getNumErrors()}, (_, i) =>
      document.getError(i).getMessage().trim(),
    );
    return [...new Set(messages)];
  });
}

/** Reads a document, and lets go of it: the library does not collect what it made. */
export function withDocument<T>(xml: string, read: (document: SbmlDocument) => T): T {
  const reader = new libSbml.SBMLReader();
  const document = reader.readSBMLFromString(xml);
  try {
    return read(document);
  } finally {
    libSbml.destroy(document);
    libSbml.destroy(reader);
  }
}

/**
 * A formula as libSBML shows it in the form of Level 1: powers as pow(x, n), numbers without units. The
 * form of Level 3 would not do: there 2^3^2 is (2^3)^2, and `5 mmol^2` the square of 5 mmol.
 */
export const formulaText = (math: object): string => formulas.formulaToString(math);

const formulas = new libSbml.SBMLFormulaParser();

async function load(): Promise<LibSbml> {
  const require = createRequire(import.meta.url);
  const create = require("libsbmljs_stable") as Create; // a function that makes the library
  const wasmBinary = readFileSync(require.resolve("libsbmljs_stable/libsbml.wasm"));
  return new Promise((resolve) => {
    create({wasmBinary}).then?.((library) => {
      delete library.then; // it calls back with itself, and a promise would wait for it without end
      resolve(library);
    });
  });
}

type Create = (options: {wasmBinary: Uint8Array}) => Thenable;
interface Thenable extends LibSbml {
  then?: (done: (library: Thenable) => void) => void;
}
