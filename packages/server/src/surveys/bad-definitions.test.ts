import { plainSurveySettings, type Survey, type SurveyDefinition, type SurveySettings } from "@heed/contract";
import type { DeskSurvey } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { everyQuestion } from "../testing/every-question.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey, scoreSurvey } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager" });
const title = { en: "A question", "zh-Hans": "一个问题" };
const csat = { id: "score", type: "csat", title } as const;

/** The first page holds these questions, and what else is said of it. */
function paged(questions: readonly object[], page: object = {}): object {
  return { ...scoreSurvey, pages: [{ id: "first", questions, ...page }, { id: "second", questions: [{ ...csat, id: "last" }] }] };
}

async function save(definition: unknown, settings: Partial<SurveySettings> = {}): Promise<Response> {
  return manager.post("/surveys", { id: "stranger", definition, settings: { ...plainSurveySettings, ...settings } });
}

async function countSurveys(): Promise<number> {
  return (await database.db.selectFrom("surveys").select("id").where("id", "=", "stranger").execute()).length;
}

describe("a definition from a stranger", () => {
  it.each<[string, object, string, string]>([
    ["an unknown type", paged([{ ...csat, type: "telepathy" }]), "/definition/pages/0/questions/0/type", "not_an_option"],
    ["a type by the name of what every object has", paged([{ ...csat, type: "constructor" }]), "/definition/pages/0/questions/0/type", "not_an_option"],
    ["a question by such a name", paged([{ ...csat, id: "constructor" }]), "/definition/pages/0/questions/0/id", "not_an_option"],
    ["the prototype for a question", paged([{ ...csat, id: "__proto__" }]), "/definition/pages/0/questions/0/id", "not_an_option"],
    ["the same question twice", paged([csat, csat]), "/definition/pages/0/questions/1/id", "duplicate_id"],
    ["a file to upload", paged([{ ...csat, type: "file" }]), "/definition/pages/0/questions/0/type", "not_an_option"],
    ["a pattern of its own", paged([{ id: "a", type: "short_text", title, pattern: "(a+)+$" }]), "/definition/pages/0/questions/0/pattern", "unknown_field"],
    ["a question shown by itself", paged([{ ...csat, showWhen: { question: "score", op: "le", value: 2 } }]), "/definition/pages/0/questions/0/showWhen", "cycle"],
    ["a question shown by a later one", paged([{ ...csat, showWhen: { question: "last", op: "le", value: 2 } }]), "/definition/pages/0/questions/0/showWhen", "later_question"],
    ["a jump back", paged([csat], { jumps: [{ when: { question: "score", op: "answered" }, to: "first" }] }), "/definition/pages/0/jumps/0/to", "cycle"],
    ["a jump to nowhere", paged([csat], { jumps: [{ when: { question: "score", op: "answered" }, to: "__proto__" }] }), "/definition/pages/0/jumps/0/to", "unknown_page"],
    ["a look at a question that there is not", paged([csat], { showWhen: { question: "nobody", op: "answered" } }), "/definition/pages/0/showWhen", "unknown_question"],
    ["a number compared with a text", paged([csat, { ...csat, id: "b", showWhen: { question: "score", op: "eq", value: "5" } }]), "/definition/pages/0/questions/1/showWhen", "invalid_type"],
    ["a text to compare with that no database keeps", paged([{ id: "a", type: "short_text", title }, { ...csat, showWhen: { question: "a", op: "eq", value: "\0" } }]), "/definition/pages/0/questions/1/showWhen/value", "invalid_characters"],
    ["a link that runs", { ...scoreSurvey, offers: [{ action: "link", label: title, url: "javascript:alert(1)" }] }, "/definition/offers/0/url", "invalid_url"],
    ["a link that runs after a tab", { ...scoreSurvey, offers: [{ action: "link", label: title, url: "java\tscript:alert(1)" }] }, "/definition/offers/0/url", "invalid_url"],
    ["a link with data in it", { ...scoreSurvey, offers: [{ action: "link", label: title, url: "data:text/html,<script>" }] }, "/definition/offers/0/url", "invalid_url"],
    ["a link to whoever comes after two slashes", { ...scoreSurvey, offers: [{ action: "link", label: title, url: "//evil.example" }] }, "/definition/offers/0/url", "invalid_url"],
    ["a link that no database keeps", { ...scoreSurvey, offers: [{ action: "link", label: title, url: "/a\0b" }] }, "/definition/offers/0/url", "invalid_url"],
    ["a text that no database keeps", { ...scoreSurvey, title: { ...title, en: "a\0b" } }, "/definition/title/en", "invalid_characters"],
    ["half a character", { ...scoreSurvey, title: { ...title, en: "\ud83e" } }, "/definition/title/en", "invalid_characters"],
    ["a language that is none", { ...scoreSurvey, locales: ["en", "__proto__"] }, "/definition/locales/1", "invalid_locale"],
    ["a text in fewer languages than it has", { ...scoreSurvey, title: { en: "Only English" } }, "/definition/title/zh-Hans", "missing_translation"],
    ["a text that speaks of a later answer", { ...scoreSurvey, intro: { ...title, en: "You gave {score}." } }, "/definition/intro/en", "unknown_variable"],
    ["no page", { ...scoreSurvey, pages: [] }, "/definition/pages", "too_few"],
    ["what is not the author's to set", { ...scoreSurvey, version: 7 }, "/definition/version", "unknown_field"],
  ])("is refused with %s, and where", async (_, definition, path, code) => {
    const problem = await problemOf(await save(definition));
    expect([problem.status, problem.code]).toEqual([422, "validation_failed"]);
    expect(problem.errors).toContainEqual(expect.objectContaining({ path, code }));
    expect(await countSurveys()).toBe(0);
  });

  it("is refused with the prototype among its members", async () => {
    const text = JSON.stringify({ id: "stranger", definition: scoreSurvey }).replace('"locales"', '"__proto__":{"isAnonymous":true},"locales"');
    const problem = await problemOf(await manager.post("/surveys", text));
    expect(problem.errors).toEqual([{ path: "/definition/__proto__", code: "unknown_field" }]);
  });

  it("is refused unread at 5 MB", async () => {
    const problem = await problemOf(await save({ ...scoreSurvey, title: { en: "x".repeat(5_000_000) } }));
    expect([problem.status, problem.code]).toEqual([413, "body_too_large"]);
  });

  it("is refused with 10,000 questions, on one page and on many", async () => {
    const question = (index: number) => ({ id: `q${index}`, type: "csat", title: { en: "Q" } });
    const small = Array.from({ length: 10_000 }, (_, index) => question(index));
    const onOne = await problemOf(await save({ ...scoreSurvey, locales: ["en"], pages: [{ id: "a", questions: small }] }));
    expect(onOne.errors).toContainEqual({ path: "/definition/pages/0/questions", code: "too_many", max: 100 });
    const pages = Array.from({ length: 50 }, (_, page) => ({ id: `p${page}`, questions: small.slice(page * 100, page * 100 + 100) }));
    const onMany = await problemOf(await save({ ...scoreSurvey, locales: ["en"], title: { en: "T" }, thanks: { title: { en: "T" } }, pages }));
    expect(onMany.errors).toContainEqual({ path: "/definition/pages", code: "too_many", max: 100 });
  });

  it("is judged soon, however much logic leads back", async () => {
    const every = { any: Array.from({ length: 20 }, (_, index) => ({ question: `q${99 - index}`, op: "answered" })) };
    const questions = Array.from({ length: 100 }, (_, index) => ({ ...csat, id: `q${index}`, showWhen: every, requiredWhen: every }));
    const problem = await problemOf(await save({ ...scoreSurvey, pages: [{ id: "first", questions, showWhen: every }] }));
    expect(problem.errors).toContainEqual({ path: "/definition/pages/0/showWhen", code: "cycle" });
  });

  it("keeps markup and marks of direction in every text as text", async () => {
    const hostile = `<img src=x onerror=alert(1)>"'&amp;{{7*7}}\${1}\u202Eevil\u2066 </script>\n茶🫖`;
    const definition = everyQuestion({ en: hostile, ar: `${hostile} شاي` });
    const { id } = await publishSurvey(manager, { definition });
    const kept = (await (await manager.request(`/surveys/${id}`)).json()) as DeskSurvey;
    expect(kept.definition).toEqual(definition);
    const shown = (await (await site.request(`/surveys/${id}?locale=en`)).json()) as Survey;
    expect(textsOf(shown).filter((text) => text === hostile)).toHaveLength(countTexts(definition));
    expect(shown.pages.flatMap(({ questions }) => questions.map(({ type }) => type))).toHaveLength(18);
  });
});

describe("settings from a stranger", () => {
  it.each<[string, Partial<SurveySettings>, string, string]>([
    ["a category that the site does not have", { afterCase: { mailAfterHours: 1, categories: ["late", "nope"] } }, "/settings/afterCase/categories/1", "not_an_option"],
    ["a tier that the site does not have", { afterCase: { mailAfterHours: 1, tiers: ["nope"] } }, "/settings/afterCase/tiers/0", "not_an_option"],
    ["a visit to a tier that there is not", { returnVisit: { afterDays: 1, byTier: [{ tier: "nope", afterDays: 2 }] } }, "/settings/returnVisit/byTier/0/tier", "not_an_option"],
    ["an event without its name", { onPage: { on: "event" } }, "/settings/onPage/event", "required"],
    ["a scroll to nowhere", { onPage: { on: "scroll", seconds: 3 } }, "/settings/onPage/scrollPercent", "required"],
    ["a follow-up by a question that there is not", { followUp: { when: { question: "nps", op: "le", value: 6 }, opens: "task", severity: "normal" } }, "/settings/followUp/when", "unknown_question"],
    ["a follow-up by what cannot be compared", { followUp: { when: { question: "score", op: "includes", value: 1 }, opens: "task", severity: "normal" } }, "/settings/followUp/when", "wrong_operator"],
    ["a share of nobody", { samplePercent: 0 }, "/settings/samplePercent", "out_of_range"],
    ["a day that does not exist", { endsOn: "2026-02-30" }, "/settings/endsOn", "invalid_date"],
  ])("are refused with %s", async (_, settings, path, code) => {
    const problem = await problemOf(await save(scoreSurvey, settings));
    expect(problem.errors).toEqual([expect.objectContaining({ path, code })]);
  });

  it("hold when the definition answers to them", async () => {
    const { id } = await publishSurvey(manager, {
      settings: {
        audience: "invited",
        afterCase: { mailAfterHours: 24, kinds: ["complaint"], categories: ["order", "late"], tiers: ["regular"] },
        returnVisit: { afterDays: 30, byTier: [{ tier: "key_account", afterDays: 7 }] },
        followUp: { when: { any: [{ question: "score", op: "le", value: 2 }, { question: "again", op: "eq", value: "no" }] }, opens: "case", severity: "high" },
      },
    });
    expect(await (await manager.request(`/surveys/${id}`)).json()).toMatchObject({ settings: { followUp: { opens: "case" } } });
  });
});

/** Every string that stands somewhere in a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function countTexts(definition: SurveyDefinition): number {
  return textsOf(definition).filter((text) => text === definition.title.en).length;
}
