import { randomUUID } from "node:crypto";
import type { SurveyDefinition } from "@heed/contract";
import { comparisonsOf, holdsForAnswers, type Condition, type QuestionType, type ResponseSource, type SurveyAnswers } from "@heed/contract/survey-rules";
import { notifyLeaders } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";
import { openCausedCase } from "../handling/index.ts";
import { excludeNamedStaff } from "../routing/index.ts";
import type { StoredSite } from "../site/index.ts";
import { dayOn, findSurvey, type StoredVersion } from "../surveys/index.ts";
import { findFollowedCase, insertFollowUp, type FollowedCase, type StoredAnswer } from "./follow-up-store.ts";
import { newCaseAfter } from "./new-case-after.ts";

/** What of a complete response decides what follows from it. */
export interface CompleteResponse {
  id: string;
  surveyId: string;
  source: ResponseSource;
  locale: string;
  isAnonymous: boolean;
  reference: string | null;
  answers: SurveyAnswers;
}

interface FollowUpContext {
  site: StoredSite;
  version: StoredVersion;
  response: CompleteResponse;
  now: Date;
}

/**
 * Opens a follow-up where the survey's settings say that answers like these call for one, in the transaction that
 * completes the response, and tells whoever leads the team of the case. Of an anonymous response it keeps what was
 * chosen and the day alone: nothing of it leads to the customer, and nobody is told of a case. In a complaint about
 * staff, whoever the answers name is kept from it first, whatever follows: they could read them otherwise.
 */
export async function openFollowUp(queries: Queries, context: FollowUpContext): Promise<void> {
  const { site, version, response, now } = context;
  const { surveyId, isAnonymous, answers } = response;
  const about = await findAbout(queries, context);
  if (about?.isRestricted) await excludeNamedStaff(queries, { siteId: site.id, reference: about.reference }, textsIn(answers));
  const followUp = (await findSurvey(queries, site.id, surveyId))?.settings.followUp;
  if (!followUp || !holdsForAnswers(followUp.when, version.definition, answers)) return;
  const { definition } = version;
  const calledFor = answersTo(questionsOf(followUp.when), answers);
  const row = { siteId: site.id, id: randomUUID(), surveyId, version: version.version, source: response.source };
  const ofNobody = { responseId: null, reference: null, openedReference: null, team: null };
  if (isAnonymous) {
    const day = new Date(`${dayOn(site, now)}T00:00:00Z`);
    return insertFollowUp(queries, { ...row, ...ofNobody, answers: withoutOwnWords(calledFor, definition), at: day });
  }
  const said = withOwnWords(calledFor, definition, answers);
  const kept = { ...row, responseId: response.id, answers: said, at: now };
  if (about === null) return insertFollowUp(queries, { ...ofNobody, ...kept });
  const opened = followUp.opens === "case" ? await openCase(queries, context, { about, said, severity: followUp.severity }) : null;
  await insertFollowUp(queries, { ...kept, reference: about.reference, openedReference: opened, team: about.team });
  const { reference, team, isRestricted } = about;
  const caseKey = { siteId: site.id, reference: opened ?? reference };
  const level = isRestricted ? "manager" : "supervisor";
  await notifyLeaders(queries, { caseKey, team, level, by: { id: null, name: null }, at: now, type: "survey_follow_up" });
}

/** The case that a response with a name is about. */
async function findAbout(queries: Queries, { site, response: { isAnonymous, reference } }: FollowUpContext): Promise<FollowedCase | null> {
  return isAnonymous || reference === null ? null : findFollowedCase(queries, { siteId: site.id, reference });
}

/** All that a customer may have written, wherever it stands in their answers. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Where nobody can be written to, there is nothing to handle: the task remains. */
async function openCase(
  queries: Queries,
  { site, version, response, now }: FollowUpContext,
  { about, said, severity }: { about: FollowedCase; said: StoredAnswer[]; severity: Parameters<typeof openCausedCase>[1]["severity"] },
): Promise<string | null> {
  const newCase = newCaseAfter(about, { definition: version.definition, locale: response.locale, said });
  if (!newCase) return null;
  const context = { queries, site, caseKey: { siteId: site.id, reference: about.reference }, now };
  return openCausedCase(context, { newCase, team: about.team, severity });
}

function questionsOf(when: Condition): string[] {
  const named = comparisonsOf(when).flatMap(({ question, than }) => [question, ...(than === undefined ? [] : [than])]);
  return [...new Set(named)];
}

function answersTo(questions: readonly string[], answers: SurveyAnswers): StoredAnswer[] {
  return questions.flatMap((question) => {
    const value = Object.hasOwn(answers, question) ? answers[question] : undefined;
    return value === undefined ? [] : [{ question, value }];
  });
}

const ownWords: ReadonlySet<QuestionType> = new Set(["short_text", "long_text", "contact"]);

/** With what the customer wrote in their own words: it says best what is to be done. */
function withOwnWords(calledFor: readonly StoredAnswer[], { pages }: SurveyDefinition, answers: SurveyAnswers): StoredAnswer[] {
  const written = pages.flatMap(({ questions }) => questions).filter(({ type }) => ownWords.has(type));
  const known = new Set(calledFor.map(({ question }) => question));
  return [...calledFor, ...answersTo(written.map(({ id }) => id).filter((id) => !known.has(id)), answers)];
}

/** Words of one's own, and filled-in options, could tell who wrote them. */
function withoutOwnWords(calledFor: readonly StoredAnswer[], { pages }: SurveyDefinition): StoredAnswer[] {
  const written = pages.flatMap(({ questions }) => questions).filter(({ type, other }) => ownWords.has(type) || other !== undefined);
  const ids = new Set(written.map(({ id }) => id));
  return calledFor.filter(({ question }) => !ids.has(question));
}
