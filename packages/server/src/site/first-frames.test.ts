import { caseKinds } from "@heed/contract/rules";
import { expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function formIn(locale: string, form: string = "complaint"): Promise<string> {
  const response = await site.request(`/forms/${form}?locale=${encodeURIComponent(locale)}`);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
  return response.text();
}

it.each(caseKinds)("shows the form for each kind within its element's tag: %s", async (kind) => {
  const form = kind.replace("_", "-");
  const markup = await formIn("en", form);
  const tag = `heed-${form}-form`;
  expect(markup).toMatch(new RegExp(`^<${tag}>.*</${tag}>$`, "s"));
  expect(markup).toContain('name="/subject"');
  expect(markup).toContain('<slot name="intro">');
  // The service's day may not be the reader's.
  expect(markup).not.toMatch(/type="date"[^>]* max=/);
});

it("speaks the reader's language, and the site's own words as near to it as they go", async () => {
  expect(await formIn("zh-CN")).toContain("您希望如何解决？");
  const arabic = await formIn("ar");
  expect(arabic).toMatch(/<div lang="ar" dir="rtl"/);
  expect(arabic).toContain("Order and delivery");
  expect(await formIn("<script>")).toContain("What would put it right?");
});

it("is the same for all who read one language, so that asking for many makes no work", async () => {
  expect(await formIn("zh-Hans-SG-x1234567")).toBe(await formIn("zh-CN"));
  expect(await formIn("en-AU")).toBe(await formIn("no-such-language"));
});

it("has from the start what is said where the element cannot be loaded, out of sight", async () => {
  expect(await formIn("en")).toMatch(/<p class="notice" part="notice" role="alert" hidden>We cannot be reached/);
});

it("holds no markup of the settings' own", async () => {
  const hostile = `"><img src=x onerror=alert(1)>`;
  const consent = { ...demoSite.settings.consent, text: { en: hostile } };
  const other = await createTestSite(database, { settings: { consent } });
  const response = await other.request("/forms/complaint?locale=en");
  expect(await response.text()).toContain("&gt;&lt;img src=x onerror=alert(1)&gt;");
});

it("is kept by caches for a minute, and not sent again when it is unchanged", async () => {
  const first = await site.request("/forms/complaint?locale=en");
  const etag = first.headers.get("ETag") ?? "";
  expect(first.headers.get("Cache-Control")).toBe("public, max-age=60, stale-while-revalidate=600");
  const again = await site.request("/forms/complaint?locale=en", { headers: { "If-None-Match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("knows no other kinds, and may be read by the site's own origins alone", async () => {
  expect((await site.request("/forms/constructor")).status).toBe(404);
  const [allowed = ""] = demoSite.settings.allowedOrigins;
  const asked = await site.request("/forms/complaint", { headers: { Origin: allowed } });
  expect(asked.headers.get("Access-Control-Allow-Origin")).toBe(allowed);
  const stranger = await site.request("/forms/complaint", { headers: { Origin: "https://evil.example" } });
  expect(stranger.headers.get("Access-Control-Allow-Origin")).toBeNull();
});
