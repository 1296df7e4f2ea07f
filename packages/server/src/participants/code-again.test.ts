import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openPlainBrowser, type PlainBrowser, type ShownPage } from "../testing/plain-browser.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { testConsent } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
let now = new Date();
const app = createApp({ database, publicUrl: PUBLIC_URL, clock: () => now, assets: { widgetsDir: createScratchFolder() } });
const site = await createTestSite(database, { app });

const votesOf = async (id: string) =>
  (await database.db.selectFrom("proposals").select("verified_votes").where("proposal_id", "=", id).executeTakeFirstOrThrow()).verified_votes;

/** A browser in front of the field for the code that was mailed to it. */
async function askForCode() {
  const id = await putProposal(database, site);
  const [browser, email] = [openPlainBrowser(app), mintAddress()];
  const waiting = await browser.send(await browser.visit(`/proposals/${site.key}/${id}/vote?lang=en`), /vote\/code/, { email, consent: testConsent.purposes });
  const { parsed } = await server.waitFor(({ to }) => to.includes(email));
  const code = /\b\d{6}\b/.exec(parsed.text ?? "")?.[0] ?? "";
  return { id, browser, waiting, code, wrong: code === "000000" ? "000001" : "000000" };
}

const press = (browser: PlainBrowser, waiting: ShownPage, code: string) => browser.send(waiting, /verify/, { code });

/** The first answer never came, and with it nothing that it sets. */
function loseAnswer({ cookies }: PlainBrowser, before: ReadonlyMap<string, { value: string; attributes: string }>): void {
  const kept = cookies as Map<string, { value: string; attributes: string }>;
  kept.clear();
  for (const [name, cookie] of before) kept.set(name, cookie);
}

const COUNTS = "Your vote counts.";
const WRONG = "This code is not right";

describe("the code from the mail, given again", () => {
  it("says that the vote counts, however often the button was pressed at once", async () => {
    const { id, browser, waiting, code } = await askForCode();
    const pages = await Promise.all(Array.from({ length: 4 }, () => press(browser, waiting, code)));
    expect(pages.map(({ status, text }) => [status, text.includes(COUNTS)])).toEqual(Array(4).fill([200, true]));
    expect(await votesOf(id)).toBe(1);
  });

  it("says so where the first answer was lost, and signs in nobody by a code that has served", async () => {
    const { id, browser, waiting, code } = await askForCode();
    const before = new Map(browser.cookies);
    await press(browser, waiting, code);
    loseAnswer(browser, before);
    const again = await press(browser, waiting, code);
    expect([again.status, again.text.includes(COUNTS), again.text.includes("You take part as")]).toEqual([200, true, false]);
    expect([...browser.cookies.keys()].some((name) => name.includes("participant"))).toBe(false);
    expect(await votesOf(id)).toBe(1);
  });

  it("says so where its page was gone back to", async () => {
    const { id, browser, waiting, code } = await askForCode();
    await press(browser, waiting, code);
    const again = await press(browser, waiting, code);
    expect([again.status, again.text.includes(COUNTS), again.text.includes(WRONG)]).toEqual([200, true, false]);
    expect(await votesOf(id)).toBe(1);
  });

  it("tells a wrong code, another browser and one that comes too late what it tells everybody", async () => {
    const { id, browser, waiting, code, wrong } = await askForCode();
    const before = new Map(browser.cookies);
    await press(browser, waiting, code);
    loseAnswer(browser, before);
    const unused = await askForCode();
    const [guessed, never] = [await press(browser, waiting, wrong), await press(unused.browser, unused.waiting, unused.wrong)];
    expect([guessed.status, guessed.text.includes(WRONG), guessed.text.includes(COUNTS)]).toEqual([422, true, false]);
    expect(guessed.text.replaceAll(id, "")).toBe(never.text.replaceAll(unused.id, "").replace("<b>0</b>", "<b>1</b>"));
    const stranger = await press(openPlainBrowser(app), waiting, code);
    expect([stranger.status, stranger.text.includes(COUNTS)]).toEqual([422, false]);
    now = new Date(now.getTime() + 15 * 60_000);
    expect((await press(browser, waiting, code)).text).toContain(WRONG);
  });

  it("is tried no oftener than before it has served", async () => {
    const { browser, waiting, code, wrong } = await askForCode();
    const before = new Map(browser.cookies);
    await press(browser, waiting, code);
    loseAnswer(browser, before);
    for (let tries = 0; tries < 10; tries++) expect((await press(browser, waiting, wrong)).text).toContain(WRONG);
    expect((await press(browser, waiting, code)).text).toContain(WRONG);
  });
});
