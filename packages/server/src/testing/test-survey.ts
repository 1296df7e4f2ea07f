import { randomUUID } from "node:crypto";
import { startedResponseSchema, type NewResponse, type StartedResponse, type SurveyDefinition, type SurveySettings } from "@heed/contract";
import { deskSurveySchema, type DeskSurvey } from "@heed/contract/desk";
import { expect } from "vitest";
import type { HeedDatabase } from "../database/index.ts";
import { mintInvitationToken } from "../survey-asking/invitation-token.ts";
import { mintKey, type TestSite } from "./test-site.ts";
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

/** Begins to answer, as the widget does. */
export async function startResponse(
  site: TestSite,
  surveyId: string,
  { token, ...input }: Partial<NewResponse> & { token?: string } = {},
): Promise<StartedResponse> {
  const response = await postStart(site, surveyId, { ...input, ...(token !== undefined && { token }) });
  expect([response.status, await response.clone().text()]).toEqual([201, expect.any(String)]);
  return startedResponseSchema.parse(await response.json());
}

/** The same, whatever the service says to it. */
export function postStart(
  site: TestSite,
  surveyId: string,
  { token, key = mintKey(), ...input }: Partial<NewResponse> & { token?: string; key?: string } = {},
): Promise<Response> {
  return site.post(`/surveys/${surveyId}/responses`, { version: 1, locale: "en", source: "page", ...input }, {
    "Idempotency-Key": key,
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  });
}

/** Saves a response, or sends it off. */
export function saveResponse(
  site: TestSite,
  { id, token }: Pick<StartedResponse, "id" | "token">,
  change: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return site.request(`/responses/${id}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}`, ...headers },
    body: typeof change === "string" ? change : JSON.stringify(change),
  });
}

/** Invites the customer of a new case, whatever the survey's own rules are, and gives the token. */
export async function inviteTo(
  database: HeedDatabase,
  site: TestSite,
  surveyId: string,
  { expiresAt = new Date("2099-01-01T00:00:00Z") }: { expiresAt?: Date } = {},
): Promise<{ token: string; invitationId: string; reference: string }> {
  const { reference } = await site.file();
  const { id: siteId } = await database.db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
  const { customer_id } = await database.db
    .selectFrom("cases")
    .select("customer_id")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  const invitationId = randomUUID();
  await database.db
    .insertInto("survey_invitations")
    .values({
      site_id: siteId,
      id: invitationId,
      survey_id: surveyId,
      reason: "case_closed",
      reference,
      customer_id,
      locale: "en",
      category: "late",
      region: "east",
      team: "service",
      tier: "regular",
      created_at: new Date(),
      created_on: "2026-11-28",
      expires_at: expiresAt,
      mailed_at: null,
      used_at: null,
      declined_at: null,
    })
    .execute();
  return { token: await mintInvitationToken(database.db, { siteId, surveyId, invitationId }), invitationId, reference };
}
