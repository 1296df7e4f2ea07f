import { randomUUID } from "node:crypto";
import { startMailServer, type MailServer } from "@heed/tooling/test-mail-server";
import { expect, it, onTestFinished } from "vitest";
import { migrate, openDatabase, type HeedDatabase } from "../database/index.ts";
import { demoSite } from "../demo/index.ts";
import { setMailOn } from "../mail/index.ts";
import { createSite } from "../site/index.ts";
import { startHeed } from "./heed-process.ts";
import { createTestLocation, engine } from "./test-database.ts";
import { mintAddress } from "./test-mail.ts";
import { testConsent } from "./test-participant.ts";
import { fileForAuthor, tellOfStep } from "./told-proposal.ts";

const FOLLOWERS = 450;
/** A job of a killed process is taken up again when it has shown no sign of life for a while. */
const RECOVERED = { timeout: 120_000, interval: 250 };

/** So many who follow one proposal, and its author among them; a step of it waits to be told. */
async function prepare(database: HeedDatabase): Promise<string[]> {
  await migrate(database);
  await createSite(database, demoSite);
  const { db } = database;
  const emails = Array.from({ length: FOLLOWERS }, mintAddress);
  const key = await fileForAuthor(database, demoSite, { email: emails[0] ?? "" });
  const { siteId: site_id, proposalId: proposal_id } = key;
  const at = new Date();
  const people = emails.map((email) => ({ ...{ site_id, id: randomUUID(), email, name: null, locale: "en" }, consent: JSON.stringify(testConsent), verified_at: at, created_at: at }));
  await db.insertInto("participants").values(people).execute();
  await db.insertInto("proposal_subscriptions").values(people.map(({ id: participant_id }) => ({ site_id, proposal_id, participant_id, at }))).execute();
  await setMailOn(db, true);
  await tellOfStep(database, key, { status: "planned" });
  return emails;
}

function arrivals({ mails }: MailServer): Map<string, string[]> {
  const byAddress = Map.groupBy(mails, ({ to }) => to.join());
  return new Map([...byAddress].map(([address, all]) => [address, all.map(({ parsed }) => parsed.messageId ?? "")]));
}

it("hundreds who follow a proposal hear of a step, each by one mail, though a process is killed in the middle", { timeout: 280_000 }, async () => {
  const server = await startMailServer({ answerAfterMs: 5 });
  onTestFinished(() => server.close());
  const { env, location } = await createTestLocation();
  const database = await openDatabase(location);
  const emails = await prepare(database);
  await database.close();
  const start = () => startHeed({ ...env, SMTP_URL: server.url, HEED_MAIL_FROM: "care@fernandkettle.example", LOG_LEVEL: "fatal" });
  // A folder has one process; PostgreSQL has three, of which two go on at once.
  const [first] = await Promise.all(Array.from({ length: engine === "postgres" ? 3 : 1 }, start));
  await expect.poll(() => server.mails.length, RECOVERED).toBeGreaterThan(40);
  await first?.stop("SIGKILL");
  const atKill = arrivals(server).size;
  await start();
  await expect.poll(() => arrivals(server).size, RECOVERED).toBe(FOLLOWERS);
  expect(atKill).toBeLessThan(FOLLOWERS);
  const told = arrivals(server);
  expect([...told.keys()].toSorted()).toEqual(emails.toSorted());
  // What the mail server had and the killed process did not know of comes again, as the same mail.
  for (const ids of told.values()) expect(new Set(ids).size).toBe(1);
  expect(server.mails.length - FOLLOWERS).toBeLessThanOrEqual(5);
});
