import type {Scenario} from "/models/magnesium/scenario.js";
import {runMap, type SplitsCrew} from "./run-map.js";
import type {SplitMap} from "./split-map.js";

export interface MapListener {
  /** First the coarse map, then the whole one; the whole at once where it is known. */
  onMap(map: SplitMap, scenario: Scenario): void;
  onFailure(reason: string): void;
}

/** Runs one map at a time: asking for another gives up the one on its way. The last few are kept. */
export function mapKeeper(crew: SplitsCrew, {onMap, onFailure}: MapListener) {
  const kept = new Map<string, SplitMap>();
  let running = new AbortController();
  let asked = "";

  async function run(scenario: Scenario, key: string): Promise<void> {
    const {signal} = running;
    performance.mark("magnesia:splits-asked");
    try {
      const onCoarse = (map: SplitMap) => onMap(map, scenario);
      const map = await runMap(crew, scenario, {signal, onCoarse});
      if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? "");
      kept.set(key, map);
      if (!signal.aborted) onMap(map, scenario);
    } catch (error) {
      if (signal.aborted) return;
      asked = "";
      onFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    ask(scenario: Scenario): void {
      const key = JSON.stringify(scenario);
      if (key === asked) return;
      asked = key;
      running.abort(new Error("another map is wanted"));
      running = new AbortController();
      const known = kept.get(key);
      if (known !== undefined) onMap(known, scenario);
      else void run(scenario, key);
    },
  };
}

const mostKept = 12;
