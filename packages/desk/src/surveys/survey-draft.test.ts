import type { SurveyDefinition } from "@heed/contract";
import type { DeskSurvey } from "@heed/contract/desk";
import { surveyStarters } from "@heed/contract/survey-starters";
import { beforeEach, describe, expect, it } from "vitest";
import { SurveyStore } from "./kept-survey.ts";
import { SurveyDraft } from "./survey-draft.ts";
import { questionsOf } from "./survey-view.ts";

const [, , , visit] = surveyStarters;
const { definition, settings } = visit!;

const saved: DeskSurvey = {
  id: "visit",
  title: definition.title,
  status: "draft",
  isAnonymous: false,
  publishedVersion: null,
  hasChanges: true,
  started: 0,
  complete: 0,
  updatedAt: "2026-11-02T08:00:00.000Z",
  updatedBy: null,
  version: 3,
  definition,
  settings,
};

function draftOf(base: DeskSurvey = saved, surveyId = "visit"): SurveyDraft {
  const store = new SurveyStore({ siteKey: "demo", staffId: "noor", surveyId });
  return new SurveyDraft(base, { store, changed: () => undefined });
}

function idsOf(survey: SurveyDefinition): string[] {
  return questionsOf(survey).map(({ id }) => id);
}

beforeEach(() => localStorage.clear());

describe("a draft of a survey", () => {
  it("says at once what moving a question breaks, and nothing when it is moved back", () => {
    const draft = draftOf();
    expect(draft.problems).toEqual([]);
    const from = { pointer: "/definition/pages/0/questions", index: 0 };
    const to = { pointer: "/definition/pages/1/questions", index: 2 };
    draft.move(from, to);
    expect(idsOf(draft.definition).slice(0, 4)).toEqual(["trouble", "satisfaction", "aspects", "state"]);
    expect(draft.problems).toEqual([{ path: "/definition/pages/0/questions/0/showWhen", code: "later_question" }]);
    draft.move(to, from);
    expect(draft.problems).toEqual([]);
    expect(draft.isDirty).toBe(false);
  });

  it("finds what is half typed before the service does", () => {
    const draft = draftOf();
    draft.write("/settings/coolDownDays", "seven");
    draft.write("/settings/quota", 0);
    draft.write("/definition/offers", [{ action: "link", label: { en: "Read on", "zh-Hans": "继续阅读" }, url: "javascript:alert(1)" }]);
    draft.write("/definition/pages/0/questions/0/options", [{ id: "fine", label: { en: "Yes", "zh-Hans": "是" } }]);
    expect(draft.problems.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ["/settings/coolDownDays", "invalid_type"],
        ["/settings/quota", "out_of_range"],
        ["/definition/offers/0/url", "invalid_url"],
        ["/definition/pages/0/questions/0/options", "too_few"],
      ]),
    );
  });

  it("takes what is typed into one field back in one step", () => {
    const draft = draftOf();
    for (const text of ["W", "We", "Welcome"]) draft.writeText("/definition/title", "en", text);
    draft.writeText("/definition/title", "zh-Hans", "欢迎");
    draft.undo();
    expect(draft.definition.title).toEqual({ en: "Welcome", "zh-Hans": definition.title["zh-Hans"] });
    draft.undo();
    expect(draft.definition.title).toEqual(definition.title);
    expect([draft.canUndo, draft.isDirty]).toEqual([false, false]);
    draft.redo();
    expect(draft.definition.title.en).toBe("Welcome");
  });

  it("comes back after a reload, and is gone once it is saved", () => {
    draftOf().writeText("/definition/title", "en", "Welcome");
    const again = draftOf();
    expect(again.wasBroughtBack).toBe(true);
    expect(again.definition.title.en).toBe("Welcome");
    again.accept({ ...saved, version: 4, definition: again.definition }, again.content);
    expect(draftOf({ ...saved, version: 4, definition: again.definition }).wasBroughtBack).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it("keeps what is typed while it is being saved", () => {
    const draft = draftOf();
    draft.writeText("/definition/title", "en", "Sent");
    const sent = draft.content;
    draft.writeText("/definition/title", "en", "Sent, and more");
    draft.accept({ ...saved, version: 4, definition: sent.definition }, sent);
    expect(draft.definition.title.en).toBe("Sent, and more");
    expect(draft.saved.version).toBe(4);
    expect(draft.isDirty).toBe(true);
  });

  it("of another survey is another draft", () => {
    draftOf().writeText("/definition/title", "en", "Welcome");
    expect(draftOf({ ...saved, id: "other" }, "other").isDirty).toBe(false);
  });
});

describe("when somebody else has saved", () => {
  const theirSettings = { ...saved, version: 4, settings: { ...settings, coolDownDays: 60 } };

  it("a draft without changes takes theirs", () => {
    const draft = draftOf();
    draft.meet(theirSettings);
    expect([draft.settings.coolDownDays, draft.theirs, draft.isDirty]).toEqual([60, undefined, false]);
  });

  it("both sides' work is in the survey that one goes on with", () => {
    const draft = draftOf();
    draft.writeText("/definition/title", "en", "Mine");
    draft.meet(theirSettings);
    expect(draft.settings.coolDownDays).toBe(settings.coolDownDays);
    draft.mergeWithTheirs([]);
    expect([draft.definition.title.en, draft.settings.coolDownDays, draft.saved.version]).toEqual(["Mine", 60, 4]);
  });

  it("theirs wins in the parts that are given up", () => {
    const draft = draftOf();
    draft.write("/settings/coolDownDays", 1);
    draft.writeText("/definition/title", "en", "Mine");
    draft.meet(theirSettings);
    draft.mergeWithTheirs(["settings"]);
    expect([draft.definition.title.en, draft.settings.coolDownDays]).toEqual(["Mine", 60]);
  });

  it("a draft from an earlier visit meets theirs too", () => {
    draftOf().writeText("/definition/title", "en", "Mine");
    const draft = draftOf(theirSettings);
    expect(draft.theirs?.version).toBe(4);
    expect(draft.definition.title.en).toBe("Mine");
  });

  it("a step that changes no words disputes nothing", () => {
    const draft = draftOf();
    draft.writeText("/definition/title", "en", "Mine");
    draft.meet({ ...saved, status: "published", publishedVersion: 1, version: 4 });
    expect([draft.theirs, draft.saved.status, draft.saved.version, draft.definition.title.en]).toEqual([undefined, "published", 4, "Mine"]);
  });
});
