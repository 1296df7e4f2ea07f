import { globSync, readFileSync } from "node:fs";
import { format } from "node:util";
import { expect, it, vi } from "vitest";
import * as scores from "./scores.ts";

const folder = `${import.meta.dirname}/../../contract/src/scores`;
const examples = globSync("*.ts", { cwd: folder }).flatMap((file) => {
  const source = readFileSync(`${folder}/${file}`, "utf8");
  return [...source.matchAll(/@example\n[ *]*```ts\n(.*?)```/gs)].map(({ 1: block = "" }) => {
    const code = block.replaceAll(/^ *\* ?/gm, "");
    return { name: /import \{ (\w+) \}/.exec(code)?.[1], code };
  });
});

it("every function has an example", () => {
  expect(examples.map(({ name }) => name).sort()).toEqual(Object.keys(scores).sort());
});

it.each(examples)("the example of $name prints what stands beside it", ({ code }) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const body = code.replace(/import (\{[^}]+\}) from "@heed\/core\/scores";/, "const $1 = scores;");
  // The only way to a function from text.
  const run = new Function("scores", body) as (of: typeof scores) => void;
  run(scores);
  const promised = [...code.matchAll(/\/\/ (.*)$/gm)].map(({ 1: text = "" }) => text);
  const printed = log.mock.calls.map((values) => format(...values));
  log.mockRestore();
  expect(printed).toEqual(promised);
  expect(printed.length).toBeGreaterThan(0);
});
