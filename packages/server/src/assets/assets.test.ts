import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey, scoreSurvey } from "../testing/test-survey.ts";

const folder = createScratchFolder();
const files = {
  "secret.html": "secret",
  "example/index.html": "home",
  "example/order.html": "order",
  "example/zh/index.html": "家",
  "example/404.html": "lost",
  "example/style.css": "body {}",
  "example/package.json": "{}",
  "example/.env": "secret",
  "example/node_modules/x/index.html": "secret",
  "desk/index.html": "desk",
  "desk/icon.svg": "<svg/>",
  "desk/assets/index-BZH0EKTt.js": "export {};",
  "widgets/complaint-form.js": "export {};",
  "widgets/chunk-4TJJZOTW.js": "export {};",
  "widgets/heed.js": "export {};",
  "widgets/release-1A2B3C4D5E/complaint-form.js": "export {};",
  "widgets/release-1A2B3C4D5E/heed.css": "p {}",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const database = await openTestDatabase();
const assets = { widgetsDir: join(folder, "widgets"), deskDir: join(folder, "desk"), exampleDir: join(folder, "example") };
const app = createApp({ database, publicUrl: PUBLIC_URL, assets });

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.fetch(new Request(`${PUBLIC_URL}${path}`, { headers }));
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

describe("the service's own page for a tracker", () => {
  it("is there for every site, in its languages, and runs nothing but the widgets' files", async () => {
    const site = await createTestSite(database, { app, settings: { name: { en: "A <b>shop</b> & more", "zh-Hans": "茶铺" } } });
    const page = await get(`/track/${site.key}?lang=zh-CN`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="zh-Hans" dir="ltr">');
    expect(page.text).toContain("<bdi>茶铺</bdi>");
    expect(page.text).toContain(`<heed-case-tracker site-key="${site.key}" base-url="/" locale="zh-Hans">`);
    expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
    expect((await get(`/track/${site.key}?lang="><script>`)).text).toContain("<bdi>A &lt;b&gt;shop&lt;/b&gt; &amp; more</bdi>");
    expect((await get("/file/style.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
    expect((await get("/track/no-such-site")).status).toBe(404);
  });
});

describe("the service's own page for a survey", () => {
  it("is there for every survey that was published, and runs nothing but the widgets' files", async () => {
    const site = await createTestSite(database, { app, settings: { name: { en: "A <b>shop</b>", "zh-Hans": "茶铺" } } });
    const manager = await createTestStaff(database, site, { role: "manager" });
    await publishSurvey(manager, { id: "after" });
    await manager.post("/surveys", { id: "draft", definition: scoreSurvey });
    const page = await get(`/survey/${site.key}/after?lang=zh-CN`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="zh-Hans" dir="ltr">');
    expect(page.text).toContain('<h1 class="site"><bdi>茶铺</bdi></h1>');
    expect(page.text).toContain(`<heed-survey site-key="${site.key}" base-url="/" survey-id="after" locale="zh-CN" from-link>`);
    expect(page.text).toContain('<script type="module" src="/widgets/after-paint.js">');
    expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
    // The address holds a secret, though only in its fragment, which no browser tells.
    expect(page.headers["referrer-policy"]).toBe("same-origin");
    const odd = await get(`/survey/${site.key}/after?lang=${encodeURIComponent('"><script>')}`);
    expect(odd.text).toContain("<bdi>A &lt;b&gt;shop&lt;/b&gt;</bdi>");
    expect(odd.text).toContain('survey-id="after" locale="en" from-link>');
    const others = [`${site.key}/draft`, `${site.key}/nothing`, "no-such-site/after", `${site.key}/%3Cb%3E`];
    for (const path of others) expect([path, (await get(`/survey/${path}`)).status]).toEqual([path, 404]);
  });
});

describe("the example's pages", () => {
  it.each([
    ["/", 200, "home"],
    ["/index.html", 200, "home"],
    ["/order", 200, "order"],
    ["/order.html", 200, "order"],
    ["/zh/", 200, "家"],
    ["/style.css", 200, "body {}"],
    ["/nothing", 404, "lost"],
    ["/package.json", 404, "lost"],
    ["/.env", 404, "lost"],
    ["/node_modules/x/", 404, "lost"],
    ["/..%2fsecret.html", 404, "lost"],
    ["/%2e%2e/secret.html", 404, "lost"],
    ["/zh/..%5c..%5csecret.html", 404, "lost"],
    ["/order.html%00", 404, "lost"],
    ["//secret.html", 404, "lost"],
  ])("are found by their addresses, and nothing else is: %s", async (path, status, text) => {
    expect(await get(path)).toMatchObject({ status, text });
  });

  it.each(["/v1", "/v1/", "/v1/sites", "/v1/nothing"])("do not take addresses of the contract: %s", async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 404, headers: { "content-type": "application/problem+json" } });
    expect(JSON.parse(answer.text)).toMatchObject({ code: "route_not_found" });
  });

  it("live under a policy that allows nothing inline", async () => {
    for (const path of ["/", "/nothing"]) {
      expect((await get(path)).headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "content-security-policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        "x-content-type-options": "nosniff",
      });
    }
  });

  it("in a folder are asked for with a slash, so that their links hold", async () => {
    expect(await get("/zh")).toMatchObject({ status: 308, headers: { location: "/zh/" } });
  });

  it("are not sent again when they are unchanged", async () => {
    const { etag } = (await get("/")).headers;
    expect(await get("/", { "If-None-Match": etag ?? "" })).toMatchObject({ status: 304, text: "" });
  });

  it("do not stand in the way of the service", async () => {
    expect(await get("/healthz")).toMatchObject({ status: 200 });
    expect((await get("/v1/sites/nope")).headers["content-type"]).toBe("application/problem+json");
  });
});

describe("the widgets' scripts", () => {
  it("can be loaded by any page", async () => {
    const { status, headers } = await get("/widgets/complaint-form.js", { Origin: "https://anywhere.example" });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300",
    });
  });

  it.each(["chunk-4TJJZOTW.js", "release-1A2B3C4D5E/complaint-form.js", "release-1A2B3C4D5E/heed.css"])(
    "are kept for good where their name, or their folder's, says what is in them: %s",
    async (name) => {
      expect((await get(`/widgets/${name}`)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    },
  );

  it("are asked after again in five minutes where it does not, and then not sent again when they are unchanged", async () => {
    const { headers } = await get("/widgets/heed.js");
    expect(headers["cache-control"]).toBe("public, max-age=300");
    expect(await get("/widgets/heed.js", { "If-None-Match": headers.etag ?? "" })).toMatchObject({ status: 304, text: "" });
    expect((await get("/widgets/release-1A2B3C4D5E/gone.js")).status).toBe(404);
  });

  it.each(["/widgets/", "/widgets/nothing.js", "/widgets/..%2fsecret.html", "/widgets/%2e%2e/secret.html"])(
    "are all there is below their address: %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe("the desk", () => {
  it.each(["/desk/", "/desk/demo/queue", "/desk/demo/cases/K7MP-4XQ2", "/desk/..%2fsecret.html", "/desk/a.b/queue"])(
    "is one document at every address of its own: %s",
    async (path) => {
      const { status, headers, text } = await get(path);
      expect({ status, text }).toEqual({ status: 200, text: "desk" });
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );

  it("is asked for with a slash", async () => {
    expect(await get("/desk")).toMatchObject({ status: 308, headers: { location: "/desk/" } });
  });

  it("has files that are kept for good, and nothing else under their address", async () => {
    const { headers } = await get("/desk/assets/index-BZH0EKTt.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["/desk/assets/index-gone.js", "/desk/assets/", "/desk/assets/..%2f..%2fsecret.html"]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});
