import {type Edit} from "../../lib/body/intake.js";
import {spokenGrip, spokenStep} from "../../lib/body/intake-text.js";
import {focusGrip, type Ground} from "./intake-handles.js";
import type {IntakeDetail, IntakeState} from "./intake-state.js";

/** What hands and keys need of the strip. */
export interface IntakeHands {
  readonly figure: HTMLElement;
  readonly layer: HTMLElement;
  /** What is shown, and where; null before the first drawing. */
  now(): {readonly state: IntakeState; readonly ground: Ground} | null;
}

export function send({figure}: IntakeHands, type: string, detail: IntakeDetail): void {
  figure.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}));
}

export function commit(hands: IntakeHands, {intake, index}: Edit, words: string): void {
  send(hands, "change", {intake, selected: index});
  focusGrip(hands.layer, index);
  speak(hands, words);
}

export function announce(hands: IntakeHands, index: number): void {
  const intake = hands.now()?.state.intake;
  if (intake === undefined) return;
  speak(hands, index > 0 ? spokenGrip(intake, index) : spokenStep(intake, 0));
}

const speak = ({figure}: IntakeHands, words: string): void =>
  void figure.dispatchEvent(new CustomEvent("announce", {bubbles: true, detail: words}));
