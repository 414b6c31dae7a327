import {entryOf} from "../../lib/barrier/entry-data.js";
import {courseOf} from "../../lib/barrier/course-data.js";
import type {BarrierData} from "../../lib/barrier/data.js";
import {profileSentence} from "../../lib/barrier/describe.js";
import {hypotheses} from "../../lib/barrier/hypotheses.js";
import {introOf} from "../../lib/barrier/intro.js";
import {measuredOf} from "../../lib/barrier/measured-data.js";
import {measuredSentences} from "../../lib/barrier/measured-words.js";
import {nmdaOf} from "../../lib/barrier/nmda-data.js";
import {nmdaSentence} from "../../lib/barrier/nmda-words.js";
import {
  type BarrierPageState,
  type BarrierView,
  freeStep,
  withPlasma,
} from "../../lib/barrier/page.js";
import {createPersonReader} from "../../lib/barrier/person.js";
import {barrierArrows, plexusArrows} from "../../lib/barrier/profile-arrows.js";
import {profileOf} from "../../lib/barrier/profile-data.js";
import type {BarrierRun} from "../../lib/barrier/run.js";
import type {Moment, Store} from "../../lib/store.js";
import {block} from "../blocks.js";
import type {Notice} from "../chart/types.js";
import {chelateNote} from "./chelate-note.js";
import {barrierControls} from "./controls.js";
import {courseChart} from "./course-chart.js";
import {entryChart} from "./entry-chart.js";
import {gradientProfile} from "./gradient-profile.js";
import {hypothesisPanel} from "./hypothesis-panel.js";
import {measuredChart} from "./measured-chart.js";
import {nmdaChart} from "./nmda-chart.js";
import {nmdaChoice} from "./nmda-choice.js";

export type BarrierParts = ReturnType<typeof barrierParts>;

/** Everything that the page shows, made once; `update` shows a run. */
export function barrierParts(store: Store<BarrierView>, data: BarrierData) {
  const personOf = createPersonReader(data);
  const share = (state: BarrierPageState): number =>
    personOf(state.scenario).values["barrier_free"] ?? NaN;

  /** Free magnesium as a hand sets it; at the person's own level nobody holds it. */
  function hold(free: number, moment: Moment): void {
    const {state} = store;
    const own = share(state) * personOf(state.scenario).plasmaTotal;
    const isUsual = Math.abs(free - own) < freeStep / 2;
    store.set(withPlasma(state, isUsual ? null : free / share(state)), moment);
  }
  const letBe = (): void => store.set(withPlasma(store.state, null), "released");

  const intro = document.createElement("p");
  intro.className = "intro";
  const controls = barrierControls({store, data, personOf, hold});
  const barrier = gradientProfile({
    ...{title: "Level across the blood–brain barrier", walls: [0, 1, 2]},
    ...{places: 4, rows: 3, hasPotential: true, hold, letBe},
  });
  const plexus = gradientProfile({
    ...{title: "Level across the choroid plexus", walls: [0, 1]},
    ...{places: 4, rows: 2, hasPotential: false, hold, letBe},
  });
  const course = courseChart({
    ...{height: 104, cites: data.cites},
    look: (afterH, moment) => store.look({afterH}, moment),
  });
  const entry = entryChart({height: 112, restBand: data.restBand, hold, letBe});
  const nmda = nmdaChart({height: 120, look: (voltage, moment) => store.look({voltage}, moment)});
  const choice = nmdaChoice(data.cites, (name) => store.look({block: name}));
  const panels = hypotheses.map((hypothesis) =>
    hypothesisPanel(hypothesis, data, (size, moment) => {
      const {state} = store;
      store.set({...state, scenario: hypothesis.within(state.scenario, size)}, moment);
    }),
  );
  const note = document.createElement("p");
  note.className = "page-note barrier-note";
  note.textContent =
    "Solid bars: measured or derived from it. Dashed: from animals, recalled or assumed. Dotted frame: nobody measured. Grey dots: the usual level. In balance: where ions would rest if nothing pumped them. Arrow width follows the flow.";
  const measured = measuredChart(data.cites);
  const reading = block("reading measured-reading", ...measuredSentences(data).map(paragraph));
  const charts = [barrier, plexus, course, entry, nmda, measured];
  let compared = "";

  return {
    ...{intro, controls, personOf, charts},
    profiles: block("barrier-profiles", barrier, plexus, note),
    laws: block("barrier-laws", course, entry, nmda, choice),
    hypotheses: block("hypotheses", ...panels, chelateNote()),
    measured: block("page-body barrier-measured", measured, reading),
    /** Tells every chart what went wrong, or that all is well. */
    notice: (notice: Notice | null) => charts.forEach((chart) => chart.notice(notice)),
    /** Shows a run and returns its sentence. */
    update(state: BarrierPageState, run: BarrierRun, isLive: boolean): string {
      const {units, afterH, block: name, voltage} = state.view;
      const law = entryOf(run);
      const sentence = introOf(run, law, afterH);
      intro.textContent = sentence;
      const channels = nmdaOf(run, name, voltage);
      const common = {plasmaFree: run.own.now.plasma_free, units, isLive};
      for (const [profile, chain, arrows] of [
        [barrier, profileOf(barrierChain, run), barrierArrows(run)],
        [plexus, profileOf(plexusChain, run), plexusArrows(run)],
      ] as const) {
        profile.update({places: chain, arrows, ...common});
        profile.describe(profileSentence(chain, arrows, units));
      }
      course.update(courseOf(run, data.raised, afterH), isLive);
      entry.update(law, units, isLive);
      nmda.update(channels, isLive);
      choice.update(name, nmdaSentence(channels, run.isHeld));
      controls.update(state, run, isLive);
      // the lines of the comparison do not follow plasma, only the person and the time
      const comparison = JSON.stringify([afterH, state.scenario.person, state.scenario.parameters]);
      if (!isLive && comparison !== compared) {
        measured.update(measuredOf(run, data.raised, afterH));
        compared = comparison;
      }
      panels.forEach((panel) => panel.update(state, run));
      return sentence;
    },
  };
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

const barrierChain = ["plasma", "endothelium", "brain-fluid", "neuron"] as const;
const plexusChain = ["plasma", "choroid-plexus", "ventricle", "subarachnoid"] as const;
