import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { demoSite } from "../demo/index.ts";
import { openPlainBrowser, type PlainBrowser } from "../testing/plain-browser.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { testConsent } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const app = createApp({ database, publicUrl: PUBLIC_URL, assets: { widgetsDir: createScratchFolder() } });

async function withProposal(change: Partial<NonNullable<typeof demoSite.settings.proposals>> = {}) {
  const site = await createTestSite(database, { app, settings: { proposals: { ...demoSite.settings.proposals!, ...change } } });
  const id = await putProposal(database, site, { title: "Sell <lids> on their own" });
  return { site, id, path: `/proposals/${site.key}/${id}/vote` };
}

/** The code from a mail to an address. */
async function codeFor(email: string, at = 0): Promise<string> {
  const { parsed } = await server.waitFor((mail) => server.mails.filter(({ to }) => to.includes(email)).indexOf(mail) === at);
  return /\b\d{6}\b/.exec(parsed.text ?? "")?.[0] ?? "";
}

const votesOf = async (id: string) =>
  database.db.selectFrom("proposals").select(["verified_votes", "anonymous_votes"]).where("proposal_id", "=", id).executeTakeFirstOrThrow();

async function askForCode(browser: PlainBrowser, path: string, email: string) {
  return browser.send(await browser.visit(`${path}?lang=en`), /vote\/code/, { email, consent: testConsent.purposes });
}

describe("a vote without a script", () => {
  it("is linked from the proposal, and counted once by a mailed code", async () => {
    const { site, id, path } = await withProposal();
    const [browser, email] = [openPlainBrowser(app), mintAddress()];
    const proposal = await browser.visit(`/proposals/${site.key}/${id}?lang=en`);
    expect(proposal.text).toContain(`<a href="${path}?lang=en">Vote on a page that works without it</a>`);
    const waiting = await askForCode(browser, path, email);
    expect(waiting.text).toContain("a code of six digits is on its way");
    const voted = await browser.send(waiting, /verify/, { code: await codeFor(email) });
    expect(voted.text).toContain("Thank you. Your vote counts.");
    expect(voted.text).toContain("Votes: <b>1</b>");
    expect(voted.text).not.toContain("<lids>");
    expect(await votesOf(id)).toEqual({ verified_votes: 1, anonymous_votes: 0 });
    for (const [, { attributes }] of browser.cookies) for (const wanted of ["HttpOnly", "SameSite=Strict", `Path=/proposals/${site.key}`]) expect(attributes).toContain(wanted);
    const other = openPlainBrowser(app);
    await other.send(await askForCode(other, path, email), /verify/, { code: await codeFor(email, 1) });
    expect(await votesOf(id)).toEqual({ verified_votes: 1, anonymous_votes: 0 });
  });

  it("is taken back and given again, and its voter forgotten on this device", async () => {
    const { id, path } = await withProposal();
    const [browser, email] = [openPlainBrowser(app), mintAddress()];
    const voted = await browser.send(await askForCode(browser, path, email), /verify/, { code: await codeFor(email) });
    const back = await browser.send(voted, /take-back/);
    expect(back.text).toContain("Your vote is taken back.");
    expect(await votesOf(id)).toEqual({ verified_votes: 0, anonymous_votes: 0 });
    const again = await browser.send(back, /give/);
    expect(again.text).toContain("Thank you. Your vote counts.");
    const forgotten = await browser.send(again, /forget/);
    expect(forgotten.text).toContain("Send me a code");
    expect(browser.cookies.size).toBe(0);
    expect((await browser.send(again, /take-back/)).status).toBe(422);
    expect(await votesOf(id)).toEqual({ verified_votes: 1, anonymous_votes: 0 });
  });

  it("says what is wrong with an address, an agreement or a code, and keeps what was typed", async () => {
    const { id, path } = await withProposal();
    const [browser, email] = [openPlainBrowser(app), mintAddress()];
    const form = await browser.visit(`${path}?lang=en`);
    const wrong = await browser.send(form, /code/, { email: `"><script>@` });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("&quot;&gt;&lt;script&gt;@");
    expect(wrong.text).toContain(`<a href="#email">`);
    const unticked = await browser.send(form, /code/, { email });
    expect(unticked.text).toContain(`<a href="#consent"><bdi>Please tick what is needed to go on.`);
    const waiting = await askForCode(browser, path, email);
    const code = await codeFor(email);
    const bad = await browser.send(waiting, /verify/, { code: code === "000000" ? "000001" : "000000" });
    expect([bad.status, bad.text.includes("This code is not right")]).toEqual([422, true]);
    for (const typed of ["", "12", "<b>"]) expect((await browser.send(bad, /verify/, { code: typed })).status).toBe(422);
    const stranger = openPlainBrowser(app);
    expect((await stranger.send(waiting, /verify/, { code })).status).toBe(422);
    const arabicDigits = `  ${code.slice(0, 3)}-${code.slice(3)} `;
    expect((await browser.send(bad, /verify/, { code: arabicDigits })).text).toContain("Your vote counts.");
    expect(await votesOf(id)).toEqual({ verified_votes: 1, anonymous_votes: 0 });
  });

  it("takes digits as Arabic keyboards write them", async () => {
    const { id, path } = await withProposal();
    const [browser, email] = [openPlainBrowser(app), mintAddress()];
    const waiting = await askForCode(browser, path, email);
    const code = (await codeFor(email)).replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
    expect((await browser.send(waiting, /verify/, { code })).text).toContain("Your vote counts.");
    expect(await votesOf(id)).toEqual({ verified_votes: 1, anonymous_votes: 0 });
  });

  it("is not given for another site's page, nor where there is nothing to vote for", async () => {
    const { site, id, path } = await withProposal();
    const [browser, email] = [openPlainBrowser(app), mintAddress()];
    const voted = await browser.send(await askForCode(browser, path, email), /verify/, { code: await codeFor(email) });
    expect((await browser.send(voted, /take-back/, {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect(await votesOf(id)).toEqual({ verified_votes: 1, anonymous_votes: 0 });
    expect((await browser.visit(`/proposals/${site.key}/zzzzzzzz/vote`)).status).toBe(404);
    const done = await putProposal(database, site, { title: "Done", status: "done" });
    const over = await browser.visit(`/proposals/${site.key}/${done}/vote?lang=en`);
    expect(over.text).toContain("This proposal takes no votes any more.");
    const hidden = await withProposal({ visibility: "private" });
    expect((await browser.visit(hidden.path)).status).toBe(404);
  });

  it("mails no more codes than an address is to bear", async () => {
    const { path } = await withProposal();
    const [browser, email] = [openPlainBrowser(app), mintAddress()];
    const pages = [];
    for (let index = 0; index < 6; index += 1) pages.push(await askForCode(browser, path, email));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 422]);
    expect(pages[5]?.text).toContain("Many codes were asked for within a short time.");
    expect(pages[5]?.text).toContain(`value="${email}"`);
  });
});
