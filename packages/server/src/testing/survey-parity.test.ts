import { surveyAnswersSchema, type SurveyDefinition } from "@heed/contract";
import { answersOnPath, checkAnswers, checkSurvey, type QuestionRule, type SurveyAnswers } from "@heed/contract/survey-rules";
import { breakDefinition } from "@heed/tooling/random-surveys/break-definition";
import { type Draw, happens, oneOf, seededDraw } from "@heed/tooling/random-surveys/draw";
import { randomAnswer } from "@heed/tooling/random-surveys/random-answer";
import { randomDefinition } from "@heed/tooling/random-surveys/random-definition";
import { walkSurvey } from "@heed/tooling/random-surveys/walk-survey";
import { wrongAnswer } from "@heed/tooling/random-surveys/wrong-answer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openTestDatabase } from "./test-database.ts";
import { createTestSite, problemOf } from "./test-site.ts";
import { createTestStaff } from "./test-staff.ts";
import { publishSurvey, saveResponse, startResponse } from "./test-survey.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager" });

/** Surveys by a number, by which a failing one can be made again. */
function ofRandomSurveys(numRuns: number, holds: (definition: SurveyDefinition, draw: Draw) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
    const draw = seededDraw(seed);
    await holds(randomDefinition(draw), draw);
  });
  return fc.assert(property, { numRuns });
}

/** Sends answers off, and gives what the service says of them: what is wrong, or what it keeps. */
async function verdictOf(surveyId: string, answers: SurveyAnswers): Promise<unknown> {
  const response = await saveResponse(site, await startResponse(site, surveyId), { answers, isComplete: true });
  if (response.status !== 200) return (await problemOf(response)).errors;
  return ((await response.json()) as { answers: unknown }).answers;
}

it("takes what a customer answers on any way through any survey, and keeps what counts of it", async () => {
  await ofRandomSurveys(40, async (definition, draw) => {
    const { id } = await publishSurvey(manager, { definition });
    for (let round = 0; round < 3; round++) {
      const { answers } = walkSurvey(definition, draw);
      expect(await verdictOf(id, answers)).toEqual(answersOnPath(definition, answers));
    }
  });
});

it("says of any answers what the widget says of them", async () => {
  const seen = { taken: 0, refused: 0 };
  await ofRandomSurveys(60, async (definition, draw) => {
    const { id } = await publishSurvey(manager, { definition });
    for (let round = 0; round < 3; round++) {
      const answers = spoiled(draw, definition);
      const problems = checkAnswers(definition, answers, { isComplete: true });
      expect(await verdictOf(id, answers)).toEqual(problems.length > 0 ? problems : answersOnPath(definition, answers));
      seen[problems.length > 0 ? "refused" : "taken"]++;
    }
  });
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(10);
});

it("refuses to keep a survey with a fault for that fault, at its place", async () => {
  let count = 0;
  await ofRandomSurveys(60, async (valid, draw) => {
    const { definition } = breakDefinition(draw, valid);
    const response = await manager.post("/surveys", { id: `broken-${++count}`, definition });
    const { code, errors } = await problemOf(response);
    expect([response.status, code]).toEqual([422, "validation_failed"]);
    expect(errors).toEqual(checkSurvey(definition).map((problem) => ({ ...problem, path: `/definition${problem.path}` })));
  });
});

/** What a customer might answer, with something wrong, missing or out of place put in, most of the time. */
function spoiled(draw: Draw, definition: SurveyDefinition): SurveyAnswers {
  const answers: Record<string, unknown> = { ...walkSurvey(definition, draw).answers };
  const questions: QuestionRule[] = definition.pages.flatMap((page) => page.questions);
  for (let count = draw(0, 2); count > 0; count--) {
    const question = oneOf(draw, questions);
    const isRight = question.type !== "statement" && happens(draw, 30);
    if (happens(draw, 20)) delete answers[question.id];
    else if (happens(draw, 10)) answers.nobody_asked = 1;
    else answers[question.id] = isRight ? randomAnswer(draw, question) : wrongAnswer(draw, question).value;
  }
  // What no answer can be is refused before anybody looks at the survey: not of interest here.
  const parsed = surveyAnswersSchema.safeParse(answers);
  return parsed.success ? parsed.data : {};
}
