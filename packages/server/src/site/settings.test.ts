import { randomUUID } from "node:crypto";
import { siteSchema, type SiteSettings } from "@heed/contract";
import {
  consentVersionListSchema,
  deskSiteSchema,
  versionedSettingsSchema,
  type VersionedSettings,
} from "@heed/contract/desk";
import { requestLimits } from "@heed/contract/rules";
import { beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { demoSite } from "../demo/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, deskRequests, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL });
const demo = demoSite.settings;
let site: TestSite;
let admin: TestStaff;

beforeEach(async () => {
  site = await createTestSite(database, { app });
  admin = await createTestStaff(database, site, { role: "admin", name: "Ada Admin" });
});

async function read(): Promise<VersionedSettings> {
  return versionedSettingsSchema.parse(await (await admin.request("/settings")).json());
}

/** `settings` may be what no schema allows: that is what is tried. */
async function change(settings: object, version = 1): Promise<Response> {
  return admin.put("/settings", { version, settings: { ...demo, ...settings } });
}

async function refusal(settings: object) {
  const { status, code, errors } = await problemOf(await change(settings));
  return { status, code, errors };
}

function invalid(path: string, code: string) {
  return { status: 422, code: "validation_failed", errors: [{ path, code }] };
}

describe("what every page of the desk needs", () => {
  it("is the site in the language asked for, its teams, and who works there now", async () => {
    const agent = await createTestStaff(database, site, { role: "agent", name: "Bo Agent", teams: ["east", "north"] });
    const gone = await createTestStaff(database, site, { role: "agent", name: "Cy Gone", teams: ["east"] });
    await database.db.updateTable("staff_members").set({ is_active: false }).where("id", "=", gone.id).execute();
    const answer = deskSiteSchema.parse(await (await agent.request("?locale=zh-CN")).json());
    expect(answer).toMatchObject({
      me: { siteKey: site.key, siteName: "蕨与壶", staffId: agent.id, role: "agent", teams: ["east", "north"] },
      site: { key: site.key, locale: "zh-Hans" },
      defaultTeam: "service",
    });
    expect(answer.teams[1]).toEqual({ id: "east", name: "华东与华南", assignment: "take" });
    expect(answer.tiers[0]).toEqual({ id: "key_account", label: "大客户" });
    expect(answer.staff).toEqual([
      { id: admin.id, name: "Ada Admin", role: "admin", teams: [] },
      { id: agent.id, name: "Bo Agent", role: "agent", teams: ["east", "north"] },
    ]);
  });

  it("takes no query but the language", async () => {
    expect((await problemOf(await admin.request("?local=en"))).errors).toEqual([{ path: "/local", code: "unknown_field" }]);
  });
});

describe("settings", () => {
  it("begin at version 1 and are read as they were made", async () => {
    expect(await read()).toMatchObject({ version: 1, settings: demo, updatedBy: null });
  });

  it("are in force at once, in every process on the database", async () => {
    const elsewhere = createApp({ database, publicUrl: PUBLIC_URL });
    const changed = await change({ name: { en: "Kettle & Fern", "zh-Hans": "壶与蕨" } });
    expect(versionedSettingsSchema.parse(await changed.json())).toMatchObject({ version: 2, updatedBy: "Ada Admin" });
    const response = await elsewhere.fetch(new Request(`${PUBLIC_URL}/v1/sites/${site.key}?locale=en`));
    expect(siteSchema.parse(await response.json()).name).toBe("Kettle & Fern");
  });

  it("are not written over by who saw an older version", async () => {
    await change({ acknowledgement: "manual" });
    const late = await problemOf(await change({ decideWithin: { value: 3, unit: "days" } }));
    expect([late.status, late.code]).toEqual([409, "settings_changed"]);
    expect(await read()).toMatchObject({ version: 2, settings: { ...demo, acknowledgement: "manual" } });
  });

  it("take one of two changes that come at the same moment", async () => {
    const answers = await Promise.all([change({ acknowledgement: "manual" }), change({ allowedOrigins: ["https://a.example"] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read()).version).toBe(2);
  });

  it("may be larger than other bodies, up to a limit of their own", async () => {
    const label = Object.fromEntries(demo.locales.map((locale) => [locale, "x".repeat(3_900)]));
    const large = demo.categories.concat(Array.from({ length: 40 }, (_, i) => ({ id: `large_${i}`, label })));
    expect(JSON.stringify(large).length).toBeGreaterThan(requestLimits.bodyBytes);
    expect((await change({ categories: large })).status).toBe(200);
    const tooLarge = await admin.put("/settings", `{"x":"${"x".repeat(requestLimits.settingsBytes)}"}`);
    expect((await problemOf(tooLarge)).code).toBe("body_too_large");
  });

  it("are changed by managers and admins alone", async () => {
    const supervisor = await createTestStaff(database, site, { role: "supervisor" });
    expect((await supervisor.request("/settings")).status).toBe(200);
    const refused = await problemOf(await supervisor.put("/settings", { version: 1, settings: demo }));
    expect(refused.code).toBe("permission_denied");
  });

  it("of another site answer as those of none", async () => {
    const other = await createTestSite(database, { app });
    const strange = await problemOf(await deskRequests(other, admin.cookie).put("/settings", { version: 1, settings: demo }));
    const none = await problemOf(await deskRequests({ app, key: "no-such-site" }, admin.cookie).request("/settings"));
    expect([strange, none].map(({ code }) => code)).toEqual(["site_not_found", "site_not_found"]);
  });

  const [first] = demo.categories;
  const desk = (part: Partial<SiteSettings["desk"]>) => ({ desk: { ...demo.desk, ...part } });
  const rules = (part: SiteSettings["desk"]["rules"][number]["when"]) => desk({ rules: [{ id: "r", when: part, then: { team: "east" } }] });

  it.each([
    ["a name that lacks a language", { name: { en: "Shop" } }, "/settings/name/zh-Hans", "required"],
    ["a category that lacks one", { categories: [{ id: "other", label: { en: "Other" } }], ...rules({}) }, "/settings/categories/0/label/zh-Hans", "required"],
    ["a team that lacks one", desk({ teams: [...demo.desk.teams, { id: "new", name: { en: "New" }, assignment: "take" }] }), `/settings/desk/teams/${demo.desk.teams.length}/name/zh-Hans`, "required"],
    ["the same language twice", { locales: ["en", "zh-Hans", "en"] }, "/settings/locales/2", "not_an_option"],
    ["a team twice", desk({ teams: [...demo.desk.teams, ...demo.desk.teams.slice(0, 1)] }), `/settings/desk/teams/${demo.desk.teams.length}/id`, "not_an_option"],
    ["a tier twice", desk({ tiers: [...demo.desk.tiers, ...demo.desk.tiers.slice(0, 1)] }), `/settings/desk/tiers/${demo.desk.tiers.length}/id`, "not_an_option"],
    ["a rule twice", desk({ rules: [...demo.desk.rules, ...demo.desk.rules.slice(0, 1)] }), `/settings/desk/rules/${demo.desk.rules.length}/id`, "not_an_option"],
    ["a region twice", { regions: [...demo.regions, ...demo.regions.slice(0, 1)] }, "/settings/regions", "not_an_option"],
    ["a default team that is not there", desk({ defaultTeam: "nobody" }), "/settings/desk/defaultTeam", "not_an_option"],
    ["a rule for a category that is not there", rules({ categories: ["nothing"] }), "/settings/desk/rules/0/when/categories", "not_an_option"],
    ["a rule for a region that is not there", rules({ regions: ["atlantis"] }), "/settings/desk/rules/0/when/regions", "not_an_option"],
    ["a rule for a tier that is not there", rules({ tiers: ["gold"] }), "/settings/desk/rules/0/when/tiers", "not_an_option"],
    ["a rule for a language that is not there", rules({ locales: ["fr"] }), "/settings/desk/rules/0/when/locales", "not_an_option"],
    ["a rule to a team that is not there", desk({ rules: [{ id: "r", when: {}, then: { team: "nobody" } }] }), "/settings/desk/rules/0/then/team", "not_an_option"],
    ["a tracker on a stranger's page", { trackerUrl: "https://evil.example/cases" }, "/settings/trackerUrl", "not_an_option"],
    ["a tracker on a page that only begins alike", { allowedOrigins: ["https://shop.example"], trackerUrl: "https://shop.example.evil.example/" }, "/settings/trackerUrl", "not_an_option"],
    ["a tracker that is a script", { trackerUrl: "javascript:alert(1)" }, "/settings/trackerUrl", "not_an_option"],
    ["what no site has", { owner: "me" }, "/settings/owner", "unknown_field"],
    ["ids of Object's own members as fields", { forms: { inquiry: { fields: [{ id: "constructor", type: "text", label: first?.label ?? {}, required: false }] } } }, "/settings/forms/inquiry/fields/0/id", "invalid_type"],
  ] satisfies [string, object, string, string][])("are refused with %s", async (_, part, path, code) => {
    expect(await refusal(part)).toEqual(invalid(path, code));
    expect((await read()).version).toBe(1);
  });

  it("take a tracker on the service's own page, or on a page of the company's", async () => {
    expect((await change({ trackerUrl: `${PUBLIC_URL}/cases` })).status).toBe(200);
    expect((await change({ trackerUrl: "https://shop.example/help/cases", allowedOrigins: ["https://shop.example"] }, 2)).status).toBe(200);
  });
});

describe("a team", () => {
  const without = (team: string): Partial<SiteSettings> => ({
    desk: {
      ...demo.desk,
      teams: demo.desk.teams.filter(({ id }) => id !== team),
      rules: demo.desk.rules.filter(({ then }) => then.team !== team),
    },
  });

  it("can go when nothing and nobody is left in it", async () => {
    expect((await change(without("technical"))).status).toBe(200);
  });

  it("stays while it has an open case, and can go when the case is closed", async () => {
    const { reference } = await site.file();
    const moved = database.db.updateTable("cases").where("reference", "=", reference);
    await moved.set({ team: "technical" }).execute();
    expect(await refusal(without("technical"))).toEqual({
      status: 409,
      code: "team_in_use",
      errors: [{ path: `/settings/desk/teams/${demo.desk.teams.findIndex(({ id }) => id === "technical")}`, code: "required" }],
    });
    await moved.set({ status: "withdrawn" }).execute();
    expect((await change(without("technical"))).status).toBe(200);
  });

  it("stays while it has a member", async () => {
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["technical"] });
    expect((await refusal(without("technical"))).code).toBe("team_in_use");
    await database.db.updateTable("staff_members").set({ is_active: false }).where("id", "=", agent.id).execute();
    expect((await change(without("technical"))).status).toBe(200);
  });

  it("stays while somebody is invited to it", async () => {
    const { id: siteId } = await database.db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
    await database.db
      .insertInto("staff_invitations")
      .values({
        site_id: siteId,
        id: randomUUID(),
        email: "new@staff.example",
        name: null,
        role: "agent",
        teams: JSON.stringify(["east", "technical"]),
        token_hash: Buffer.from(randomUUID().replaceAll("-", "")),
        invited_by: null,
        created_at: new Date(),
        expires_at: new Date(Date.now() + 60_000),
      })
      .execute();
    expect((await refusal(without("technical"))).code).toBe("team_in_use");
    expect((await change(without("north"))).status).toBe(200);
  });
});

describe("the consent text", () => {
  const reworded = { ...demo.consent, text: { en: "We keep everything.", "zh-Hans": "我们保存一切。" } };

  it("cannot change without a new version, and neither can its purposes", async () => {
    const expected = invalid("/settings/consent/version", "not_an_option");
    expect(await refusal({ consent: reworded })).toEqual(expected);
    expect(await refusal({ consent: { ...demo.consent, purposes: [] } })).toEqual(expected);
  });

  it("keeps all versions with who made them, the newest first", async () => {
    await change({ consent: { ...reworded, version: "2027-01" } });
    const { items } = consentVersionListSchema.parse(await (await admin.request("/consents")).json());
    expect(items.map(({ version, text, by }) => ({ version, text, by }))).toEqual([
      { version: "2027-01", text: reworded.text, by: "Ada Admin" },
      { version: demo.consent.version, text: demo.consent.text, by: null },
    ]);
  });

  it("does not come back under a version that has been in force", async () => {
    await change({ consent: { ...reworded, version: "2027-01" } });
    const again = await problemOf(await change({ consent: { ...reworded, version: demo.consent.version } }, 2));
    expect(again.errors).toEqual([{ path: "/settings/consent/version", code: "not_an_option" }]);
  });
});

describe("a preview of settings", () => {
  it("is the site as the widgets would see it, and is not kept", async () => {
    const settings = { ...demo, name: { en: "Draft" }, categories: [{ id: "new", label: { en: "New", "zh-Hans": "新" } }] };
    const preview = async (locale: string) => {
      const response = await admin.post("/settings/preview", { settings: { ...settings, desk: { ...demo.desk, rules: [] } }, locale });
      return siteSchema.parse(await response.json());
    };
    expect(await preview("zh-Hans")).toMatchObject({ key: site.key, name: "Draft", locale: "zh-Hans", categories: [{ id: "new", label: "新" }] });
    expect((await preview("en")).categories).toEqual([{ id: "new", label: "New" }]);
    expect((await read()).settings).toEqual(demo);
  });

  it("is refused for what could not be kept", async () => {
    const settings = { ...demo, commitments: [...demo.commitments, ...demo.commitments] };
    const problem = await problemOf(await admin.post("/settings/preview", { settings, locale: "en" }));
    expect(problem.code).toBe("validation_failed");
  });
});
