import { expect, it } from "vitest";
import { hasTextsIn, pageTextsFor } from "./page-texts.ts";
import { en } from "./texts-en.ts";

const languages = ["ar", "de", "es", "fr", "he", "hi", "ja", "ko", "pt", "zh-Hans", "zh-Hant"];
/** Words that some languages share with English. */
const shared = new Set(["place", "votes"]);

it("says everything in every language, and nothing in English that is not", () => {
  for (const language of languages) {
    const texts = pageTextsFor(language);
    expect([language, Object.keys(texts)]).toEqual([language, Object.keys(en)]);
    const same = Object.entries(texts).filter(([name, text]) => text === en[name as keyof typeof en] && !shared.has(name));
    expect([language, same]).toEqual([language, []]);
    for (const text of Object.values(texts)) expect([language, text, text.trim() === text && text !== ""]).toEqual([language, text, true]);
  }
});

it("knows a language by its country and its older name, and those that it does not speak", () => {
  const known: Record<string, string> = { "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-CN": "zh-Hans", zh: "zh-Hans", "pt-BR": "pt", "ar-EG": "ar", iw: "he", "en-GB": "en" };
  for (const [asked, spoken] of Object.entries(known)) expect([asked, pageTextsFor(asked)]).toEqual([asked, pageTextsFor(spoken)]);
  expect([hasTextsIn("hi-IN"), hasTextsIn("nl"), pageTextsFor("nl")]).toEqual([true, false, en]);
});
