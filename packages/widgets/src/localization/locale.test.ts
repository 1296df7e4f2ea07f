import { afterEach, expect, it } from "vitest";
import { findLocale, isRightToLeft, textsLocale } from "./locale.ts";

afterEach(() => document.documentElement.removeAttribute("lang"));

it.each([
  ["zh-Hans", ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-CN", "zh-Hans-HK", "ZH-cn"]],
  ["zh-Hant", ["zh-Hant", "zh-TW", "zh-HK", "ZH-mo", "zh-Hant-CN"]],
  ["ar", ["ar", "ar-EG", "AR-sa", "ar-SA-u-nu-latn"]],
  ["pt", ["pt", "pt-BR", "pt-PT"]],
  ["es", ["es-419", "es-MX"]],
  ["fr", ["fr-CA"]],
  ["de", ["de-AT", "de-CH-1996"]],
  ["he", ["he-IL", "iw", "iw-IL"]],
  ["hi", ["hi-IN", "hi-Latn"]],
  ["ja", ["ja-JP"]],
  ["ko", ["ko-KR"]],
  ["en", ["en", "en-GB", "nl", "zhu", "arn", "x-ar", "fra", "dez", "", "no language at all"]],
])("serves in %s those who read %j", (served, locales) => {
  expect(locales.map(textsLocale)).toEqual(locales.map(() => served));
});

it.each(["ar", "ar-EG", "he", "iw", "fa-IR", "UR"])("knows that %s is written from the right", (locale) => {
  expect(isRightToLeft(locale)).toBe(true);
});

it.each([undefined, "", "en", "hi", "arn", "heb-x"])("knows that %s is written from the left", (locale) => {
  expect(isRightToLeft(locale)).toBe(false);
});

it("reads in the element's own language first, then in the nearest one around it, through shadow roots", () => {
  document.documentElement.lang = "ar";
  const host = document.body.appendChild(document.createElement("div"));
  const inner = host.attachShadow({ mode: "open" }).appendChild(document.createElement("p"));
  expect(findLocale(inner)).toBe("ar");
  host.lang = "zh-CN";
  expect(findLocale(inner)).toBe("zh-CN");
  expect(findLocale(Object.assign(inner, { locale: "en-GB" }))).toBe("en-GB");
  host.remove();
});

it("reads in the browser's language where the page has none", () => {
  expect(findLocale(document.body)).toBe(navigator.languages[0]);
});
