import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readConfigFileAndWriteSchema } from "@lit/localize-tools/lib/config.js";
import { RuntimeLitLocalizer } from "@lit/localize-tools/lib/modes/runtime.js";
import { expect, it } from "vitest";
import { templates } from "../src/localization/generated/zh-Hans.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

it("leaves no text of the desk without its Chinese", () => {
  const configuration = readConfigFileAndWriteSchema(`${root}lit-localize.json`) as ConstructorParameters<typeof RuntimeLitLocalizer>[0];
  const { messages, errors } = new RuntimeLitLocalizer(configuration).extractSourceMessages();
  expect(errors).toEqual([]);
  const ids = messages.map(({ name }) => name).sort();
  expect(ids.length).toBeGreaterThan(500);
  expect(Object.keys(templates).sort()).toEqual(ids);
  const units = translationUnits();
  expect([...units.keys()].sort()).toEqual(ids);
  const untranslated = [...units].filter(([, { target }]) => !target.trim());
  expect(untranslated).toEqual([]);
});

it("keeps every value of a text in its translation", () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/<x id="(\d+)"/g)].map(([, id]) => id ?? "").sort();
  for (const [id, { source, target }] of translationUnits()) expect(placeholders(target), id).toEqual(placeholders(source));
});

function translationUnits(): Map<string, { source: string; target: string }> {
  const xliff = readFileSync(`${root}xliff/zh-Hans.xlf`, "utf8");
  const units = xliff.matchAll(/<trans-unit id="([\w-]+)">(.*?)<\/trans-unit>/gs);
  return new Map(
    [...units].map(([, id = "", unit = ""]) => [id, { source: inside("source", unit), target: inside("target", unit) }]),
  );
}

function inside(tag: string, unit: string): string {
  return new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(unit)?.[1] ?? "";
}
