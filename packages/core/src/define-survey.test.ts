import { surveyDefinitionSchema } from "@heed/contract";
import { checkSurvey, type SurveyAnswers } from "@heed/contract/survey-rules";
import { expect, expectTypeOf, it } from "vitest";
import { defineSurvey, type AnswersOf } from "./define-survey.ts";

const text = (en: string) => ({ en });
const parts = { title: text("Title") };
const options = [
  { id: "foot", label: text("On foot") },
  { id: "train", label: text("By train") },
] as const;

const survey = defineSurvey({
  locales: ["en"],
  title: text("Your visit"),
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    {
      id: "first",
      questions: [
        { id: "welcome", type: "statement", title: text("Welcome") },
        { id: "nps", type: "nps", required: true, title: text("Would you?") },
        { id: "way", type: "choice", required: true, options, other: text("Another"), ...parts },
        { id: "ways", type: "multiple_choice", options, ...parts },
        { id: "order", type: "ranking", options, ...parts },
        { id: "why", type: "long_text", required: true, showWhen: { question: "nps", op: "le", value: 6 }, ...parts },
      ],
    },
    {
      id: "second",
      showWhen: { question: "way", op: "eq", value: "train" },
      questions: [
        { id: "seats", type: "matrix", required: true, rows: options, columns: [{ id: "bad", ...label("Bad") }, { id: "good", ...label("Good") }], ...parts },
        { id: "meals", type: "matrix_multiple", rows: options, columns: [{ id: "tea", ...label("Tea") }, { id: "cake", ...label("Cake") }], ...parts },
        { id: "reach", type: "contact", contact: [{ field: "email", required: true }, { field: "name", required: false }], ...parts },
        { id: "again", type: "yes_no", ...parts },
      ],
    },
  ],
  thanks: { title: text("Thank you") },
});

function label(en: string) {
  return { label: text(en) };
}

it("infers what answers a survey, and what must be answered on every way", () => {
  expectTypeOf<AnswersOf<typeof survey>>().toEqualTypeOf<{
    readonly nps: number;
    readonly way: "foot" | "train" | { other: string };
    readonly ways?: readonly ("foot" | "train")[];
    readonly order?: readonly ("foot" | "train")[];
    readonly why?: string;
    readonly seats?: { readonly foot?: "bad" | "good"; readonly train?: "bad" | "good" };
    readonly meals?: { readonly foot?: readonly ("tea" | "cake")[]; readonly train?: readonly ("tea" | "cake")[] };
    readonly reach?: { readonly email: string; readonly name?: string };
    readonly again?: boolean;
  }>();
  expectTypeOf<AnswersOf<typeof survey>>().toExtend<SurveyAnswers>();
  // @ts-expect-error no option has this id
  void ({ nps: 3, way: "plane" } satisfies AnswersOf<typeof survey>);
  // @ts-expect-error nps must be answered
  void ({ way: "foot" } satisfies AnswersOf<typeof survey>);
});

it("takes nothing for certain where a jump may lead past it", () => {
  const jumping = defineSurvey({
    locales: ["en"],
    title: text("Short"),
    shows: "page",
    isAnonymous: true,
    savesUnfinished: false,
    pages: [
      {
        id: "only",
        jumps: [{ when: { question: "nps", op: "ge", value: 9 }, to: "end" }],
        questions: [{ id: "nps", type: "nps", required: true, ...parts }],
      },
    ],
    thanks: { title: text("Thank you") },
  });
  expectTypeOf<AnswersOf<typeof jumping>>().toEqualTypeOf<{ readonly nps?: number }>();
  expect(checkSurvey(jumping)).toEqual([]);
});

it("gives back the definition, which the service takes as it is", () => {
  expect(surveyDefinitionSchema.safeParse(survey).success).toBe(true);
  expect(checkSurvey(survey)).toEqual([]);
  expectTypeOf(survey.pages[0]?.id).toEqualTypeOf<string | undefined>();
});

it("refuses what no survey is", () => {
  // @ts-expect-error there is no such type of question
  void defineSurvey({ ...survey, pages: [{ id: "a", questions: [{ id: "b", type: "telepathy", ...parts }] }] });
});
