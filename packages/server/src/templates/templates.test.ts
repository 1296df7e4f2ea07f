import { templateListSchema, templateSchema, type ReplyTemplate } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const supervisor = await createTestStaff(database, site, { role: "supervisor" });
const agent = await createTestStaff(database, site, { role: "agent" });
const texts = { en: "Dear {customerName}, we have your case {reference}.", "zh-Hans": "{customerName}您好，您的事项 {reference} 已收到。" };

async function add(name: string): Promise<ReplyTemplate> {
  const response = await supervisor.post("/templates", { name, texts });
  expect(response.status).toBe(201);
  return templateSchema.parse(await response.json());
}

async function list(): Promise<ReplyTemplate[]> {
  return templateListSchema.parse(await (await agent.request("/templates")).json()).items;
}

describe("reply templates", () => {
  it("are listed by name for everybody who answers customers", async () => {
    await add("Zebra");
    const added = await add("Apology");
    const names = (await list()).map(({ name }) => name);
    expect(names).toEqual(["Apology", "Zebra"]);
    expect((await list())[0]).toEqual({ ...added, texts, version: 1 });
  });

  it("are so many and no more at a site, however they come", async () => {
    const full = await createTestSite(database, { app: site.app });
    const author = await createTestStaff(database, full, { role: "supervisor" });
    const write = (index: number) => author.post("/templates", { name: `No. ${index}`, texts });
    for (let index = 0; index < 198; index++) expect((await write(index)).status).toBe(201);
    const answers = await Promise.all([198, 199, 200, 201, 202].map(write));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422]);
    const refused = answers.find(({ status }) => status !== 201);
    expect(refused && (await problemOf(refused)).errors).toEqual([{ path: "/name", code: "too_many", max: 200 }]);
  });

  it("are written by supervisors, not by agents", async () => {
    expect((await problemOf(await agent.post("/templates", { name: "Mine", texts }))).code).toBe("permission_denied");
  });

  it.each([
    ["a variable that nothing can fill", { name: "A", texts: { en: "Dear {customer}" } }, "/texts/en", "unknown_variable"],
    ["an expression in braces", { name: "A", texts: { en: "{constructor}" } }, "/texts/en", "unknown_variable"],
    ["a language that the site does not speak", { name: "A", texts: { fr: "Bonjour" } }, "/texts/fr", "not_an_option"],
    ["no text", { name: "A", texts: {} }, "/texts", "required"],
    ["an empty text", { name: "A", texts: { en: " \n" } }, "/texts/en", "required"],
    ["a name that cannot be seen", { name: " ", texts }, "/name", "required"],
    ["a name of two lines", { name: "A\nB", texts }, "/name", "invalid_characters"],
    ["what is not the caller's to set", { name: "A", texts, siteId: "other" }, "/siteId", "unknown_field"],
  ])("are refused with %s", async (_, body, path, code) => {
    const problem = await problemOf(await supervisor.post("/templates", body));
    expect([problem.status, problem.errors]).toEqual([422, [{ path, code }]]);
  });

  it("keep what somebody else wrote in the meantime", async () => {
    const { id, version } = await add("Greeting");
    const first = await supervisor.put(`/templates/${id}`, { name: "Greeting", texts: { en: "Good day." }, version });
    expect(await first.json()).toMatchObject({ id, version: 2, texts: { en: "Good day." } });
    const late = await problemOf(await supervisor.put(`/templates/${id}`, { name: "Greeting", texts, version }));
    expect([late.status, late.code]).toEqual([409, "settings_changed"]);
    expect((await list()).find((template) => template.id === id)?.texts).toEqual({ en: "Good day." });
  });

  it("have names of their own", async () => {
    const { id, version } = await add("One of a kind");
    await add("Another");
    expect((await problemOf(await supervisor.post("/templates", { name: "Another", texts }))).code).toBe("name_taken");
    const renamed = await problemOf(await supervisor.put(`/templates/${id}`, { name: "Another", texts, version }));
    expect(renamed.code).toBe("name_taken");
    expect((await supervisor.put(`/templates/${id}`, { name: "One of a kind", texts, version })).status).toBe(200);
  });

  it("can be deleted once", async () => {
    const { id } = await add("Short-lived");
    expect((await supervisor.delete(`/templates/${id}`)).status).toBe(204);
    expect((await problemOf(await supervisor.delete(`/templates/${id}`))).code).toBe("resource_not_found");
  });

  it("of another site are not there, and neither are ids that are none", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin" });
    const { id, version } = await add("Ours");
    for (const target of [id, "not-an-id", "%00"]) {
      const change = await problemOf(await stranger.put(`/templates/${target}`, { name: "Theirs", texts, version }));
      const removal = await problemOf(await stranger.delete(`/templates/${target}`));
      expect([change.code, removal.code]).toEqual(["resource_not_found", "resource_not_found"]);
    }
    expect((await list()).map(({ name }) => name)).toContain("Ours");
  });
});
