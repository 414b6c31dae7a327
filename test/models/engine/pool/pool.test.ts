import fc from "fast-check";
import {describe, expect, test, vi} from "vitest";
import {createPool, type PoolOptions} from "../../../../models/engine/pool/pool.js";
import {startNearWorker} from "./near-port.js";
import {sharedCounter, type Task, wait} from "./tasks.js";

const pool = (options: Partial<PoolOptions> = {}) =>
  createPool<Task, unknown>({size: 2, start: startNearWorker, ...options});
const echoes = (count: number): Task[] => Array.from({length: count}, (_, i) => ({echo: i}));
const never: Task = {waitMs: 1e6};

describe("answers", () => {
  test("come in the order of the tasks, for any number of workers and any durations", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1, max: 4}), fc.array(fc.nat(5)), async (size, times) => {
        const answers = await pool({size}).map(times.map((waitMs) => ({waitMs})));
        expect(answers).toEqual(times);
      }),
      {numRuns: 20},
    );
  });

  test("are reported as they come: a slow task holds up no other", async () => {
    const order: number[] = [];
    await pool().map([{waitMs: 600}, ...echoes(5)], {onAnswer: (_, index) => order.push(index)});
    expect(order).toEqual([1, 2, 3, 4, 5, 0]);
  });

  test("are not waited for for ever when a worker dies without a word", async () => {
    const restarts: string[] = [];
    const onRestart = (reason: Error) => restarts.push(reason.message);
    const answers = pool({size: 1, taskMs: 40, onRestart}).map([never, {echo: "next"}], {
      onError: "collect",
    });
    expect(await answers).toEqual([{error: expect.any(Error)}, "next"]);
    expect(restarts[0]).toBe("worker ended: it was silent for 0.04 s");
  });

  test("are counted", async () => {
    const counts: [number, number][] = [];
    await pool().map(echoes(3), {onProgress: (...count) => counts.push(count)});
    expect(counts).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test("to nothing are none, and need no worker", async () => {
    const start = vi.fn(startNearWorker);
    expect(await pool({start}).map([])).toEqual([]);
    expect(start).not.toHaveBeenCalled();
  });

  test("of several calls do not mix; the earlier call goes first", async () => {
    const crew = pool({size: 1});
    const order: unknown[] = [];
    const options = {onAnswer: (answer: unknown) => order.push(answer)};
    const both = [crew.map([{echo: "a"}, {echo: "b"}], options), crew.map([{echo: "c"}], options)];
    expect(await Promise.all(both)).toEqual([["a", "b"], ["c"]]);
    expect(order).toEqual(["a", "b", "c"]);
  });
});

describe("a task that throws", () => {
  test("rejects with its place and its message, and leaves the pool at work", async () => {
    const crew = pool();
    await expect(crew.map([{echo: 0}, {fail: "no such form"}, never])).rejects.toMatchObject({
      name: "TaskError",
      index: 1,
      message: "task 1: no such form",
      cause: {name: "RangeError", message: "no such form"},
    });
    expect(await crew.map(echoes(4))).toEqual([0, 1, 2, 3]);
  });

  test("leaves its error in its place when failures are collected", async () => {
    const onProgress = vi.fn();
    const tasks: Task[] = [{echo: 0}, {fail: "no"}, {echo: 2}];
    const answers = await pool().map(tasks, {onError: "collect", onProgress});
    expect(answers).toMatchObject([0, {error: {index: 1, message: "task 1: no"}}, 2]);
    expect(onProgress).toHaveBeenLastCalledWith(3, 3);
  });

  test("may be one that cannot be sent", async () => {
    const crew = pool();
    await expect(crew.map([{echo: () => 0}])).rejects.toThrow(/^task 0: .*could not be cloned/);
    expect(await crew.map(echoes(2))).toEqual([0, 1]);
  });
});

describe("a worker that ends", () => {
  test("is replaced, and its task tried once more", async () => {
    const onRestart = vi.fn();
    const answers = await pool({onRestart}).map([{echo: 0}, {exitOnce: sharedCounter()}]);
    expect(answers).toEqual([0, 1]);
    expect(onRestart).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({message: "worker ended: exit code 3", wasReady: true}),
      1,
    );
  });

  test("twice makes its task fail, and no other", async () => {
    const onRestart = vi.fn();
    const crew = pool({onRestart});
    const answers = await crew.map([{exit: 2}, ...echoes(4)], {onError: "collect"});
    expect(answers.slice(1)).toEqual([0, 1, 2, 3]);
    expect(answers[0]).toMatchObject({error: {message: "task 0: worker ended: exit code 2"}});
    expect(onRestart).toHaveBeenCalledTimes(1);
  });

  test("before it could start rejects the whole call, and a later call tries anew", async () => {
    let isBroken = true;
    const start = vi.fn(() => {
      if (isBroken) throw new Error("no memory");
      return startNearWorker();
    });
    const crew = pool({start, size: 1});
    await expect(crew.map(echoes(100), {onError: "collect"})).rejects.toThrow(
      "worker did not start: no memory",
    );
    expect(start).toHaveBeenCalledTimes(2);
    isBroken = false;
    expect(await crew.map(echoes(2))).toEqual([0, 1]);
  });
});

test("a worker that never says it listens counts as one that did not start", async () => {
  const terminate = vi.fn();
  const start = () => ({post: vi.fn(), onMessage: vi.fn(), onEnd: vi.fn(), terminate});
  await expect(pool({start, startMs: 50}).map(echoes(3))).rejects.toThrow(
    "worker did not start: it was silent for 0.05 s",
  );
  expect(terminate).toHaveBeenCalled();
});

test("a worker that has started may take longer over a task than over its start", async () => {
  expect(await pool({startMs: 40}).map([{waitMs: 100}])).toEqual([100]);
});

describe("a call that is cancelled", () => {
  test("rejects with the signal's reason, and the pool goes on", async () => {
    const crew = pool();
    const cancel = new AbortController();
    const cancelled = crew.map([never, never, ...echoes(9)], {signal: cancel.signal});
    const next = crew.map(echoes(3));
    await wait(10);
    cancel.abort(new Error("a newer dose"));
    await expect(cancelled).rejects.toThrow("a newer dose");
    expect(await next).toEqual([0, 1, 2]);
  });

  test("beforehand starts nothing", async () => {
    const start = vi.fn(startNearWorker);
    const signal = AbortSignal.abort();
    await expect(pool({start}).map(echoes(3), {signal})).rejects.toBe(signal.reason);
    expect(start).not.toHaveBeenCalled();
  });

  test("reports nothing more", async () => {
    const cancel = new AbortController();
    const onAnswer = vi.fn(() => cancel.abort());
    const onProgress = vi.fn();
    const options = {signal: cancel.signal, onAnswer, onProgress};
    await expect(pool().map(echoes(9), options)).rejects.toThrow("aborted");
    await wait(20);
    expect(onAnswer).toHaveBeenCalledOnce();
    expect(onProgress).not.toHaveBeenCalled();
  });

  test("keeps a worker that is soon done and replaces one that is not", async () => {
    const start = vi.fn(startNearWorker);
    const crew = pool({start, size: 1, patience: 150});
    const abortDuring = async (task: Task) => {
      await crew.map(echoes(1));
      const cancel = new AbortController();
      const cancelled = crew.map([task], {signal: cancel.signal});
      cancel.abort();
      await expect(cancelled).rejects.toThrow("aborted");
      expect(await crew.map(echoes(1))).toEqual([0]);
    };
    await abortDuring({waitMs: 10});
    expect(start).toHaveBeenCalledTimes(1);
    await abortDuring(never);
    expect(start).toHaveBeenCalledTimes(2);
  });

  test("keeps a worker that is still starting, however often", async () => {
    const start = vi.fn(startNearWorker);
    const crew = pool({start, size: 1, patience: 0});
    for (let i = 0; i < 3; i++) {
      const cancel = new AbortController();
      const cancelled = crew.map([never], {signal: cancel.signal});
      cancel.abort();
      await expect(cancelled).rejects.toThrow("aborted");
    }
    expect(await crew.map(echoes(2))).toEqual([0, 1]);
    expect(start).toHaveBeenCalledTimes(1);
  });
});

test("a listener that throws rejects its call alone", async () => {
  const crew = pool();
  const onAnswer = () => {
    throw new Error("no such chart");
  };
  await expect(crew.map(echoes(3), {onAnswer})).rejects.toThrow("no such chart");
  expect(await crew.map(echoes(3))).toEqual([0, 1, 2]);
});

test("a pool closed by a listener starts no worker again", async () => {
  const start = vi.fn(startNearWorker);
  const crew = pool({start, onRestart: () => crew.close()});
  await expect(crew.map([{exit: 1}])).rejects.toThrow("the pool is closed");
  expect(start).toHaveBeenCalledTimes(1);
});

test("a closed pool rejects what is open and what comes", async () => {
  const crew = pool();
  const open = crew.map([never]);
  crew.close();
  await expect(open).rejects.toThrow("the pool is closed");
  await expect(crew.map(echoes(1))).rejects.toThrow("the pool is closed");
});

test.each([0, 1.5, NaN])("a pool of %d workers is refused", (size) => {
  expect(() => pool({size})).toThrow(`size must be a whole number from 1, got ${size}`);
});
