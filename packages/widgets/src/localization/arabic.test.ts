import { afterEach, beforeEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { answer, completeAnswers, loadSite, openForm, receiptOf, send } from "../../testing/case-form-page.ts";
import { everything, inLocale, short } from "../../testing/sample-surveys.ts";
import { choose, clearPage, errorOf, find, goOn, openSurvey } from "../../testing/survey-page.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
  // One language holds for the page: the next test begins in English.
  await openForm();
  clearPage();
});

/** All that is read or heard of an element, its parts included. */
function wordsOf(root: ParentNode): string {
  return [...root.querySelectorAll("*")]
    .flatMap((element) => {
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent);
      return [...texts, element.getAttribute("aria-label") ?? "", element.shadowRoot ? wordsOf(element.shadowRoot) : ""];
    })
    .join("\n");
}

/** Every text in what the service gives. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What stands in Latin letters, apart from examples. */
const latinIn = (words: string): string[] => words.replace(/\u2066[^\u2069]*\u2069/g, "").match(/[a-z][^\n]*/gi) ?? [];

it("asks a survey in Arabic throughout, on a page that says no direction, and on a phone", async () => {
  await page.viewport(390, 844);
  const element = await openSurvey({ survey: inLocale(everything, "ar"), locale: "ar-EG" });
  element.prefill({ nps: 9, best: "price", order: ["price", "service", "quality", "delivery"], places: { shop: "good", web: "fair" } });
  await element.updateComplete;
  await goOn(element);
  await expect.poll(() => errorOf(element, "csat")).toBe("يُرجى اختيار إجابة.");
  const seen: string[] = [];
  const look = async (): Promise<void> => {
    await element.updateComplete;
    seen.push(wordsOf(element.renderRoot));
    await expectNoAxeFindings(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(390);
  };
  await look();
  await choose(element, "csat", 4);
  for (const question of ["why", "order", "reach"]) {
    await goOn(element);
    await expect.poll(() => element.renderRoot.querySelector(`#q-${question}`)).not.toBeNull();
    await look();
  }
  element.prefill({ site: "nowhere" });
  await goOn(element);
  await expect.poll(() => errorOf(element, "site")).toContain("يُرجى إدخال عنوان موقع");
  await look();
  element.prefill({ site: "" });
  await goOn(element);
  await expect.poll(() => element.renderRoot.querySelector("[part=thanks]")).not.toBeNull();
  await look();
  expect(latinIn(seen.join("\n"))).toEqual([]);
  expect(seen[0]).toContain("الصفحة 1 من 4");
});

it.each(["ar", "fa"])("turns a survey round for a reader of %s, whether or not its own words are in English: what comes first stands at the right", async (locale) => {
  const element = await openSurvey({ survey: inLocale(everything, "ar"), locale });
  const middle = (selector: string): number => {
    const { left, width } = find(element, selector).getBoundingClientRect();
    return left + width / 2;
  };
  expect(middle('#q-nps [value="0"]')).toBeGreaterThan(middle('#q-nps [value="10"]'));
  const title = find(element, "#q-rating legend bdi").getBoundingClientRect();
  const optional = find(element, "#q-rating .optional").getBoundingClientRect();
  expect(title.left - optional.right).toBeGreaterThan(4);
});

it("sets an answer apart in a text that speaks of it", async () => {
  const element = await openSurvey({ survey: inLocale(everything, "ar"), locale: "ar" });
  element.prefill({ csat: 4, nps: 9, best: { other: "Kettle No. 7!" } });
  await goOn(element);
  await goOn(element);
  element.prefill({ order: ["price", "service", "quality", "delivery"], places: { shop: "good", web: "fair" } });
  await goOn(element);
  await expect.poll(() => element.renderRoot.querySelector("#q-how label")).not.toBeNull();
  expect(find(element, "#q-how label bdi").textContent).toBe("قلت \u2068Kettle No. 7!\u2069. كيف؟");
});

it("reads its own words from the right in a survey that is there in English alone", async () => {
  const element = await openSurvey({ survey: inLocale(short, "en"), locale: "ar" });
  const directionOf = (selector: string): string => getComputedStyle(find(element, selector)).direction;
  expect(directionOf("form")).toBe("ltr");
  (await element.arm())?.decline();
  await expect.poll(() => element.renderRoot.querySelector(".end h2")?.textContent).toBe("لا رغبة لديك في الإجابة؟");
  expect(directionOf(".end")).toBe("rtl");
});

it("asks for a complaint in Arabic throughout, and is mirrored whatever the page says", async () => {
  document.documentElement.dir = "ltr";
  const form = await openForm({ locale: "ar-SA" });
  const site = textsIn(await loadSite());
  const own = (): string[] => {
    const others = [...site, ...Object.values(completeAnswers).map(String)].filter(Boolean).sort((a, b) => b.length - a.length);
    const words = others.reduce((rest, other) => rest.replaceAll(other, ""), wordsOf(form.renderRoot));
    return latinIn(words);
  };
  expect(own()).toEqual([]);
  const root = find(form as never, ".root").getBoundingClientRect();
  const button = find(form as never, "[part=submit]").getBoundingClientRect();
  expect(root.right - button.right).toBeLessThan(button.left - root.left);
  await answer(form, { "/contact/email": "nobody" });
  await send(form);
  await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
  expect(own()).toEqual([]);
  await expectNoAxeFindings(form);
  await answer(form, completeAnswers);
  await send(form);
  site.push(...Object.values(await receiptOf(form)));
  expect(own()).toEqual([]);
  await expectNoAxeFindings(form);
});
