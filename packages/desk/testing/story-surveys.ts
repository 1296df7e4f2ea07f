import type { Survey, SurveyDefinition } from "@heed/contract";
import type { DeskSurvey, SurveySummary } from "@heed/contract/desk";
import { isPermitted, type StaffRole } from "@heed/contract/desk-rules";
import { placedTexts } from "@heed/contract/survey-rules";
import { surveyStarters } from "@heed/contract/survey-starters";
import { ProblemError, type DeskSiteApi } from "@heed/core/desk";
import { storyDesk } from "./story-desk.ts";
import type { Desk } from "../src/page/desk-context.ts";
import { writeAt } from "../src/settings/json-pointer.ts";

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A survey made from a starting point, standing wherever a story needs it. */
export function storySurvey(starter: string, over: Partial<DeskSurvey> = {}): DeskSurvey {
  const { definition, settings } = surveyStarters.find(({ id }) => id === starter)!;
  return {
    id: starter,
    title: definition.title,
    status: "draft",
    isAnonymous: definition.isAnonymous,
    publishedVersion: null,
    hasChanges: true,
    started: 0,
    complete: 0,
    updatedAt: ago(3),
    updatedBy: "Amara Cole",
    version: 4,
    definition,
    settings,
    ...over,
  };
}

const storySurveys: readonly SurveySummary[] = [
  storySurvey("after_case", { status: "published", publishedVersion: 3, started: 1_284, complete: 1_102, hasChanges: true }),
  storySurvey("after_sales_visit", { updatedAt: ago(1) }),
  storySurvey("franchisees", { status: "paused", publishedVersion: 1, started: 1, complete: 1, hasChanges: false, updatedAt: ago(240) }),
  storySurvey("needs", { status: "closed", publishedVersion: 2, started: 412, complete: 377, hasChanges: false, updatedAt: ago(3_000) }),
];

/** A survey in one language, as the service would make it of its draft. */
function localized(definition: SurveyDefinition, locale: string): Survey {
  const said = placedTexts(definition).reduce<SurveyDefinition>(
    (survey, { path, text }) => (text ? writeAt(survey, path, text[locale] ?? Object.values(text)[0] ?? "") : survey),
    definition,
  );
  const asking = { on: "load", samplePercent: 100, coolDownDays: 0 } as const;
  // Every text that there is has become a string.
  return { ...(said as unknown as Survey), id: "story", version: 1, locale, isOpen: true, asking };
}

/** A desk whose surveys are data alone. */
export function surveysDesk({ role = "manager", ...over }: { role?: StaffRole } & Partial<DeskSiteApi["surveys"]> = {}): Desk {
  const desk = storyDesk({ role });
  const surveys: DeskSiteApi["surveys"] = {
    ...desk.api.surveys,
    list: () => Promise.resolve({ items: [...storySurveys] }),
    preview: ({ definition, locale }) => Promise.resolve(localized(definition, locale)),
    ...over,
  };
  return { ...desk, may: (permission) => isPermitted(role, permission), api: { ...desk.api, surveys } };
}

export const unavailable = (): Promise<never> =>
  Promise.reject(new ProblemError("service_unavailable", "Could not read the survey.", { status: 503, requestId: "5f0c" }));
