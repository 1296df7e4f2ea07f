import { expect, it } from "vitest";
import { scriptTime } from "./script-time.ts";

const main = { name: "thread_name", ph: "M", pid: 1, tid: 2, ts: 0, args: { name: "CrRendererMain" } };

function timeOf(...spans: [name: string, ts: number, dur: number, tid?: number][]): number {
  const events = spans.map(([name, ts, dur, tid = 2]) => ({ name, ph: "X", pid: 1, tid, ts, dur }));
  return scriptTime(Buffer.from(JSON.stringify({ traceEvents: [main, ...events] })));
}

it("adds up what ran, microtasks among it, and counts nothing twice", () => {
  expect(timeOf(["v8.evaluateModule", 0, 3_000], ["FunctionCall", 1_000, 1_000], ["BlinkScheduler_PerformMicrotaskCheckpoint", 5_000, 2_000])).toBe(5);
  expect(timeOf(["EventDispatch", 0, 2_000], ["FunctionCall", 1_000, 2_000])).toBe(3);
});

it("leaves out what is no script's, and other threads", () => {
  expect(timeOf(["Layout", 0, 9_000], ["FunctionCall", 20_000, 1_000], ["FunctionCall", 0, 9_000, 3])).toBe(1);
});
