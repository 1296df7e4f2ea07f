import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PageCheck } from "@heed/contract/desk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { inspectPage } from "./inspect-page.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const database = await openTestDatabase();
const asked: string[] = [];
let answer: Answer;
/** The company's own server, on this machine: the resolver of the tests alone leads there. */
const company = createServer((request, response) => {
  asked.push(`${request.headers.host} ${request.url}`);
  answer(request, response);
});
let origin: string;
let site: TestSite;
let manager: TestStaff;

beforeAll(async () => {
  await new Promise<void>((done) => company.listen(0, "127.0.0.1", done));
  const { port } = company.address() as AddressInfo;
  origin = `http://shop.test:${port}`;
});

// Of one site, only so many checks are made in a while.
beforeEach(async () => {
  const app = createApp({ database, publicUrl: PUBLIC_URL, resolvePage: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]) });
  site = await createTestSite(database, { app, settings: { allowedOrigins: [origin, "http://lost.test"] } });
  manager = await createTestStaff(database, site, { role: "manager" });
});

afterAll(() => {
  company.close();
  company.closeAllConnections();
});

async function check(url: string, as = manager): Promise<[string, string | null][]> {
  asked.length = 0;
  const response = await as.post("/page-checks", { url });
  expect(response.status).toBe(200);
  return ((await response.json()) as PageCheck).findings.map(({ code, value }) => [code, value]);
}

function page(body: string, headers: Record<string, string> = {}): Answer {
  return (_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(`<!doctype html><html>${body}</html>`);
}

const tag = (key = site.key) => `<script type="module" src="${PUBLIC_URL}/widgets/heed.js" data-site="${key}"></script><heed-survey></heed-survey>`;
const asItShould = (): [string, string | null][] => [
  ["origin_ok", origin],
  ["mixed_content_ok", null],
  ["tag_ok", `${PUBLIC_URL}/widgets/heed.js`],
  ["element_ok", null],
];

describe("a page that embeds Heed as it should", () => {
  it("is found in order, with a policy and without", async () => {
    answer = page(tag());
    expect(await check(`${origin}/help?a=1#b`)).toEqual([...asItShould(), ["policy_ok", null]]);
    expect(asked).toEqual([`${new URL(origin).host} /help?a=1`]);
    const policy = `default-src 'none'; script-src 'self' ${PUBLIC_URL}; connect-src *.test`;
    answer = page(tag(), { "content-security-policy": policy });
    expect(await check(`${origin}/`)).toEqual([...asItShould(), ["policy_ok", null]]);
  });
});

describe("what keeps a page from working", () => {
  it.each([
    ["script-src 'self'; style-src *; connect-src *", [["policy_blocks_scripts", `script-src 'self' ${PUBLIC_URL}`]]],
    [
      "default-src 'none'",
      [
        ["policy_blocks_scripts", `script-src ${PUBLIC_URL}`],
        ["policy_blocks_requests", `connect-src ${PUBLIC_URL}`],
      ],
    ],
    ["script-src * ; connect-src https://other.example", [["policy_blocks_requests", `connect-src https://other.example ${PUBLIC_URL}`]]],
    ["require-trusted-types-for 'script'; trusted-types shop", [["policy_blocks_trusted_types", "trusted-types shop lit-html"]]],
    ["script-src 'nonce-abc' 'strict-dynamic'", [["policy_needs_nonce", null]]],
    ["default-src http://heed.test:81", [
      ["policy_blocks_scripts", `script-src http://heed.test:81 ${PUBLIC_URL}`],
      ["policy_blocks_requests", `connect-src http://heed.test:81 ${PUBLIC_URL}`],
    ]],
  ])("is its policy, in a header or in its markup: %s", async (policy, expected) => {
    answer = page(tag(), { "content-security-policy": policy });
    expect(await check(`${origin}/`)).toEqual([...asItShould(), ...expected]);
    answer = page(`<META content="${policy}" http-equiv=content-security-policy>${tag()}`);
    expect(await check(`${origin}/`)).toEqual([...asItShould(), ...expected]);
  });

  it("is a policy that keeps out the sheet, where the page links it", async () => {
    const linked = `<link href="${PUBLIC_URL}/widgets/heed.css" rel="preload Stylesheet" as=style>${tag()}`;
    answer = page(linked, { "content-security-policy": "style-src 'self'" });
    expect(await check(`${origin}/`)).toEqual([...asItShould(), ["policy_blocks_styles", `style-src 'self' ${PUBLIC_URL}`]]);
    answer = page(linked, { "content-security-policy": "style-src http:" });
    expect(await check(`${origin}/`)).toEqual([...asItShould(), ["policy_ok", null]]);
    answer = page(`<link rel="stylesheet" href="/shop.css">${tag()}`, { "content-security-policy": "style-src 'self'" });
    expect(await check(`${origin}/`)).toEqual([...asItShould(), ["policy_ok", null]]);
  });

  it("is a tag that is missing, in a comment, in a script's text, or another site's", async () => {
    for (const body of ["<p>Hello</p>", `<!-- ${tag()} -->`, `<script>const text = '${tag()}'.slice(0)`, `<template>${tag()}</template>`]) {
      answer = page(body);
      expect(await check(`${origin}/`)).toContainEqual(["tag_missing", `${PUBLIC_URL}/widgets/heed.js`]);
    }
    answer = page(tag("other"));
    expect(await check(`${origin}/`)).toContainEqual(["tag_of_other_site", "other"]);
  });

  it("is that the page is not there, refuses, leads away, or is none", async () => {
    answer = (_, response) => response.writeHead(503).end();
    expect(await check(`${origin}/`)).toEqual([["page_refused", "503"]]);
    answer = page("", { "content-type": "application/pdf" });
    expect(await check(`${origin}/`)).toEqual([["page_not_html", null]]);
    answer = (request) => request.destroy();
    expect(await check(`${origin}/`)).toEqual([["page_not_reachable", null]]);
    answer = (request) => request.socket.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
    expect(await check(`${origin}/`)).toEqual([["page_not_reachable", null]]);
    answer = (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
    expect(await check(`${origin}/`)).toEqual([["page_leads_elsewhere", "http://169.254.169.254"]]);
    answer = (_, response) => response.writeHead(302, { location: "/again" }).end();
    expect(await check(`${origin}/`)).toEqual([["page_leads_elsewhere", origin]]);
    expect(asked).toHaveLength(4);
  });

  it("is a service on http where the page is on https", () => {
    const address = new URL("https://shop.test/");
    const place = { address, publicUrl: PUBLIC_URL, siteKey: site.key };
    expect(inspectPage({ html: tag(), policies: [] }, place)).toContainEqual({ code: "mixed_content", value: PUBLIC_URL });
    expect(inspectPage({ html: tag(), policies: [] }, { ...place, publicUrl: "https://heed.test" })).toContainEqual({ code: "mixed_content_ok", value: null });
  });
});

describe("where the service does not look", () => {
  it("is any origin that the site does not allow: nothing is asked for", async () => {
    answer = page(tag());
    for (const url of [`http://127.0.0.1:${new URL(origin).port}/`, "http://shop.test/", "http://[::1]/", "https://shop.test/"]) {
      expect(await check(url)).toEqual([["origin_not_allowed", new URL(url).origin]]);
    }
    expect(asked).toEqual([]);
  });

  it("is this machine and its network, even where a site allows such an origin", async () => {
    const allowedOrigins = [`http://127.0.0.1:${new URL(origin).port}`, "http://localhost", "http://169.254.169.254"];
    const inside = await createTestSite(database, { settings: { allowedOrigins } });
    const theirs = await createTestStaff(database, inside, { role: "admin" });
    for (const allowed of allowedOrigins) expect(await check(`${allowed}/`, theirs)).toEqual([["address_not_public", null]]);
    expect(asked).toEqual([]);
  });

  it.each(["file:///etc/passwd", "ftp://shop.test/", "http://user:password@shop.test/", "nothing", ""])("is what is no page's address: %s", async (url) => {
    expect(await problemOf(await manager.post("/page-checks", { url }))).toMatchObject({ code: "validation_failed", errors: [{ path: "/url" }] });
  });

  it("is anywhere once it has looked often enough", async () => {
    for (let times = 0; times < 30; times += 1) await check("https://elsewhere.example/");
    expect(await problemOf(await manager.post("/page-checks", { url: origin }))).toMatchObject({ code: "too_many_attempts" });
  });

  it("is anywhere for whoever may not change the settings", async () => {
    const supervisor = await createTestStaff(database, site, { role: "supervisor" });
    expect(await problemOf(await supervisor.post("/page-checks", { url: origin }))).toMatchObject({ code: "permission_denied" });
  });
});

describe("a page that means to keep the service busy", () => {
  it.each([
    ["comments that do not end", "<!--".repeat(250_000)],
    ["tags that do not end", "<script ".repeat(125_000)],
    ["content that does not end", "<style>".repeat(140_000)],
    ["quotes that do not end", `<meta a="'`.repeat(100_000)],
    ["blanks", `<meta${" ".repeat(900_000)}`],
    ["attributes without end", `<a ${Array.from({ length: 150_000 }, (_, index) => index.toString(36)).join(" ")}`],
  ])("is read once, and no further than its first million bytes: %s", async (_, body) => {
    answer = page(body + tag());
    const findings = await check(`${origin}/`);
    expect(findings.map(([code]) => code)).toContain("tag_missing");
  });

  it("has no more said of its policy, or of whose tag it has, than a server could have put into a header", async () => {
    answer = page(`<meta http-equiv="content-security-policy" content="default-src ${"a.test ".repeat(100_000)}">${tag("x".repeat(100_000))}`);
    const findings = await check(`${origin}/`);
    expect(findings.map(([code]) => code)).toEqual(expect.arrayContaining(["tag_of_other_site", "policy_blocks_scripts"]));
    for (const [, value] of findings) expect(value?.length ?? 0).toBeLessThan(17_000);
  });
});
