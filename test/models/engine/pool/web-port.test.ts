import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {createPool} from "../../../../models/engine/pool/pool.js";
import {startWebWorker} from "../../../../models/engine/pool/web-port.js";
import {FakeWebWorker} from "./fake-web-worker.js";
import {sharedCounter, type Task} from "./tasks.js";

beforeEach(() => {
  vi.stubGlobal("Worker", FakeWebWorker);
  FakeWebWorker.made.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

const pool = (address = "tasks.js", onRestart = () => {}) =>
  createPool<Task, unknown>({size: 2, start: () => startWebWorker(address), onRestart});

test("web workers are modules and answer in order", async () => {
  const tasks = [{waitMs: 20}, {echo: Float64Array.of(1, 2)}, {fail: "no such form"}];
  const answers = await pool().map(tasks, {onError: "collect"});
  expect(answers).toMatchObject([
    20,
    Float64Array.of(1, 2),
    {error: {message: "task 2: no such form"}},
  ]);
  expect(FakeWebWorker.made.map(({type}) => type)).toEqual(["module", "module"]);
});

test("a web worker with an error that nobody caught is ended and replaced", async () => {
  const onRestart = vi.fn();
  expect(await pool("tasks.js", onRestart).map([{exitOnce: sharedCounter()}])).toEqual([1]);
  expect(FakeWebWorker.made.map(({isTerminated}) => isTerminated)).toEqual([true, false]);
  expect(onRestart).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({message: "worker ended: Uncaught Error: code 3"}),
    0,
  );
});

test("a web worker that does not load says from where", async () => {
  await expect(pool("missing.js").map([{echo: 0}])).rejects.toThrow(
    "worker did not start: could not load missing.js",
  );
});

test("a cancelled call ends its web worker", async () => {
  const crew = pool();
  const cancel = new AbortController();
  const cancelled = crew.map([{waitMs: 1e5}], {signal: cancel.signal});
  setTimeout(() => cancel.abort(), 20);
  await expect(cancelled).rejects.toThrow("aborted");
  await vi.waitFor(() => expect(FakeWebWorker.made[0]?.isTerminated).toBe(true));
  expect(await crew.map([{echo: 1}])).toEqual([1]);
});
