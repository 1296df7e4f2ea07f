import { expect, it } from "vitest";
import { renderSurvey, type SurveyOnServer } from "../src/server/index.ts";
import { everything, inLocale } from "../testing/sample-surveys.ts";

const options = { siteKey: "demo", styles: { folder: "/widgets/" } } as const;
const inLanguage = (locale: string, more: Partial<SurveyOnServer> = {}): string =>
  renderSurvey({ survey: inLocale(everything, locale), locale, ...options, ...more });

/** What a browser would make of a text within tags and attributes. */
const hostile = `"'><script>alert(1)</script><!--lit-part--></template></script>\u202e<img src=x onerror=alert(1)> checked="false"`;

it("adds nothing to the process in which it renders", () => {
  const before = Object.getOwnPropertyNames(globalThis);
  inLanguage("en");
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  for (const name of ["document", "window", "localStorage", "HTMLElement"]) expect(Object.getOwnPropertyDescriptor(globalThis, name)?.value).toBeUndefined();
});

it("speaks to many readers at once, to each in their language", async () => {
  const words = { en: "Next", "zh-CN": "下一步", "ar-EG": "التالي", "en-GB": "Next", ar: "التالي", iw: "הבא", "ja-JP": "次へ", "pt-BR": "Seguinte", "hi-IN": "आगे" };
  const texts = await Promise.all(Object.keys(words).map(async (locale) => renderSurvey({ survey: inLocale(everything, "en"), locale, ...options })));
  for (const [index, word] of Object.values(words).entries()) {
    const spoken = Object.values(words).filter((each) => new RegExp(`<button[^>]*part="next"[^>]*>${each}<`).test(texts[index] ?? ""));
    expect(new Set(spoken)).toEqual(new Set([word]));
  }
});

it("lets no text out of its place", () => {
  const survey = JSON.parse(
    JSON.stringify(inLocale(everything, "en")).replaceAll(/"(title|label)":"[^"]*"/g, (_, name: string) => `"${name}":${JSON.stringify(hostile)}`),
  ) as SurveyOnServer["survey"];
  const markup = renderSurvey({ survey, locale: "en", ...options });
  expect(markup.match(/<script/g)).toHaveLength(1);
  expect(markup.match(/<\/script>/g)).toHaveLength(1);
  expect(markup.match(/<\/template>/g)).toHaveLength(1);
  expect(markup).not.toMatch(/<!--|<img/);
  expect(markup).toContain("<bdi>&quot;&#39;&gt;&lt;script&gt;");
  const [, data = ""] = /<script type="application\/json">(.*)<\/script>/s.exec(markup) ?? [];
  expect(JSON.parse(data)).toEqual(survey);
});

it("writes attributes that hold what they are given", () => {
  expect(inLanguage("en", { siteKey: `a"b<c` })).toContain(`site-key="a&quot;b&lt;c"`);
});

it("has nothing chosen, and no button that works before the element is there", () => {
  const markup = inLanguage("en");
  expect(markup).not.toMatch(/ checked/);
  expect(markup.match(/<button/g)?.length).toBe(markup.match(/<button disabled/g)?.length);
});

it("links the sheets that its questions need, or puts them into the page under the page's nonce", () => {
  expect(inLanguage("en")).toContain(`<link rel="stylesheet" href="/widgets/survey.css"><link rel="stylesheet" href="/widgets/survey-more.css">`);
  const inline = inLanguage("en", { styles: { inline: true, nonce: `n"1` } });
  expect(inline).toContain(`<style nonce="n&quot;1">`);
  expect(inline).toContain(".skeleton");
  expect(inline).not.toContain("<link");
});
