import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { internalNames } from "./browser.ts";

it("shortens no name that crosses the wire", () => {
  const sources = [
    "../../core/src/generated/answer-shapes.ts",
    "../../core/src/generated/survey-answer-shapes.ts",
    "../../contract/src/cases/new-case.ts",
    "../../contract/src/surveys/response.ts",
    "../../contract/src/surveys/survey-definition.ts",
  ].map((path) => readFileSync(new URL(path, import.meta.url), "utf8"));
  const names = [...sources.join("\n").matchAll(/"?(\w+)\??"?:/g)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["rating", "decideBy", "preferredTime", "token", "showWhen"]));
  expect(names.filter((name) => internalNames.test(name))).toEqual([]);
});

it("shortens no name of the language, which libraries in the bundle call as well", () => {
  const known = [Array, Function, Map, Number, Object, Promise, RegExp, Set, String].flatMap((type: { prototype: object }) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]);
  expect(known).toContain("fill");
  expect(known.filter((name) => internalNames.test(name))).toEqual([]);
});
