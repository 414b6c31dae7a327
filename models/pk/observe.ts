import type {EventRecord} from "./record.js";

/**
 * An event table with an observation for each of these rising times, in their order. One that the table
 * itself observes (EVID 0) is seen at that row, before a dose of the same time whose row comes later; any
 * other after all rows of its time.
 */
export function observe(
  records: readonly EventRecord[],
  times: readonly number[],
): readonly EventRecord[] {
  const rows: EventRecord[] = [];
  let next = 0; // of the times
  const observeUpTo = (isDue: (time: number) => boolean): void => {
    for (; next < times.length && isDue(times[next] as number); next++) {
      rows.push({time: times[next] as number, evid: 0});
    }
  };
  for (const record of records) {
    observeUpTo((time) => time < record.time);
    if (record.evid !== 0) rows.push(record);
    else if (times[next] === record.time) rows.push({time: times[next++] as number, evid: 0});
  }
  observeUpTo(() => true);
  return rows;
}
