import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import { deskSurveySchema, type DeskSurvey } from "@heed/contract/desk";
import { expect } from "vitest";
import type { TestStaff } from "./test-staff.ts";

/** A short survey as companies have them: a score, why, and how to call back. */
export const scoreSurvey: SurveyDefinition = {
  locales: ["en", "zh-Hans"],
  title: { en: "How did we do?", "zh-Hans": "您对我们的服务满意吗？" },
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    {
      id: "first",
      questions: [
        { id: "score", type: "csat", title: { en: "How satisfied are you?", "zh-Hans": "您满意吗？" }, required: true },
        {
          id: "reason",
          type: "long_text",
          title: { en: "You gave {score}. Why?", "zh-Hans": "您给了 {score} 分，为什么？" },
          showWhen: { question: "score", op: "le", value: 2 },
        },
        {
          id: "again",
          type: "choice",
          title: { en: "Would you buy from us again?", "zh-Hans": "您还会再次购买吗？" },
          options: [
            { id: "yes", label: { en: "Yes", "zh-Hans": "会" } },
            { id: "no", label: { en: "No", "zh-Hans": "不会" } },
          ],
        },
      ],
    },
  ],
  thanks: { title: { en: "Thank you.", "zh-Hans": "谢谢您。" } },
};

let count = 0;

/** Publishes a survey at the desk, as its editor does, and gives what the desk knows of it. */
export async function publishSurvey(
  editor: TestStaff,
  { id = `survey-${++count}`, definition = scoreSurvey, settings }: { id?: string; definition?: SurveyDefinition; settings?: Partial<SurveySettings> } = {},
): Promise<DeskSurvey> {
  const added = await editor.post("/surveys", {
    id,
    definition,
    ...(settings && { settings: { audience: "everyone", samplePercent: 100, coolDownDays: 30, smallestGroup: 5, ...settings } }),
  });
  expect([added.status, await added.clone().text()]).toEqual([201, expect.any(String)]);
  return takeStep(editor, deskSurveySchema.parse(await added.json()), "publish");
}

/** Takes a step with a survey, and gives what the desk knows of it then. */
export async function takeStep(editor: TestStaff, { id, version }: DeskSurvey, action: string): Promise<DeskSurvey> {
  const response = await editor.post(`/surveys/${id}/${action}`, { version });
  expect([response.status, await response.clone().text()]).toEqual([200, expect.any(String)]);
  return deskSurveySchema.parse(await response.json());
}
