import { plainSurveySettings, surveySchema } from "@heed/contract";
import { deskSurveySchema, surveyListSchema, type DeskSurvey } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { publishSurvey, scoreSurvey, takeStep } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager", name: "Amara Cole" });
const supervisor = await createTestStaff(database, site, { role: "supervisor" });

async function add(id: string, editor: TestStaff = manager): Promise<DeskSurvey> {
  const response = await editor.post("/surveys", { id, definition: scoreSurvey });
  expect(response.status).toBe(201);
  return deskSurveySchema.parse(await response.json());
}

async function get(id: string): Promise<DeskSurvey> {
  return deskSurveySchema.parse(await (await supervisor.request(`/surveys/${id}`)).json());
}

const otherTitle = { ...scoreSurvey, title: { en: "Tell us", "zh-Hans": "请告诉我们" } };

describe("a survey at the desk", () => {
  it("begins as a draft that nobody outside can see", async () => {
    const added = await add("draft");
    expect(added).toMatchObject({ id: "draft", status: "draft", version: 1, publishedVersion: null, hasChanges: true, updatedBy: "Amara Cole" });
    expect(added).toMatchObject({ definition: scoreSurvey, settings: plainSurveySettings, started: 0, complete: 0, isAnonymous: false });
    expect(await get("draft")).toEqual(added);
    expect((await problemOf(await site.request("/surveys/draft"))).code).toBe("survey_not_found");
  });

  it("is published as a version, and again once the draft says something else", async () => {
    const first = await publishSurvey(manager, { id: "versions" });
    expect(first).toMatchObject({ status: "published", publishedVersion: 1, hasChanges: false });
    const again = await problemOf(await manager.post("/surveys/versions/publish", { version: first.version }));
    expect([again.code, again.detail]).toEqual(["survey_step_not_allowed", "The draft says what version 1 says."]);
    const change = { version: first.version, definition: otherTitle, settings: first.settings };
    const changed = deskSurveySchema.parse(await (await manager.put("/surveys/versions", change)).json());
    expect(changed).toMatchObject({ status: "published", publishedVersion: 1, hasChanges: true, title: otherTitle.title });
    const inForce = surveySchema.parse(await (await site.request("/surveys/versions")).json());
    expect([inForce.version, inForce.title]).toEqual([1, "How did we do?"]);
    expect(await takeStep(manager, changed, "publish")).toMatchObject({ publishedVersion: 2, hasChanges: false });
    const titles = await Promise.all(["", "?version=1", "?version=2"].map(async (query) => (await site.request(`/surveys/versions${query}`)).json()));
    expect(titles).toMatchObject([{ version: 2, title: "Tell us" }, { version: 1, title: "How did we do?" }, { version: 2 }]);
  });

  it("has no changes when a draft returns to what is in force", async () => {
    const { version, settings, id } = await publishSurvey(manager);
    const changed = deskSurveySchema.parse(await (await manager.put(`/surveys/${id}`, { version, definition: otherTitle, settings })).json());
    const back = await manager.put(`/surveys/${id}`, { version: changed.version, definition: scoreSurvey, settings });
    expect(await back.json()).toMatchObject({ hasChanges: false, version: version + 2 });
  });

  it("is paused, resumed and closed, and stays closed", async () => {
    const published = await publishSurvey(manager, { id: "life" });
    const paused = await takeStep(manager, published, "pause");
    expect(paused.status).toBe("paused");
    const unchanged = await problemOf(await manager.post("/surveys/life/publish", { version: paused.version }));
    expect(unchanged.detail).toBe("The draft says what version 1 says. Resume it to ask again.");
    const resumed = await takeStep(manager, paused, "resume");
    const closed = await takeStep(manager, resumed, "close");
    expect([resumed.status, closed.status, closed.publishedVersion]).toEqual(["published", "closed", 1]);
    for (const step of ["publish", "pause", "resume", "close"]) {
      const refused = await problemOf(await manager.post(`/surveys/life/${step}`, { version: closed.version }));
      expect([step, refused.status, refused.code]).toEqual([step, 409, "survey_step_not_allowed"]);
    }
    const change = { version: closed.version, definition: otherTitle, settings: closed.settings };
    expect((await problemOf(await manager.put("/surveys/life", change))).code).toBe("survey_step_not_allowed");
    expect(surveySchema.parse(await (await site.request("/surveys/life")).json()).isOpen).toBe(false);
  });

  it("takes no step that its stand does not allow", async () => {
    const { id, version } = await add("steps");
    for (const step of ["pause", "resume", "close"]) {
      expect((await problemOf(await manager.post(`/surveys/${id}/${step}`, { version }))).code).toBe("survey_step_not_allowed");
    }
  });

  it("keeps what somebody else wrote in the meantime", async () => {
    const { id, version, settings } = await add("together");
    const change = { version, definition: otherTitle, settings };
    const answers = await Promise.all([1, 2, 3, 4].map(() => manager.put(`/surveys/${id}`, change)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const late of [await manager.put(`/surveys/${id}`, change), await manager.post(`/surveys/${id}/publish`, { version })]) {
      expect(await problemOf(late)).toMatchObject({ status: 409, code: "settings_changed" });
    }
  });

  it("has an id of its own, that is no other address", async () => {
    await add("one-of-a-kind");
    const taken = await problemOf(await manager.post("/surveys", { id: "one-of-a-kind", definition: scoreSurvey }));
    expect([taken.status, taken.code]).toEqual([409, "name_taken"]);
    for (const id of ["preview", "follow-ups", "Capital", "-", "a b", "../x", "__proto__"]) {
      const refused = await problemOf(await manager.post("/surveys", { id, definition: scoreSurvey }));
      expect(refused.errors).toEqual([{ path: "/id", code: "not_an_option" }]);
    }
  });

  it("is cloned with questions and settings, also when it is closed", async () => {
    const settings = { quota: 7, coolDownDays: 3 };
    const published = await publishSurvey(manager, { id: "original", settings });
    await takeStep(manager, published, "close");
    const clone = await manager.post("/surveys/original/clone", { id: "copy" });
    expect(clone.status).toBe(201);
    expect(deskSurveySchema.parse(await clone.json())).toMatchObject({
      id: "copy",
      status: "draft",
      version: 1,
      publishedVersion: null,
      definition: scoreSurvey,
      settings: { ...plainSurveySettings, ...settings },
    });
    expect((await problemOf(await manager.post("/surveys/original/clone", { id: "copy" }))).code).toBe("name_taken");
    expect((await problemOf(await manager.post("/surveys/never-was/clone", { id: "copy-2" }))).code).toBe("survey_not_found");
  });

  it("can be deleted as long as it was never published", async () => {
    await add("short-lived");
    expect((await manager.delete("/surveys/short-lived")).status).toBe(204);
    expect((await problemOf(await manager.delete("/surveys/short-lived"))).code).toBe("survey_not_found");
    const { id } = await publishSurvey(manager);
    expect((await problemOf(await manager.delete(`/surveys/${id}`))).code).toBe("survey_step_not_allowed");
  });

  it("of another site is not there, and neither is one whose id is none", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin" });
    const { id, version, settings } = await publishSurvey(manager);
    for (const target of [id, "never-was", "%00", "a%20b", "%F0%9F%AB%96", "__proto__"]) {
      const answers = [
        await stranger.request(`/surveys/${target}`),
        await stranger.put(`/surveys/${target}`, { version, definition: scoreSurvey, settings }),
        await stranger.delete(`/surveys/${target}`),
        await stranger.post(`/surveys/${target}/close`, { version }),
        await stranger.post(`/surveys/${target}/clone`, { id: "theirs" }),
        await elsewhere.request(`/surveys/${target}`),
      ];
      const codes = await Promise.all(answers.map(async (answer) => (await problemOf(answer)).code));
      expect([target, ...new Set(codes)]).toEqual([target, "survey_not_found"]);
    }
    expect(await get(id)).toMatchObject({ status: "published", version });
  });

  it("stands in the list, the last changed first", async () => {
    const listed = await createTestSite(database, { app: site.app });
    const editor = await createTestStaff(database, listed, { role: "manager" });
    await publishSurvey(editor, { id: "first" });
    const second = await add("second", editor);
    await editor.put("/surveys/first", { version: 2, definition: { ...otherTitle, isAnonymous: true }, settings: plainSurveySettings });
    const { items } = surveyListSchema.parse(await (await editor.request("/surveys")).json());
    expect(items.map(({ id, isAnonymous, title }) => [id, isAnonymous, title.en])).toEqual([
      ["first", true, "Tell us"],
      ["second", false, "How did we do?"],
    ]);
    expect(second).toMatchObject(items[1] ?? {});
  });

  it("is one of so many and no more, however they come", async () => {
    const full = await createTestSite(database, { app: site.app });
    const editor = await createTestStaff(database, full, { role: "manager" });
    const write = (index: number) => editor.post("/surveys", { id: `no-${index}`, definition: scoreSurvey });
    for (let index = 0; index < 198; index++) expect((await write(index)).status).toBe(201);
    const answers = await Promise.all([198, 199, 200, 201].map(write));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
    const refused = answers.find(({ status }) => status !== 201);
    expect(refused && (await problemOf(refused)).errors).toEqual([{ path: "/id", code: "too_many", max: 200 }]);
    expect((await problemOf(await editor.post("/surveys/no-1/clone", { id: "one-more" }))).code).toBe("validation_failed");
  });
});

describe("a preview", () => {
  it("shows a draft in one language and keeps nothing", async () => {
    const response = await supervisor.post("/surveys/preview", { definition: scoreSurvey, locale: "zh-CN" });
    const preview = surveySchema.parse(await response.json());
    expect(preview).toMatchObject({ locale: "zh-Hans", title: scoreSurvey.title["zh-Hans"], isOpen: true });
    expect((await problemOf(await site.request(`/surveys/${preview.id}`))).code).toBe("survey_not_found");
  });
});
