import { describe, expect, it } from "vitest";
import { surveyStarters } from "../../survey-starters.ts";
import { checkSurvey } from "../check-survey.ts";
import { holds, type CountedAnswers } from "../conditions.ts";
import { surveyDefinitionSchema } from "../survey-definition.ts";
import { surveySettingsSchema } from "../survey-settings.ts";
import { starterLocales } from "./said.ts";

describe.each(surveyStarters.map((starter) => [starter.id, starter] as const))("the starting point %s", (_, { name, about, definition, settings }) => {
  it("is a survey that can be saved and published as it is", () => {
    expect(surveyDefinitionSchema.parse(definition)).toEqual(definition);
    expect(checkSurvey(definition)).toEqual([]);
    expect(surveySettingsSchema.parse(settings)).toEqual(settings);
  });

  it("says everything in every language that it offers", () => {
    for (const text of [name, about]) expect(Object.keys(text)).toEqual(starterLocales);
    // Each of the languages may stand first: then all texts must be there in it.
    for (const first of starterLocales) {
      const locales = [first, ...starterLocales.filter((locale) => locale !== first)];
      expect(checkSurvey({ ...definition, locales })).toEqual([]);
    }
  });

  it("follows up only by questions that it has", () => {
    const asked = new Set(definition.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
    const { followUp } = settings;
    if (!followUp) return;
    const members = "any" in followUp.when ? followUp.when.any : [followUp.when];
    for (const member of members) expect("question" in member && asked.has(member.question)).toBe(true);
    const none: CountedAnswers = new Map();
    expect(holds(followUp.when, none)).toBe(false);
  });

  it("keeps every answer of an anonymous survey away from follow-ups and invitations", () => {
    if (!definition.isAnonymous) return;
    expect(settings.followUp).toBeUndefined();
    expect(definition.pages.flatMap(({ questions }) => questions).some(({ type }) => type === "contact")).toBe(false);
  });
});

it("offers a way to begin for each of the surveys that companies ask for", () => {
  expect(surveyStarters.map(({ id }) => id)).toEqual([
    "after_case",
    "recommendation",
    "effort",
    "after_sales_visit",
    "needs",
    "franchisees",
    "empty",
  ]);
});
