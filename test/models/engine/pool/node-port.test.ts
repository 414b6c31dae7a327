import {describe, expect, onTestFinished, test, vi} from "vitest";
import {serveNode, startNodeWorker} from "../../../../models/engine/pool/node-port.js";
import {createPool, type PoolOptions} from "../../../../models/engine/pool/pool.js";
import {answerWith, sharedCounter, type Task, wait} from "./tasks.js";

const file = new URL("./tasks.worker.ts", import.meta.url);
const pool = (options: Partial<PoolOptions> = {}) => {
  const crew = createPool<Task, unknown>({
    size: 1,
    start: () => startNodeWorker(file),
    ...options,
  });
  onTestFinished(() => crew.close());
  return crew;
};

describe("workers of Node", () => {
  test("give the numbers of this thread, be they one, two or three", async () => {
    const tasks = Array.from({length: 50}, (_, subject) => ({draw: subject}));
    const expected = await Promise.all(tasks.map(answerWith(() => undefined)));
    for (const size of [1, 2, 3]) expect(await pool({size}).map(tasks)).toEqual(expected);
  });

  test("send typed arrays and errors", async () => {
    const series = Float64Array.of(0.1, NaN, -0, Infinity);
    const answers = await pool().map([{echo: series}, {fail: "no such form"}], {
      onError: "collect",
    });
    expect(answers).toMatchObject([
      series,
      {error: {message: "task 1: no such form", cause: {name: "RangeError"}}},
    ]);
  });

  test("are replaced when they exit", async () => {
    const onRestart = vi.fn();
    expect(await pool({onRestart}).map([{exitOnce: sharedCounter()}])).toEqual([1]);
    expect(onRestart).toHaveBeenCalledOnce();
  });

  test("can be cancelled in the middle of a loop", async () => {
    const crew = pool();
    const spin = sharedCounter();
    const cancel = new AbortController();
    const cancelled = crew.map([{spin}], {signal: cancel.signal});
    await vi.waitFor(() => expect(Atomics.load(spin, 0)).toBeGreaterThan(0), 5000);
    cancel.abort();
    await expect(cancelled).rejects.toBe(cancel.signal.reason);
    expect(await crew.map([{echo: "still here"}])).toEqual(["still here"]);
    const count = Atomics.load(spin, 0);
    await wait(20);
    expect(Atomics.load(spin, 0)).toBe(count);
  });

  test("that do not exist say so", async () => {
    const start = () => startNodeWorker(new URL("./no-such.worker.ts", import.meta.url));
    await expect(pool({start}).map([{echo: 0}])).rejects.toThrow(
      /^worker did not start: Cannot find module .*no-such\.worker\.ts/,
    );
  });
});

test("the inside of a worker cannot be used outside", () => {
  expect(() => serveNode(() => 0)).toThrow("serveNode must be called inside a worker");
});
