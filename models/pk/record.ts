/** One row of an event table, with the meaning that NONMEM gives it; compartments count from 1. */
export interface EventRecord {
  readonly time: number;
  /** 0 observation, 1 dose, 2 other, 3 reset, 4 reset and dose. */
  readonly evid: 0 | 1 | 2 | 3 | 4;
  readonly amt?: number;
  readonly cmt?: number;
  /** Above 0: an infusion at this rate. −1: its rate is `R`, −2: its duration is `D`. */
  readonly rate?: number;
  /** Time between doses. */
  readonly ii?: number;
  /** Doses after the first. */
  readonly addl?: number;
  /** 1: at steady state, whatever was there is gone; 2: steady state is added to what is there. */
  readonly ss?: 0 | 1 | 2;
  /** Share that arrives, 1 unless told. */
  readonly F?: number;
  /** Time until it arrives. */
  readonly lag?: number;
  readonly D?: number;
  readonly R?: number;
}
