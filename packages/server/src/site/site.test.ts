import { siteSchema, type Site, type SiteSettings } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { isProblemError } from "../problems/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createSite, SiteKeyTakenError } from "./service.ts";
import { starterSettings } from "./starter-settings.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function getSite(locale?: string): Promise<Site> {
  const response = await site.request(locale === undefined ? "" : `?locale=${encodeURIComponent(locale)}`);
  expect(response.status).toBe(200);
  return siteSchema.parse(await response.json());
}

describe("a site", () => {
  it("is given in one language, with nothing that is the company's own business", async () => {
    const response = await site.request("?locale=zh-Hans");
    const body = (await response.json()) as Site;
    expect(body).toMatchObject({ key: site.key, name: "蕨与壶", locale: "zh-Hans", locales: ["en", "zh-Hans"], uploads: null });
    expect(Object.keys(body).sort()).toEqual(Object.keys(siteSchema.shape).sort());
    expect(JSON.stringify(body)).not.toContain("Fern & Kettle");
  });

  it.each([
    [undefined, "en"],
    ["zh-Hans", "zh-Hans"],
    ["ZH-hans", "zh-Hans"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-Hans-CN", "zh-Hans"],
    ["zh-TW", "zh-Hans"],
    ["en-GB", "en"],
    ["fr", "en"],
    ["", "en"],
    ["../../etc", "en"],
  ])("answers %s in %s", async (asked, given) => {
    expect((await getSite(asked)).locale).toBe(given);
  });

  it("is kept by caches for a minute, and not sent again when it is unchanged", async () => {
    const first = await site.request("");
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=60, stale-while-revalidate=600");
    const etag = first.headers.get("ETag") ?? "";
    const again = await site.request("", { headers: { "If-None-Match": `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
    expect((await site.request("?locale=zh-Hans", { headers: { "If-None-Match": etag } })).status).toBe(200);
  });
});

describe("a new site", () => {
  const settings = (change: Partial<SiteSettings>): SiteSettings => ({ ...demoSite.settings, ...change });
  const { calendar, categories, consent } = demoSite.settings;

  it("takes a key that is free", async () => {
    await createSite(database, { ...demoSite, key: "twice" });
    await expect(createSite(database, { ...demoSite, key: "twice" })).rejects.toThrow(SiteKeyTakenError);
  });

  it.each([
    ["a key in capitals", { key: "Shop" }, "/key"],
    ["an origin with a path", { settings: settings({ allowedOrigins: ["https://shop.example/"] }) }, "/settings/allowedOrigins/0"],
    ["any origin", { settings: settings({ allowedOrigins: ["*"] }) }, "/settings/allowedOrigins/0"],
    ["an origin with the port that browsers leave out", { settings: settings({ allowedOrigins: ["https://shop.example:443"] }) }, "/settings/allowedOrigins/0"],
    ["an origin with a port that is none", { settings: settings({ allowedOrigins: ["https://shop.example:99999"] }) }, "/settings/allowedOrigins/0"],
    ["a version nobody can agree to", { settings: settings({ consent: { ...consent, version: "\0" } }) }, "/settings/consent/version"],
    ["a condition on what is no text", { settings: settings({ forms: { inquiry: { fields: [
      { id: "a", type: "text", label: { en: "A" }, required: false, visibleWhen: [{ field: "category", oneOf: ["\ud800"] }] },
    ] } } }) }, "/settings/forms/inquiry/fields/0/visibleWhen/0/oneOf/0"],
    ["a time zone of no place", { settings: settings({ calendar: { ...calendar, timeZone: "Mars/Olympus" } }) }, "/settings/calendar/timeZone"],
    ["no working day", { settings: settings({ calendar: { ...calendar, workingDays: [] } }) }, "/settings/calendar/workingDays"],
    ["closing before opening", { settings: settings({ calendar: { ...calendar, closesAt: "08:00" } }) }, "/settings/calendar/closesAt"],
    ["a category twice", { settings: settings({ categories: [...categories, ...categories] }) }, "/settings/categories"],
    [
      "a field that asks of a later one",
      {
        settings: settings({
          forms: {
            inquiry: {
              fields: [
                { id: "a", type: "text", label: { en: "A" }, required: false, visibleWhen: [{ field: "b", oneOf: [true] }] },
                { id: "b", type: "yes_no", label: { en: "B" }, required: false },
              ],
            },
          },
        }),
      },
      "/settings/forms/inquiry/fields/0/visibleWhen",
    ],
  ])("is refused with %s", async (_, change, path) => {
    const result = await createSite(database, { ...demoSite, ...change }).catch((error: unknown) => error);
    expect(isProblemError(result) && result.errors.map((error) => error.path)).toEqual([path]);
  });

  it("can begin with a name and its languages", async () => {
    const started = starterSettings({ name: "Shop", allowedOrigins: [], locales: ["zh-Hans", "en", "fr"], timeZone: "Asia/Shanghai" });
    await createSite(database, { key: "started", settings: started });
    const { settings: stored } = await database.db.selectFrom("sites").select("settings").where("key", "=", "started").executeTakeFirstOrThrow();
    expect(stored).toEqual(started);
  });
});
