import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { demoSite } from "../demo/index.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { testConsent } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL, assets: { widgetsDir: createScratchFolder() } });
const makeSite = (proposals = demoSite.settings.proposals) => createTestSite(database, { app, settings: { proposals } });

interface Shown {
  status: number;
  headers: Record<string, string>;
  text: string;
}

async function visit(path: string, init: RequestInit = {}): Promise<Shown> {
  const response = await app.fetch(new Request(`${PUBLIC_URL}/proposals/${path}`, init), { remoteAddress: mintClient() });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

let client = 0;
function mintClient(): string {
  client += 1;
  return `198.51.${Math.floor(client / 250)}.${client % 250}`;
}

const filledIn = {
  title: "Sell the lids on their own",
  text: "Mine broke.\r\nThe pot is fine.",
  category: "products",
  name: "",
  email: "",
  locale: "en",
  consentVersion: testConsent.version,
};

function send(site: TestSite, fields: Record<string, string> = {}, { key = randomUUID(), agrees = true, headers = {} }: { key?: string; agrees?: boolean; headers?: Record<string, string> } = {}): Promise<Shown> {
  const body = new URLSearchParams({ ...filledIn, ...fields });
  if (agrees) for (const purpose of testConsent.purposes) body.append("consent", purpose);
  return visit(`${site.key}/new?key=${key}`, { method: "POST", body, headers });
}

const proposalsOf = (site: TestSite) =>
  database.db
    .selectFrom("proposals")
    .innerJoin("sites", "sites.id", "proposals.site_id")
    .select(["proposal_id", "title", "text", "status", "channel", "proposals.locale", "category", "author_email"])
    .where("sites.key", "=", site.key)
    .execute();

describe("the board as a page", () => {
  it("has the proposals and the way to everything in its markup, before any script", async () => {
    const site = await makeSite();
    const id = await putProposal(database, site, { title: "Sell <lids> on their own" });
    await putProposal(database, site, { title: "Nobody has seen this yet", status: "submitted" });
    const page = await visit(site.key);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<template shadowrootmode="open">');
    expect(page.text).toContain(`href="/proposals/${site.key}/${id}">Sell &lt;lids> on their own`.replace("lids>", "lids&gt;"));
    expect(page.text).toContain(`href="/proposals/${site.key}?tab=planned"`);
    expect(page.text).toContain(`href="/proposals/${site.key}/new"`);
    expect(page.text).toMatch(/<form[^>]* method="get" action="\/proposals\//);
    expect(page.text).not.toContain("Nobody has seen this yet");
    expect(page.text).toContain(`<link rel="canonical" href="${PUBLIC_URL}/proposals/${site.key}" />`);
    expect(page.headers["content-security-policy"]).toContain("style-src 'self'");
    expect(page.text).not.toMatch(/<style|style="/);
  });

  it("speaks the reader's language: as the address says, or else the browser", async () => {
    const site = await makeSite();
    const chinese = await visit(`${site.key}?lang=zh-CN`);
    expect(chinese.text).toContain('<html lang="zh-Hans">');
    expect(chinese.text).toContain("提建议");
    expect(chinese.text).toContain(`href="/proposals/${site.key}/new?lang=zh-Hans"`);
    const asked = await visit(site.key, { headers: { "Accept-Language": "fr-FR, zh-CN;q=0.8, en;q=0.5" } });
    expect(asked.text).toContain('<html lang="zh-Hans">');
    expect(asked.headers["vary"]).toContain("Accept-Language");
    expect((await visit(site.key, { headers: { "Accept-Language": "fr" } })).text).toContain('<html lang="en">');
  });

  it("finds, sorts and filters by its address, page by page", async () => {
    const site = await makeSite();
    const ids = [];
    for (let index = 0; index < 25; index += 1) ids.push(await putProposal(database, site, { title: `Number ${index} of the wishes` }));
    await putProposal(database, site, { title: "Deliver on Saturdays", status: "done" });
    const first = await visit(`${site.key}?sort=newest`);
    const shown = (page: Shown) => [...page.text.matchAll(/id="p-([0-9a-z]{8})"/g)].map(([, id]) => id);
    expect(shown(first)).toHaveLength(20);
    const [, more = ""] = /part="more"[^>]* href="([^"]+)"/.exec(first.text) ?? [];
    const next = await visit(more.replaceAll("&amp;", "&").replace("/proposals/", ""));
    expect([...shown(first), ...shown(next)].toSorted()).toEqual(ids.toSorted());
    expect(shown(await visit(`${site.key}?q=saturdays`))).toHaveLength(1);
    expect(shown(await visit(`${site.key}?tab=done`))).toHaveLength(1);
    expect(next.text).toContain('content="noindex"');
  });

  it("takes an address that makes no sense for the board's own", async () => {
    const site = await makeSite();
    for (const query of ["?cursor=no", `?q=${"x".repeat(500)}`]) {
      const page = await visit(site.key + query);
      expect([page.status, page.headers["location"]]).toEqual([303, `/proposals/${site.key}`]);
    }
    expect((await visit(`${site.key}?tab=nowhere&sort=best`)).status).toBe(200);
    expect((await visit("no-such-site")).status).toBe(404);
  });

  it("says of a company that keeps its proposals to itself that it does, and of nothing that there is nothing", async () => {
    const hidden = await makeSite({ ...demoSite.settings.proposals!, visibility: "private" });
    const page = await visit(hidden.key);
    expect([page.status, page.text.includes("read by the company alone")]).toEqual([404, true]);
    const id = await putProposal(database, hidden, { title: "Kept to itself" });
    const one = await visit(`${hidden.key}/${id}`);
    expect(one.status).toBe(404);
    expect(one.text).not.toContain("Kept to itself");
    const none = await createTestSite(database, { app, settings: { proposals: undefined } });
    expect((await visit(none.key)).text).toContain("Proposals are not collected here.");
  });
});

describe("one proposal as a page", () => {
  it("has what was proposed and answered, for readers and search engines", async () => {
    const site = await makeSite();
    const id = await putProposal(database, site, { title: "A quieter kettle", text: "It wakes </script><script>alert(1)</script> everybody." });
    const page = await visit(`${site.key}/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<title>A quieter kettle · ${demoSite.settings.name["en"]?.replace("&", "&amp;")}</title>`);
    expect(page.text).toContain("Lin Mei");
    expect(page.text).not.toContain("<script>alert");
    expect(page.text).toContain(`<link rel="canonical" href="${PUBLIC_URL}/proposals/${site.key}/${id}" />`);
  });

  it("is the same for one that is not out yet as for one that is not there", async () => {
    const site = await makeSite();
    const id = await putProposal(database, site, { status: "in_review", title: "Not out yet" });
    const [held, none] = [await visit(`${site.key}/${id}`), await visit(`${site.key}/zzzzzzzz`)];
    expect(held.status).toBe(404);
    expect(held.text).toBe(none.text);
  });
});

describe("a proposal without a script", () => {
  it("is taken, waits to be looked at, and its sender hears by when", async () => {
    const site = await makeSite({ ...demoSite.settings.proposals!, moderation: "after" });
    const form = await visit(`${site.key}/new?lang=zh-CN`);
    expect(form.text).toMatch(/<form action="\/proposals\/[^"]+\/new\?key=[^"]+" method="post">/);
    const sent = await send(site, { email: "Lin@Example.com" });
    expect(sent.status).toBe(303);
    const received = await visit(sent.headers["location"]!.replace("/proposals/", ""));
    expect(received.text).toContain("Thank you. Your proposal has reached us.");
    expect(await proposalsOf(site)).toEqual([
      {
        proposal_id: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/) as string,
        title: "Sell the lids on their own",
        text: "Mine broke.\nThe pot is fine.",
        status: "submitted",
        channel: "page",
        locale: "en",
        category: "products",
        author_email: "lin@example.com",
      },
    ]);
  });

  it("is taken once, however often the button was pressed", async () => {
    const site = await makeSite();
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 5 }, () => send(site, {}, { key })));
    // Of several presses a browser shows what the last one is answered.
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await proposalsOf(site)).toHaveLength(1);
  });

  it("comes back with everything that was filled in where something is wrong", async () => {
    const site = await makeSite();
    const sent = await send(site, { title: "Abc", text: 'About </textarea><b>"lids"', name: "Lin & Co" });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain("In one sentence: Please write at least 4 characters.");
    expect(sent.text).toContain('value="Abc"');
    expect(sent.text).toContain("About &lt;/textarea&gt;&lt;b&gt;&quot;lids&quot;</textarea>");
    expect(sent.text).toContain('value="Lin &amp; Co"');
    expect(sent.text).not.toContain("<script type=\"module\"");
    expect((await send(site, {}, { agrees: false })).text).toContain("Your agreement: Please tick this to go on.");
    expect(await proposalsOf(site)).toEqual([]);
  });

  it("is refused kindly where too many came from one place, and elsewhere is still taken", async () => {
    const site = await makeSite();
    const from = async (remoteAddress: string) => {
      const body = new URLSearchParams({ ...filledIn });
      for (const purpose of testConsent.purposes) body.append("consent", purpose);
      const request = new Request(`${PUBLIC_URL}/proposals/${site.key}/new?key=${randomUUID()}`, { method: "POST", body });
      return app.fetch(request, { remoteAddress });
    };
    const answers = [];
    for (let index = 0; index < 7; index += 1) answers.push(await from("203.0.113.7"));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 422, 422]);
    expect(await answers[6]!.text()).toContain("Everything you wrote is still here");
    expect((await from("203.0.113.8")).status).toBe(303);
  });

  it("lets what another site sends in a visitor's name be looked over before it is sent", async () => {
    const [site, key] = [await makeSite(), randomUUID()];
    for (const headers of [{ "Sec-Fetch-Site": "cross-site" }, { Origin: "https://elsewhere.example" }]) {
      const page = await send(site, {}, { key, headers });
      expect([page.status, page.text.includes("Please look over what you wrote, and send it.")]).toEqual([200, true]);
      expect(page.text).toContain(`value="${filledIn.title}"`);
      expect(page.text).not.toContain(key);
    }
    expect(await proposalsOf(site)).toEqual([]);
    expect((await send(site, {}, { key, headers: { "Sec-Fetch-Site": "same-origin" } })).status).toBe(303);
    expect(await proposalsOf(site)).toHaveLength(1);
  });

  it("is refused where it is no form of ours: no key, megabytes, another kind of body", async () => {
    const site = await makeSite();
    expect((await send(site, {}, { key: "short" })).status).toBe(400);
    expect((await send(site, { text: "x".repeat(200_000) })).status).toBe(413);
    const json = await visit(`${site.key}/new?key=${randomUUID()}`, { method: "POST", body: JSON.stringify(filledIn), headers: { "Content-Type": "application/json" } });
    expect(json.status).toBe(422);
    expect(await proposalsOf(site)).toEqual([]);
  });
});
