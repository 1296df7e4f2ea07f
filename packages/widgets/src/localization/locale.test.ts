import { afterEach, expect, it } from "vitest";
import { findLocale, textsLocale } from "./locale.ts";

afterEach(() => document.documentElement.removeAttribute("lang"));

it.each(["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-CN", "ZH-cn"])("serves %s in Simplified Chinese", (locale) => {
  expect(textsLocale(locale)).toBe("zh-Hans");
});

it.each(["ar", "ar-EG", "AR-sa", "ar-SA-u-nu-latn"])("serves %s in Arabic", (locale) => {
  expect(textsLocale(locale)).toBe("ar");
});

it.each(["en", "en-GB", "fr", "zh-Hant", "zh-TW", "zh-HK", "zhu", "arn", "x-ar"])("serves %s in English", (locale) => {
  expect(textsLocale(locale)).toBe("en");
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
