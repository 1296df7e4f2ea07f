import { expect, it, onTestFinished, vi } from "vitest";
import { runCalls } from "./host-calls.ts";

type Calls = unknown[][];

function waiting(calls: Calls): Calls {
  Object.assign(globalThis, { heed: calls });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, "heed"));
  return calls;
}

it("makes the calls that wait in their order, then each as it comes, and none that is no call", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const made: unknown[] = [];
  const calls = waiting([["prefill", { subject: "Tea" }], ["open", "file"], ["dance"], null as unknown as unknown[]]);
  runCalls(async () => ({ setup: (options: object) => ({ options, prefill: (values: unknown) => made.push(values), open: (view: unknown) => made.push(view) }) }), { siteKey: "demo", baseUrl: "" });
  calls.push(["open", "cases"]);
  await expect.poll(() => made).toEqual([{ subject: "Tea" }, "file", "cases"]);
  expect(warn).toHaveBeenCalledTimes(2);
});

it("loads once more for the next call what could not be loaded for one", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const opened = vi.fn();
  const calls = waiting([["open"]]);
  let loads = 0;
  runCalls(async () => {
    if (++loads === 1) throw new Error("Offline.");
    return { setup: () => ({ open: opened }) };
  }, { siteKey: "demo", baseUrl: "" });
  await expect.poll(() => warn.mock.calls.length).toBe(1);
  calls.push(["open"]);
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  expect(loads).toBe(2);
});
