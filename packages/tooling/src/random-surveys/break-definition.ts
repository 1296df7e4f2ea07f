import type { FieldProblem, QuestionDefinition, SurveyDefinition } from "@heed/contract";
import { type Draw, oneOf } from "./draw.ts";

/** A survey with one fault, and what must be said of it, which is all that must be said. */
export interface BrokenSurvey {
  definition: SurveyDefinition;
  problems: Pick<FieldProblem, "path" | "code">[];
}

/** Puts one fault into a survey that has none, somewhere. */
export function breakDefinition(draw: Draw, valid: SurveyDefinition): BrokenSurvey {
  const definition = structuredClone(valid);
  const { path, code } = oneOf(draw, Object.values(faults))(draw, definition);
  return { definition, problems: [{ path, code }] };
}

type Page = SurveyDefinition["pages"][number];
type PutFault = (draw: Draw, definition: SurveyDefinition) => Pick<FieldProblem, "path" | "code">;

/** Each puts in a question or page of its own: what the others say stays right. */
const faults: Readonly<Record<string, PutFault>> = {
  looksAtItself: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    question.showWhen = { all: [{ any: [{ question: "fresh", op: "ge", value: 3 }] }] };
    return { path: `${path}/showWhen`, code: "cycle" };
  },
  looksInACircle: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh", { isOnFirstPage: true });
    putLastPage(definition, { ...scale(definition, "last"), showWhen: { question: "fresh", op: "answered" } });
    question.requiredWhen = { question: "last", op: "answered" };
    return { path: `${path}/requiredWhen`, code: "cycle" };
  },
  pageLooksAtItself: (_, definition) => {
    const page = putLastPage(definition, scale(definition, "first"), scale(definition, "second"));
    page.showWhen = { question: "second", op: "eq", value: 1 };
    return { path: `/pages/${definition.pages.length - 1}/showWhen`, code: "cycle" };
  },
  looksAhead: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh", { isOnFirstPage: true });
    putLastPage(definition, scale(definition, "last"));
    question.showWhen = { any: [{ question: "last", op: "eq", value: 1 }] };
    return { path: `${path}/showWhen`, code: "later_question" };
  },
  jumpLooksAhead: (_, definition) => {
    const [page, path] = lastPage(definition);
    page.jumps = [{ when: { question: "after", op: "answered" }, to: "end" }];
    definition.pages.push({ id: "page_after", questions: [scale(definition, "after")] });
    return { path: `${path}/jumps/0/when`, code: "later_question" };
  },
  jumpsBack: (draw, definition) => {
    const page = putLastPage(definition, scale(definition, "last"));
    page.jumps = [{ when: { question: "last", op: "answered" }, to: oneOf(draw, definition.pages).id }];
    return { path: `/pages/${definition.pages.length - 1}/jumps/0/to`, code: "cycle" };
  },
  jumpsNowhere: (_, definition) => {
    const page = putLastPage(definition, scale(definition, "last"));
    page.jumps = [{ when: { question: "last", op: "answered" }, to: "nowhere" }];
    return { path: `/pages/${definition.pages.length - 1}/jumps/0/to`, code: "unknown_page" };
  },
  looksAtNothing: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    question.showWhen = { question: "nothing", op: "answered" };
    return { path: `${path}/showWhen`, code: "unknown_question" };
  },
  comparesWithNothing: (_, definition) => {
    const [page, path] = lastPage(definition);
    page.jumps = [{ when: { question: "last", op: "eq", than: "nothing" }, to: "end" }];
    return { path: `${path}/jumps/0/when`, code: "unknown_question" };
  },
  comparesNumberWithText: (_, definition) => {
    const [page, path] = lastPage(definition);
    page.jumps = [{ when: { question: "last", op: "eq", value: "3" }, to: "end" }];
    return { path: `${path}/jumps/0/when`, code: "invalid_type" };
  },
  comparesWithNoList: (_, definition) => {
    const [page, path] = lastPage(definition);
    page.jumps = [{ when: { question: "last", op: "one_of", value: 3 }, to: "end" }];
    return { path: `${path}/jumps/0/when`, code: "invalid_type" };
  },
  includesInNumber: (_, definition) => {
    const [page, path] = lastPage(definition);
    page.jumps = [{ when: { question: "last", op: "includes", value: 3 }, to: "end" }];
    return { path: `${path}/jumps/0/when`, code: "wrong_operator" };
  },
  looksAtUnknownRow: (_, definition) => {
    const [page, path] = lastPage(definition);
    page.jumps = [{ when: { question: "last", row: "nowhere", op: "answered" }, to: "end" }];
    return { path: `${path}/jumps/0/when`, code: "not_an_option" };
  },
  looksTooOften: (_, definition) => {
    const [page, path] = lastPage(definition);
    const often = Array.from({ length: 11 }, () => ({ question: "last", op: "answered" as const }));
    page.jumps = [{ when: { all: [{ any: often }, { any: often }] }, to: "end" }];
    return { path: `${path}/jumps/0/when`, code: "too_many" };
  },
  takesAnIdTwice: (draw, definition) => {
    const { id } = oneOf(draw, definition.pages.flatMap(({ questions }) => questions));
    putLastPage(definition, scale(definition, id));
    return { path: `/pages/${definition.pages.length - 1}/questions/0/id`, code: "duplicate_id" };
  },
  takesAPageTwice: (draw, definition) => {
    const { id } = oneOf(draw, definition.pages);
    putLastPage(definition, scale(definition, "last")).id = id;
    return { path: `/pages/${definition.pages.length - 1}/id`, code: "duplicate_id" };
  },
  speaksOfLaterAnswers: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    question.title.en = "You said {fresh|nothing}";
    return { path: `${path}/title/en`, code: "unknown_variable" };
  },
  missesALanguage: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    const locale = oneOf(draw, definition.locales);
    delete question.title[locale];
    return { path: `${path}/title/${locale}`, code: "missing_translation" };
  },
  hasWhatItsTypeHasNot: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    question.format = "email";
    return { path: `${path}/format`, code: "not_applicable" };
  },
  lacksWhatItsTypeNeeds: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    question.type = oneOf(draw, ["choice", "multiple_choice", "ranking"] as const);
    return { path: `${path}/options`, code: "required" };
  },
  endsBeforeItBegins: (draw, definition) => {
    const { question, path } = putQuestion(draw, definition, "fresh");
    Object.assign(question, oneOf(draw, [{ type: "number", min: 2, max: 1 }, { type: "slider", min: 1, max: 1 }, { type: "date", min: "2026-02-02", max: "2026-02-01" }]));
    return { path: `${path}/max`, code: "out_of_range" };
  },
};

function scale({ locales }: SurveyDefinition, id: string): QuestionDefinition {
  return { id, type: "nps", title: Object.fromEntries(locales.map((locale) => [locale, "And?"])) };
}

function putQuestion(draw: Draw, definition: SurveyDefinition, id: string, { isOnFirstPage = false } = {}): { question: QuestionDefinition; path: string } {
  const index = isOnFirstPage ? 0 : draw(0, definition.pages.length - 1);
  const questions = definition.pages[index]?.questions ?? [];
  const place = draw(0, questions.length);
  const question = scale(definition, id);
  questions.splice(place, 0, question);
  return { question, path: `/pages/${index}/questions/${place}` };
}

function putLastPage(definition: SurveyDefinition, ...questions: QuestionDefinition[]): Page {
  const page: Page = { id: "last_page", questions };
  definition.pages.push(page);
  return page;
}

/** A new last page with one question, `last`. */
function lastPage(definition: SurveyDefinition): [Page, string] {
  return [putLastPage(definition, scale(definition, "last")), `/pages/${definition.pages.length - 1}`];
}
