import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, newCase } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const asked = { headers: { "Accept-Encoding": "gzip, br" } };

it.each(["", "/forms/complaint?locale=ar"])("sends what everybody may read compressed to whoever takes it so: %s", async (path) => {
  const [plain, packed] = [await site.request(path), await site.request(path, asked)];
  expect([plain.headers.get("Content-Encoding"), packed.headers.get("Content-Encoding")]).toEqual([null, "gzip"]);
  expect(packed.headers.get("Vary")).toMatch(/Origin.*Accept-Encoding|Accept-Encoding.*Origin/);
  const bytes = Buffer.from(await packed.arrayBuffer());
  const text = await plain.text();
  expect(gunzipSync(bytes).toString()).toBe(text);
  expect(bytes.length).toBeLessThan(text.length / 2);
});

it("does not send again, compressed or not, what is unchanged", async () => {
  const etag = (await site.request("", asked)).headers.get("ETag") ?? "";
  expect(etag).toMatch(/^W\//);
  const again = await site.request("", { headers: { ...asked.headers, "If-None-Match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("never compresses what one person alone may read", async () => {
  const { reference, accessCode } = await site.file(newCase);
  const opened = await site.request(`/cases/${reference}`, { headers: { ...asked.headers, Authorization: `Bearer ${accessCode}` } });
  expect([opened.status, opened.headers.get("Content-Encoding")]).toEqual([200, null]);
});
