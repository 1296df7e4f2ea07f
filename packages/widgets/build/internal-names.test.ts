import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { internalNames } from "./browser.ts";

it("shortens no name that crosses the wire", () => {
  const shapes = readFileSync(new URL("../../core/src/generated/answer-shapes.ts", import.meta.url), "utf8");
  const newCase = readFileSync(new URL("../../contract/src/cases/new-case.ts", import.meta.url), "utf8");
  const names = [...`${shapes}\n${newCase}`.matchAll(/"?(\w+)\??"?:/g)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["rating", "decideBy", "preferredTime"]));
  expect(names.filter((name) => internalNames.test(name))).toEqual([]);
});
