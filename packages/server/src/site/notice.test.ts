import { currentNoticeSchema, siteSchema, type CurrentNotice, type NoticeContent } from "@heed/contract";
import { deskNoticeSchema, type DeskNotice } from "@heed/contract/desk";
import { beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL });
let site: TestSite;
let manager: TestStaff;

const recall: NoticeContent = {
  level: "critical",
  title: { en: "Stop using the Heron kettle", "zh-Hans": "请立即停用“苍鹭”水壶" },
  text: { en: "Its handle can come off.\nWe take it back.", "zh-Hans": "壶柄可能脱落。\n我们接受退货。" },
  url: "https://shop.example/recall?kettle=heron#how",
};

beforeEach(async () => {
  site = await createTestSite(database, { app });
  manager = await createTestStaff(database, site, { role: "manager", name: "Mo Manager" });
});

async function publish(notice: unknown = recall, version = 0): Promise<Response> {
  return manager.put("/notice", { version, notice });
}

async function read(locale = "en"): Promise<CurrentNotice["notice"]> {
  const response = await site.request(`/notice?locale=${locale}`);
  expect(response.status).toBe(200);
  return currentNoticeSchema.parse(await response.json()).notice;
}

async function atDesk(): Promise<DeskNotice> {
  return deskNoticeSchema.parse(await (await manager.request("/notice")).json());
}

describe("the notice", () => {
  it("is none before there is one", async () => {
    expect(await read()).toBeNull();
    expect(siteSchema.parse(await (await site.request("")).json()).notice).toBeNull();
    expect(await atDesk()).toEqual({ version: 0, notice: null, updatedAt: null, updatedBy: null, changes: [] });
  });

  it("is in the reader's language at once, in every process, with the site and by itself", async () => {
    expect((await publish()).status).toBe(200);
    const elsewhere = createApp({ database, publicUrl: PUBLIC_URL });
    const response = await elsewhere.fetch(new Request(`${PUBLIC_URL}/v1/sites/${site.key}/notice?locale=zh-CN`));
    const { notice } = currentNoticeSchema.parse(await response.json());
    expect(notice).toMatchObject({ level: "critical", locale: "zh-Hans", title: recall.title["zh-Hans"], text: recall.text["zh-Hans"], url: recall.url });
    expect(siteSchema.parse(await (await site.request("?locale=zh-Hans")).json()).notice).toEqual(notice);
  });

  it("is in another language rather than not at all, and says which", async () => {
    await publish({ level: "info", title: { "zh-Hans": "今天休息" }, text: { "zh-Hans": "明天见。" } });
    expect(await read("en")).toMatchObject({ locale: "zh-Hans", title: "今天休息" });
  });

  it("is kept by caches for five seconds, and not sent again when it is unchanged", async () => {
    await publish();
    const first = await site.request("/notice");
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=5");
    const etag = first.headers.get("ETag") ?? "";
    const again = await site.request("/notice", { headers: { "If-None-Match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await publish({ ...recall, level: "warning" }, 1);
    expect((await site.request("/notice", { headers: { "If-None-Match": etag } })).status).toBe(200);
  });

  it("keeps its id while it is changed; the next one has another", async () => {
    await publish();
    const first = await read();
    await publish({ ...recall, level: "info" }, 1);
    const changed = await read();
    expect(changed).toMatchObject({ id: first?.id, level: "info" });
    await manager.delete("/notice");
    expect(await read()).toBeNull();
    await publish(recall, 3);
    expect((await read())?.id).not.toBe(first?.id);
  });

  it("gives hostile words back as they are, for whoever shows them to keep as text", async () => {
    const hostile = `<img src=x onerror=alert(1)>"' \${7*7} {{constructor}}`;
    await publish({ level: "info", title: { en: hostile }, text: { en: hostile } });
    const response = await site.request("/notice");
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(await read()).toMatchObject({ title: hostile, text: hostile });
  });
});

describe("what was told", () => {
  it("is kept with who changed it and when, the taking down too", async () => {
    const admin = await createTestStaff(database, site, { role: "admin", name: "Ada Admin" });
    await publish();
    await admin.put("/notice", { version: 1, notice: { ...recall, level: "warning" } });
    await manager.delete("/notice");
    const { version, notice, updatedBy, changes } = await atDesk();
    expect({ version, notice, updatedBy }).toEqual({ version: 3, notice: null, updatedBy: "Mo Manager" });
    expect(changes.map(({ version: of, by, notice: then }) => [of, by, then?.level])).toEqual([
      [3, "Mo Manager", undefined],
      [2, "Ada Admin", "warning"],
      [1, "Mo Manager", "critical"],
    ]);
  });

  it("is not written over by who saw an older version", async () => {
    await publish();
    const late = await problemOf(await publish({ ...recall, level: "info" }));
    expect([late.status, late.code]).toEqual([409, "settings_changed"]);
    expect((await read())?.level).toBe("critical");
  });

  it("can be taken down by whoever may, whatever version they have seen, and twice", async () => {
    await publish();
    expect((await manager.delete("/notice")).status).toBe(200);
    expect((await manager.delete("/notice")).status).toBe(200);
    expect((await atDesk()).version).toBe(2);
  });

  it("takes one of two that come at the same moment", async () => {
    const answers = await Promise.all([publish(), publish({ ...recall, level: "info" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

it.each([
  ["no language", { title: {}, text: {} }, "/notice/title", "required"],
  ["a title without its text", { title: { ...recall.title }, text: { en: "Only this." } }, "/notice/text/zh-Hans", "required"],
  ["a language that the site has not", { title: { ...recall.title, fr: "Stop" }, text: { ...recall.text, fr: "Stop" } }, "/notice/title/fr", "not_an_option"],
  ["a title of several lines", { title: { ...recall.title, en: "One\nTwo" } }, "/notice/title/en", "invalid_characters"],
  ["a title that says nothing", { title: { ...recall.title, en: "  " } }, "/notice/title/en", "required"],
  ["letters that are to be read backwards", { text: { ...recall.text, en: "safe \u202Eelttek" } }, "/notice/text/en", "invalid_characters"],
  ["a text too long for anybody to read", { text: { ...recall.text, en: "x".repeat(2_001) } }, "/notice/text/en", "too_long"],
  ["a link that is not encrypted", { url: "http://shop.example/" }, "/notice/url", "not_an_option"],
  ["a link that is a script", { url: "javascript:alert(1)//https://shop.example" }, "/notice/url", "not_an_option"],
  ["a link that only seems to lead home", { url: "https://shop.example@evil.example/" }, "/notice/url", "not_an_option"],
  ["a link with what ends an attribute", { url: 'https://shop.example/"onclick=' }, "/notice/url", "not_an_option"],
  ["a level that is none", { level: "panic" }, "/notice/level", "not_an_option"],
  ["what no notice has", { colour: "red" }, "/notice/colour", "unknown_field"],
])("is refused with %s", async (_, change, path, code) => {
  const { status, errors } = await problemOf(await publish({ ...recall, ...change }));
  expect({ status, errors }).toEqual({ status: 422, errors: [expect.objectContaining({ path, code })] });
  expect(await read()).toBeNull();
});
