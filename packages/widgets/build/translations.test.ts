import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RuntimeLitLocalizer } from "@lit/localize-tools/lib/modes/runtime.js";
import { readConfigFileAndWriteSchema } from "@lit/localize-tools/lib/config.js";
import { expect, it } from "vitest";
import * as arabic from "../src/localization/generated/ar.ts";
import { targetLocales } from "../src/localization/generated/locale-codes.ts";
import * as chinese from "../src/localization/generated/zh-Hans.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Found once: TypeScript reads the whole package for it. */
const { messages, errors } = new RuntimeLitLocalizer(configuration()).extractSourceMessages();

const generated = { ar: arabic, "zh-Hans": chinese };

it.each(targetLocales)("leaves no text of the elements without its words in %s", (locale) => {
  expect(errors).toEqual([]);
  const ids = messages.map(({ name }) => name).sort();
  expect(ids.length).toBeGreaterThan(50);
  expect(Object.keys(generated[locale].templates).sort()).toEqual(ids);
  const units = translationUnits(locale);
  expect([...units.keys()].sort()).toEqual(ids);
  const untranslated = [...units].filter(([, { target }]) => !target.trim());
  expect(untranslated).toEqual([]);
});

it.each(targetLocales)("keeps every value of a text in its translation into %s", (locale) => {
  const placeholders = (text: string): string[] => [...text.matchAll(/<x id="(\d+)"/g)].map(([, id]) => id ?? "").sort();
  for (const [id, { source, target }] of translationUnits(locale)) expect(placeholders(target), id).toEqual(placeholders(source));
});

it("says nothing in Arabic in Latin letters but examples, which stand apart from the direction around them", () => {
  for (const { target } of translationUnits("ar").values()) {
    const words = target.replace(/<x [^>]*>/g, "").replace(/\u2066[^\u2069]*\u2069/g, "");
    expect(words).not.toMatch(/[a-z]/i);
    expect(words).toMatch(/[\u0600-\u06ff]/);
  }
});

function configuration(): ConstructorParameters<typeof RuntimeLitLocalizer>[0] {
  return readConfigFileAndWriteSchema(`${root}lit-localize.json`) as ConstructorParameters<typeof RuntimeLitLocalizer>[0];
}

function translationUnits(locale: string): Map<string, { source: string; target: string }> {
  const xliff = readFileSync(`${root}xliff/${locale}.xlf`, "utf8");
  const units = xliff.matchAll(/<trans-unit id="(\w+)">(.*?)<\/trans-unit>/gs);
  return new Map(
    [...units].map(([, id = "", unit = ""]) => [id, { source: inside("source", unit), target: inside("target", unit) }]),
  );
}

function inside(tag: string, unit: string): string {
  return new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(unit)?.[1] ?? "";
}
