import {ease} from "../ease.js";
import type {Store} from "../store.js";
import {type BarrierPageState, type BarrierView, heldTotal, withPlasma} from "./page.js";
import type {PersonReader} from "./person.js";

/**
 * Goes to another level and time in a quarter of a second, so that the eye can follow; whatever else
 * changes the state on the way has the last word.
 */
export function createGlide(
  store: Store<BarrierView>,
  personOf: PersonReader,
): (target: BarrierPageState) => void {
  let stop = (): void => undefined;
  let isOwn = false;
  store.listen(() => {
    if (!isOwn) stop();
  });
  const levelOf = ({scenario}: BarrierPageState): number =>
    heldTotal(scenario) ?? personOf(scenario).plasmaTotal;
  return (target) => {
    stop();
    const start = store.state;
    const [from, to] = [levelOf(start), levelOf(target)];
    const times = to / from;
    const slower = target.view.afterH / start.view.afterH;
    stop = ease((share) => {
      isOwn = true;
      if (share >= 1) store.set(target, "released");
      else {
        const between = withPlasma(target, from * times ** share);
        const afterH = start.view.afterH * slower ** share;
        store.set({...between, view: {...target.view, afterH}}, "live");
      }
      isOwn = false;
    });
  };
}
