import type { Site } from "@heed/core";
import { caseKinds } from "@heed/core/rules";
import { expect, it } from "vitest";
import { pageStyles, readCaseForm, renderCaseForm, renderSurveyPage, advanceSurvey } from "../src/server/index.ts";
import { everything, inLocale } from "../testing/sample-surveys.ts";

const hostile = `"'><script>alert(1)</script></textarea></select></template><!--x--> & data-text="y" <img src=x>`;

function siteWith(text: string): Site {
  return {
    key: "shop",
    name: text,
    locale: "en",
    locales: ["en"],
    timeZone: "Europe/Berlin",
    categories: [
      { id: "order", label: text, children: [{ id: "late", label: text }] },
      { id: "other", label: text },
    ],
    regions: [{ id: "east", label: text, children: [{ id: "shanghai", label: text }] }],
    consent: { version: text, text, purposes: [{ id: "handle_case", required: true, label: text }] },
    forms: {
      complaint: {
        fields: [
          { id: "state", type: "choice", label: text, hint: text, required: true, options: [{ value: "a", label: text }, { value: "b", label: text }] },
          { id: "parts", type: "multiple_choice", label: text, required: false, options: [{ value: "lid", label: text }, { value: "pot", label: text }] },
          { id: "weight", type: "number", label: text, required: false },
          { id: "story", type: "long_text", label: text, required: false, visibleWhen: [{ field: "state", oneOf: ["b"] }] },
        ],
      },
    },
    commitments: [],
    proposals: null,
    notice: null,
    uploads: null,
  };
}

const formOf = (kind: (typeof caseKinds)[number], more: object = {}) => renderCaseForm({ kind, site: siteWith("Text"), locale: "en", action: "/file?a=1&b=2", ...more });

it("has a control that the browser sends for every field of every form", () => {
  for (const kind of caseKinds) {
    const { markup } = formOf(kind);
    expect(markup).not.toMatch(/<heed-(?:text|choice|checkbox)-field|shadowroot="open"|defer-hydration|<!--/);
    expect(markup).toContain(`<form method="post" action="/file?a=1&amp;b=2"`);
    for (const name of ["/category", "/subject", "/description", "/contact/email", "/region", "/consent/purposes/handle_case"]) {
      expect([kind, name, markup.split(`name="${name}"`).length - 1]).toEqual([kind, name, 1]);
    }
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it("lets no text out of its place, whether a site or a customer wrote it", () => {
  const names = ["/subject", "/description", "/contact/name", "/fields/weight", "/orderNumber"];
  const answers = Object.fromEntries(names.map((name) => [name, hostile]));
  const { markup, faults } = renderCaseForm({ kind: "complaint", site: siteWith(hostile), locale: "en", action: hostile, answers, faults: [{ path: "/subject", code: "too_long", max: hostile }] });
  expect(markup).not.toMatch(/<script|<img|<!--|<\/template>/);
  expect(markup.match(/<textarea/g)?.length).toBe(markup.match(/<\/textarea>/g)?.length);
  expect(markup.match(/<select/g)?.length).toBe(markup.match(/<\/select>/g)?.length);
  expect(faults).toEqual([{ id: "f-subject", label: "Subject", text: `Please shorten this to ${hostile} characters.` }]);
  const survey = { ...inLocale(everything, "en"), title: hostile };
  const sent = new URLSearchParams({ onView: survey.pages[0]?.questions.map(({ id }) => id).join(" ") ?? "", answers: hostile, seed: hostile });
  for (const id of survey.pages[0]?.questions.map((question) => question.id) ?? []) sent.set(id, hostile);
  const page = renderSurveyPage({ survey, siteKey: "shop", locale: "en", action: hostile, hidden: { key: hostile }, progress: advanceSurvey(sent, survey), isTakenOver: true, words: { place: hostile, noPlace: hostile } });
  expect(page).not.toMatch(/<script|<img|<!--/);
});

it("reads back what it has shown, as it was typed, and files what is asked alone", () => {
  const sent = new URLSearchParams([
    ["/category", "late"],
    ["/subject", " Tea\u0000pot "],
    ["/description", "One\r\ntwo"],
    ["/contact/email", "ada@example.org"],
    ["/fields/state", "b"],
    ["/fields/parts", "lid"],
    ["/fields/parts", "pot"],
    ["/fields/weight", "1,5"],
    ["/fields/story", "It fell."],
    ["/fields/unknown", "x"],
    ["/serialNumber", "of another form"],
    ["/__proto__/x", "1"],
    ["/consent/purposes/handle_case", "on"],
    ["consentVersion", "1"],
    ["onView", "state parts weight story"],
  ]);
  const { answers, newCase, missing, asksMore } = readCaseForm(sent, { kind: "complaint", site: siteWith("Text"), locale: "en" });
  expect(answers).toMatchObject({ "/subject": " Tea\u0000pot ", "/description": "One\ntwo", "/fields/parts": ["lid", "pot"] });
  expect(newCase).toEqual({
    kind: "complaint",
    category: "late",
    subject: "Teapot",
    description: "One\ntwo",
    locale: "en",
    contact: { email: "ada@example.org" },
    consent: { version: "1", purposes: ["handle_case"] },
    fields: { state: "b", parts: ["lid", "pot"], weight: 1.5, story: "It fell." },
  });
  expect([missing, asksMore]).toEqual([[], false]);
  sent.set("onView", "state parts weight");
  expect(readCaseForm(sent, { kind: "complaint", site: siteWith("Text"), locale: "en" }).asksMore).toBe(true);
});

it("dresses plain markup and nothing else of a page", () => {
  for (const sheet of ["case-form", "case-tracker", "survey"] as const) {
    const css = pageStyles(sheet).replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
    const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, selector = ""]) => selector.trim()).filter((selector) => !selector.startsWith("@"));
    expect(selectors.length).toBeGreaterThan(30);
    expect(selectors.flatMap((selector) => selector.split(/,(?![^()]*\))/)).filter((each) => !each.trim().startsWith(".heed-plain"))).toEqual([]);
    expect(css).not.toContain(":host");
  }
});
