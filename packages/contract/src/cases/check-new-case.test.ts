import { describe, expect, it } from "vitest";
import type { SiteRules } from "../site/site-rules.ts";
import { checkNewCase, type NewCaseAnswers } from "./check-new-case.ts";

const site: SiteRules = {
  regions: [],
  locales: ["en"],
  categories: [
    { id: "delivery", children: [{ id: "late" }, { id: "damaged" }] },
    { id: "staff", kinds: ["complaint"] },
  ],
  forms: {
    complaint: {
      fields: [
        {
          id: "condition",
          type: "choice",
          required: true,
          options: [{ value: "dented" }, { value: "open" }],
          visibleWhen: [{ field: "category", oneOf: ["damaged"] }],
        },
        {
          id: "contents",
          type: "text",
          required: true,
          visibleWhen: [{ field: "condition", oneOf: ["open"] }],
        },
        { id: "pieces", type: "number", required: false, min: 1, max: 99 },
      ],
    },
  },
  consent: {
    version: "2",
    purposes: [
      { id: "handle_case", required: true },
      { id: "improve", required: false },
    ],
  },
};

const now = new Date("2026-11-22T23:30:00Z");

function problemsOf(change: Partial<NewCaseAnswers>): string[] {
  const answers: NewCaseAnswers = {
    kind: "complaint",
    category: "late",
    consent: { version: "2", purposes: ["handle_case"] },
    ...change,
  };
  return checkNewCase(answers, site, now).map(({ path, code }) => `${path} ${code}`);
}

describe("a new case at its site", () => {
  it("is fine when category, fields and consent are", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ category: "damaged", fields: { condition: "open", contents: "tea" } })).toEqual([]);
  });

  it("needs a category of this site, for this kind, at the lowest level", () => {
    expect(problemsOf({ category: "nope" })).toEqual(["/category not_an_option"]);
    expect(problemsOf({ category: "delivery" })).toEqual(["/category required"]);
    expect(problemsOf({ category: "staff", kind: "inquiry" })).toEqual(["/category not_an_option"]);
  });

  it("asks for a conditional field only when its condition holds", () => {
    expect(problemsOf({ category: "damaged" })).toEqual(["/fields/condition required"]);
    expect(problemsOf({ fields: { condition: "open" } })).toEqual(["/fields/condition not_applicable"]);
    expect(problemsOf({ category: "damaged", fields: { condition: "open" } })).toEqual(["/fields/contents required"]);
  });

  it("refuses fields and values that the site does not know", () => {
    expect(problemsOf({ fields: { other: 1 } })).toEqual(["/fields/other unknown_field"]);
    expect(problemsOf({ fields: JSON.parse('{"__proto__": 1}') as Record<string, unknown> })).toEqual([
      "/fields/__proto__ unknown_field",
    ]);
    expect(problemsOf({ category: "damaged", fields: { condition: "burnt" } })).toEqual([
      "/fields/condition not_an_option",
    ]);
    expect(problemsOf({ fields: { pieces: 100 } })).toEqual(["/fields/pieces out_of_range"]);
    expect(problemsOf({ fields: { pieces: "3" } })).toEqual(["/fields/pieces invalid_type"]);
  });

  it("needs consent to the text that is in force", () => {
    expect(problemsOf({ consent: { version: "1", purposes: ["handle_case"] } })).toEqual([
      "/consent/version consent_outdated",
    ]);
    expect(problemsOf({ consent: { version: "2", purposes: ["improve"] } })).toEqual(["/consent/purposes required"]);
    expect(problemsOf({ consent: { version: "2", purposes: ["handle_case", "sell"] } })).toEqual([
      "/consent/purposes not_an_option",
    ]);
  });

  it("takes any day up to today anywhere on Earth, and none beyond", () => {
    expect(problemsOf({ occurredOn: "2026-11-23" })).toEqual([]);
    expect(problemsOf({ occurredOn: "2026-11-24" })).toEqual(["/occurredOn out_of_range"]);
    expect(problemsOf({ occurredOn: "9999-12-31" })).toEqual(["/occurredOn out_of_range"]);
    expect(problemsOf({ occurredOn: "1899-12-31" })).toEqual(["/occurredOn out_of_range"]);
  });
});
