import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { answer, openForm, send } from "../../testing/case-form-page.ts";
import { everything, inLocale } from "../../testing/sample-surveys.ts";
import { clearPage, openSurvey } from "../../testing/survey-page.ts";

const { style } = document.documentElement;

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  style.removeProperty("--heed-sys-density");
  document.body.removeAttribute("style");
  await page.viewport(1024, 900);
});

/** What can be pressed or typed into, in whatever shadow tree. */
function* targetsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    if (element.matches("button, .button, .box, .option, .tick, .step, [type=range]") && element.checkVisibility()) yield element;
    if (element.shadowRoot) yield* targetsIn(element.shadowRoot);
  }
}

const heights = (element: Element, selector = "*"): number[] =>
  [...targetsIn(element.shadowRoot!)].filter((target) => target.matches(selector)).map((target) => target.getBoundingClientRect().height);

/** A form with what it says of mistakes, and a survey with every type of question. */
const elements = {
  "a form": async () => {
    const form = await openForm();
    await answer(form, { "/contact/email": "nobody" });
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
    return form;
  },
  "a survey": async () => {
    const survey = await openSurvey({ survey: inLocale(everything, "en") });
    survey.prefill({ csat: 4, nps: 9 });
    await survey.updateComplete;
    return survey;
  },
};

describe.each(Object.entries(elements))("%s", (_, open) => {
  it("is as close as the page says, and what can be pressed stays large enough for a finger, or a pointer", async () => {
    const element = await open();
    const comfortable = element.getBoundingClientRect().height;
    expect(Math.min(...heights(element, ".button, .box, .option"))).toBeGreaterThanOrEqual(44);

    style.setProperty("--heed-sys-density", "0.6");
    const compact = element.getBoundingClientRect().height;
    expect(compact).toBeLessThan(comfortable * 0.9);
    const [lowest, highest] = [Math.min(...heights(element, ".button")), Math.max(...heights(element, ".button"))];
    expect([lowest >= 32, highest < 40]).toEqual([true, true]);
    await expectNoAxeFindings(element);

    // On text as small as this nothing but the least holds it apart.
    document.body.style.fontSize = "8px";
    style.setProperty("--heed-sys-density", "0");
    expect(Math.min(...heights(element))).toBeGreaterThanOrEqual(24);
  });

  it("fits a page of 320 pixels where it is compact, written from either side", async () => {
    await page.viewport(320, 700);
    style.setProperty("--heed-sys-density", "0.6");
    const element = await open();
    for (const dir of ["ltr", "rtl"]) {
      document.documentElement.dir = dir;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      for (const target of targetsIn(element.shadowRoot!)) {
        const { left, right } = target.getBoundingClientRect();
        expect([left >= 0, right <= 320]).toEqual([true, true]);
      }
    }
    await expectNoAxeFindings(element);
  });
});

it("holds for one element alone where it is said there", async () => {
  const [one, other] = [await openForm(), await openForm()];
  one.style.setProperty("--heed-sys-density", "0.6");
  const [compact, comfortable] = [one, other].map((form) => form.renderRoot.querySelector("[part=submit]")!.getBoundingClientRect().height);
  expect(compact).toBeLessThan(40);
  expect(comfortable).toBeGreaterThanOrEqual(44);
});
