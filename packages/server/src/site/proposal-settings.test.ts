import { siteSettingsSchema } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoProposals } from "../demo/demo-proposals.ts";
import { demoSite } from "../demo/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { checkSiteSettings } from "./check-site-settings.ts";
import { checkSiteTexts } from "./check-site-texts.ts";
import { starterSettings } from "./index.ts";

const own = "https://shop.example";
const allowedOrigins = [own];

const database = await openTestDatabase();
const site = await createTestSite(database);
const admin = await createTestStaff(database, site, { role: "admin" });

async function change(proposals: object): Promise<Response> {
  const { version } = (await (await admin.request("/settings")).json()) as { version: number };
  return admin.put("/settings", { version, settings: { ...demoSite.settings, allowedOrigins, proposals: { ...demoProposals, ...proposals } } });
}

describe("the settings of proposals", () => {
  it("name each category, criterion and tier once, in all languages, and only tiers that there are", async () => {
    const [first, second] = demoProposals.criteria;
    const bad: [object, string][] = [
      [{ categories: [...demoProposals.categories, demoProposals.categories[0]] }, "/settings/proposals/categories/4/id"],
      [{ criteria: [first, second, first] }, "/settings/proposals/criteria/2/id"],
      [{ criteria: [] }, "/settings/proposals/criteria"],
      [{ criteria: [{ ...first, weight: 0 }] }, "/settings/proposals/criteria/0/weight"],
      [{ criteria: [{ ...first, label: { en: "Value" } }] }, "/settings/proposals/criteria/0/label/zh-Hans"],
      [{ categories: [{ id: "a", label: { "zh-Hans": "甲" } }] }, "/settings/proposals/categories/0/label/en"],
      [{ tierWeights: [{ tier: "nobody", weight: 2 }] }, "/settings/proposals/tierWeights/0/tier"],
      [{ tierWeights: [{ tier: "key_account", weight: 2 }, { tier: "key_account", weight: 3 }] }, "/settings/proposals/tierWeights/1/tier"],
      [{ tierWeights: [{ tier: "key_account", weight: -1 }] }, "/settings/proposals/tierWeights/0/weight"],
    ];
    for (const [settings, path] of bad) {
      const problem = await problemOf(await change(settings));
      expect([path, problem.code, problem.errors?.map((error) => error.path)]).toEqual([path, "validation_failed", [path]]);
    }
  });

  it("take a board on the service's own page, or on a page of the company's", async () => {
    for (const boardUrl of [`${PUBLIC_URL}/proposals`, `${own}/{locale}/ideas`]) {
      expect([boardUrl, (await change({ boardUrl })).status]).toEqual([boardUrl, 200]);
    }
    for (const boardUrl of ["https://evil.example/ideas", "javascript:alert(1)", `${own}.evil.example/`, "//evil.example"]) {
      const problem = await problemOf(await change({ boardUrl }));
      expect([boardUrl, problem.errors?.[0]?.path]).toEqual([boardUrl, "/settings/proposals/boardUrl"]);
    }
  });

  it("that a new site begins with are whole, and hold proposals and votes of strangers back", () => {
    const asked = { name: "Shop", locales: ["en", "zh-Hans"], allowedOrigins, timeZone: "Europe/Berlin" };
    const settings = siteSettingsSchema.parse(starterSettings(asked));
    expect([...checkSiteSettings(settings), ...checkSiteTexts(settings)]).toEqual([]);
    expect(settings.proposals).toMatchObject({ visibility: "public", moderation: "before", allowsAnonymousVotes: false });
  });
});
