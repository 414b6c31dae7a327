import {
  afterChoices,
  type BarrierPageState,
  type BarrierView,
  freeRange,
  freeStep,
  usualState,
} from "../../lib/barrier/page.js";
import {createGlide} from "../../lib/barrier/glide.js";
import type {BarrierPerson, PersonReader} from "../../lib/barrier/person.js";
import {barrierPresets} from "../../lib/barrier/presets.js";
import type {BarrierData} from "../../lib/barrier/data.js";
import type {BarrierRun} from "../../lib/barrier/run.js";
import {levelText} from "../../lib/barrier/text.js";
import type {Moment, Store} from "../../lib/store.js";
import {block, labelled} from "../blocks.js";
import {personPanel} from "../person-panel.js";
import {segmented} from "../segmented.js";
import {slider} from "../slider.js";
import {stateButtons} from "../state-buttons.js";

export interface BarrierControls {
  /** Holds plasma, like the bar in the picture. */
  readonly clamp: HTMLElement;
  /** Where to start, when to look, and what every page does with its state. */
  readonly row: HTMLElement;
  update(state: BarrierPageState, run: BarrierRun, isLive: boolean): void;
}

interface Options {
  readonly store: Store<BarrierView>;
  readonly data: BarrierData;
  readonly personOf: PersonReader;
  readonly hold: (free: number, moment: Moment) => void;
}

export function barrierControls({store, data, personOf, hold}: Options): BarrierControls {
  const restOf = ({values, plasmaTotal}: BarrierPerson): number =>
    (values["barrier_free"] ?? NaN) * plasmaTotal;
  const rest = restOf(personOf(usualState.scenario));
  const clamp = slider({
    ...{label: "Hold free plasma magnesium at", unit: "mmol/L"},
    ...{min: freeRange[0], max: freeRange[1], step: freeStep, digits: 2},
    initial: Math.round(rest / freeStep) * freeStep,
  });
  const scale = restScale();
  clamp.addEventListener("input", () => hold(clamp.value, "live"));
  clamp.addEventListener("change", () => hold(clamp.value, "released"));

  const presets = barrierPresets(data);
  const glide = createGlide(store, personOf);
  const preset = document.createElement("select");
  preset.append(new Option("another level", ""), ...presets.map(({name}) => new Option(name)));
  preset.addEventListener("change", () => {
    const chosen = presets.find(({name}) => name === preset.value);
    if (chosen) glide(chosen.apply(store.state, personOf));
  });

  const after = segmented("Seen after", afterChoices);
  after.addEventListener("input", () => store.look({afterH: after.value ?? afterChoices[3].value}));

  const person = personPanel();
  const takePerson = (moment: Moment) => () => {
    const {state} = store;
    store.set({...state, scenario: {...state.scenario, person: person.value}}, moment);
  };
  person.addEventListener("input", takePerson("live"));
  person.addEventListener("change", takePerson("released"));

  const row = block(
    "page-row barrier-row",
    labelled("Start from", preset),
    labelled("Seen after", after),
    person,
    block("barrier-buttons", ...stateButtons(store)),
  );
  return {
    ...{clamp: block("clamp", clamp, scale), row},
    update(state, run, isLive): void {
      clamp.value = run.own.now.plasma_free;
      if (isLive) return;
      scale.update(restOf(run.person));
      after.value = afterChoices.find(({value}) => value === state.view.afterH)?.value ?? null;
      person.value = state.scenario.person ?? {};
      const known = presets.find(({apply}) => isSame(apply(state, personOf), state));
      preset.value = known?.name ?? "";
    },
  };
}

/** Both ends of the slider, and where the person's own level lies. */
function restScale(): HTMLElement & {update(rest: number): void} {
  const [low, own, high] = ["", "clamp-rest", ""].map((name) => {
    const word = document.createElement("span");
    word.className = name;
    return word;
  }) as [HTMLElement, HTMLElement, HTMLElement]; // three become three
  low.textContent = levelText(freeRange[0]);
  high.textContent = levelText(freeRange[1]);
  const element = block("clamp-scale", low, own, high);
  element.setAttribute("aria-hidden", "true"); // the slider itself says its ends
  return Object.assign(element, {
    update(rest: number): void {
      own.textContent = `usual ${levelText(rest)}`;
      const share = (rest - freeRange[0]) / (freeRange[1] - freeRange[0]);
      own.style.setProperty("--at", String(share));
    },
  });
}

const isSame = (a: BarrierPageState, b: BarrierPageState): boolean =>
  a.view.afterH === b.view.afterH &&
  JSON.stringify(a.scenario.clampPlasma) === JSON.stringify(b.scenario.clampPlasma);
