import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress } from "../testing/test-mail.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const SECRET = "shop and desk share this and nobody else";

afterAll(() => {
  vi.unstubAllEnvs();
});

describe("the lines by which a host signs, as the guide for developers has them", () => {
  it("sign somebody in", async () => {
    const guide = readFileSync(new URL("../../../../docs/guides/sdk.md", import.meta.url), "utf8");
    const code = [...guide.matchAll(/```js\n(.*?)```/gs)].map(([, block = ""]) => block).find((block) => block.includes("heedToken")) ?? "";
    const module = code.replace('aud: "shop"', `aud: "${site.key}"`);
    expect(module).toContain(site.key);
    vi.stubEnv("HEED_IDENTITY_SECRET", SECRET);
    const { heedToken } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      heedToken: (user: { id: string; email: string; name: string }) => string;
    };
    const admin = await createTestStaff(database, site, { role: "admin" });
    await admin.post("/identity-keys", { id: "shop-2026", algorithm: "HS256", key: SECRET });
    const email = mintAddress();
    const response = await site.post("/sessions/token", { token: heedToken({ id: "42", email, name: "Ada" }) });
    expect(await response.json()).toMatchObject({ participant: { isVerified: true, email, name: "Ada" } });
  });
});
