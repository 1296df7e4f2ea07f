import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { answer, openForm, send } from "../../testing/case-form-page.ts";
import { everything, inLocale } from "../../testing/sample-surveys.ts";
import { clearPage, openSurvey } from "../../testing/survey-page.ts";
import contrast from "./contrast.css?raw";
import harbour from "./harbour.css?raw";
import ink from "./ink.css?raw";
import meadow from "./meadow.css?raw";

const themes = { harbour, ink, meadow, contrast };
const sheet = document.createElement("style");

beforeEach(clearPage);
afterEach(() => {
  clearPage();
  sheet.remove();
  document.documentElement.removeAttribute("style");
});

function wear(css: string, scheme: "light" | "dark"): void {
  sheet.textContent = `${css} body { background: var(--heed-sys-color-surface); color: var(--heed-sys-color-text); }`;
  document.head.append(sheet);
  document.documentElement.style.colorScheme = scheme;
}

describe.each(Object.entries(themes))("%s", (_, css) => {
  it.each(["light", "dark"] as const)("can be read where it is %s: a form with mistakes, and a survey", async (scheme) => {
    wear(css, scheme);
    const form = await openForm();
    await answer(form, { "/contact/email": "nobody" });
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
    await expectNoAxeFindings(form);
    form.remove();
    const survey = await openSurvey({ survey: inLocale(everything, "en") });
    survey.prefill({ csat: 4, nps: 9 });
    await survey.updateComplete;
    await expectNoAxeFindings(survey);
  });
});

it.each(["light", "dark"] as const)("contrast has 7 to 1 for every text where it is %s", (scheme) => {
  wear(contrast, scheme);
  const colour = (name: string): [number, number, number] => {
    const probe = document.body.appendChild(document.createElement("p"));
    probe.style.color = `var(--heed-sys-color-${name})`;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
    probe.remove();
    return [red, green, blue];
  };
  for (const [text, behind] of [["text", "surface"], ["text-muted", "surface"], ["accent", "surface"], ["danger", "surface"], ["on-accent", "accent"]] as const) {
    expect(contrastOf(colour(text), colour(behind))).toBeGreaterThanOrEqual(7);
  }
});

/** As WCAG 2 defines it. */
function contrastOf(one: [number, number, number], other: [number, number, number]): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: [number, number, number]): number {
  const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
