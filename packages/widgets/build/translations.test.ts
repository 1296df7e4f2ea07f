import { fileURLToPath } from "node:url";
import { RuntimeLitLocalizer } from "@lit/localize-tools/lib/modes/runtime.js";
import { readConfigFileAndWriteSchema } from "@lit/localize-tools/lib/config.js";
import { expect, it } from "vitest";
import { allLocales, targetLocales } from "../src/localization/generated/locale-codes.ts";
import { textsLocale } from "../src/localization/locale.ts";
import { categoriesOf, PLURAL, readable, unitsOf } from "./xliff.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Found once: TypeScript reads the whole package for it. */
const { messages, errors } = new RuntimeLitLocalizer(configuration()).extractSourceMessages();

/** What is the same in English and another language, and no oversight. */
const SAME = new Set(["Code", "E-mail", "Live", "Name", "No", "Organisation", "Question", "Questions"]);

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  "zh-Hans": /\p{Script=Han}/u,
  "zh-Hant": /\p{Script=Han}/u,
};

it("speaks twelve languages, each of which is found by its name", () => {
  expect([...allLocales]).toEqual(["ar", "de", "en", "es", "fr", "he", "hi", "ja", "ko", "pt", "zh-Hans", "zh-Hant"]);
  expect(allLocales.map((locale) => textsLocale(locale))).toEqual([...allLocales]);
});

it.each(targetLocales)("leaves no text of the elements without its words in %s", async (locale) => {
  expect(errors).toEqual([]);
  const ids = messages.map(({ name }) => name).sort();
  expect(ids.length).toBeGreaterThan(50);
  const { templates } = (await import(`../src/localization/generated/${locale}.ts`)) as { templates: object };
  expect(Object.keys(templates).sort()).toEqual(ids);
  const units = unitsOf(locale);
  expect([...units.keys()].sort()).toEqual(ids);
  expect([...units].filter(([, { target }]) => !target.trim())).toEqual([]);
});

it.each(targetLocales)("leaves no text in English among those in %s", (locale) => {
  const same = [...unitsOf(locale).values()].map(({ source, target }) => [readable(source), readable(target)]).filter(([source, target]) => source === target);
  expect(same.filter(([source = ""]) => !SAME.has(source))).toEqual([]);
});

it.each(targetLocales)("keeps every value of a text in its translation into %s", (locale) => {
  const values = (text: string): string[] => (readable(text).match(/\$\{\d+\}/g) ?? []).sort();
  for (const [id, { source, target }] of unitsOf(locale)) expect(values(target), id).toEqual(values(source));
});

it.each(targetLocales)("has a form for every number wherever forms are told apart in %s", (locale) => {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
  for (const [id, { target }] of unitsOf(locale)) {
    const words = readable(target);
    for (const [, , forms = ""] of words.matchAll(PLURAL)) expect(categoriesOf(forms), id).toEqual(categories);
    // A brace that is no form would be read by customers.
    expect(words.replace(PLURAL, "").replace(/\$\{\d+\}/g, ""), id).not.toMatch(/[{}]/);
  }
});

it.each(Object.keys(scripts))("says nothing in Latin letters in %s but examples and names", (locale) => {
  for (const [id, { target }] of unitsOf(locale)) {
    const words = target.replace(/<x [^>]*>/g, "").replace(/\b(?:zero|one|two|few|many|other)(?= \{)|plural/g, "");
    expect(words.replace(/name@example\.com|https:\/\/example\.com|K7MP-4XQ2|JavaScript/g, ""), id).not.toMatch(/[a-z]/i);
    if (/\p{L}/u.test(words)) expect(words, id).toMatch(scripts[locale] ?? /./);
  }
});

it.each(["ar", "he"])("sets examples apart from the direction around them in %s", (locale) => {
  for (const [id, { target }] of unitsOf(locale)) {
    expect(target.replace(/\u2066[^\u2069]*\u2069/g, "").replace(/<x [^>]*>/g, ""), id).not.toMatch(/example\.com|K7MP|JavaScript|\+\d/);
  }
});

function configuration(): ConstructorParameters<typeof RuntimeLitLocalizer>[0] {
  return readConfigFileAndWriteSchema(`${root}lit-localize.json`) as ConstructorParameters<typeof RuntimeLitLocalizer>[0];
}
