import { describe, expect, it } from "vitest";
import type { Clock } from "../clock.ts";
import { startWork } from "../start-work.ts";
import { actAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { credentialsIn, mintAddress, SENDER, startTestMail } from "../testing/test-mail.ts";
import { createTestSite, outcome, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { queueCaseMails } from "./queue-mail.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const site = await createTestSite(database);

function contactOf(email: string) {
  return { contact: { name: "Ada Lovelace", email } };
}

/** What became of the mails of a case, by kind. */
async function fateOf({ reference }: { reference: string }) {
  const rows = await database.db
    .selectFrom("mail_deliveries")
    .select(["kind", "state", "reason", "attempts", "payload"])
    .where("reference", "=", reference)
    .orderBy("seq")
    .execute();
  return rows.map(({ kind, state, reason }) => [kind, state, ...(reason === null ? [] : [reason])].join(" "));
}

async function codesOf({ reference }: { reference: string }): Promise<number> {
  const codes = database.db.selectFrom("case_access_codes").select("code_hash").where("reference", "=", reference);
  return (await codes.execute()).length;
}

describe("a mail that the mail server does not take", () => {
  it("is tried again when the refusal is for now, and no code of a mail that never left is kept", async () => {
    server.refuse({ step: "data", responseCode: 452 });
    const email = mintAddress();
    const before = server.attempts;
    const filed = await site.file(contactOf(email));
    await expect.poll(() => server.attempts, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(await fateOf(filed)).toEqual(["confirmation queued"]);
    server.refuse(null);
    const { parsed } = await server.mailTo(email, /received/);
    await expect.poll(() => fateOf(filed)).toEqual(["confirmation sent"]);
    expect(await codesOf(filed)).toBe(1);
    expect((await site.read(credentialsIn(parsed.text))).reference).toBe(filed.reference);
  });

  it("leaves no code behind at the case that a double goes on as", async () => {
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    const email = mintAddress();
    const [survivor, double] = [await site.file(contactOf(email)), await site.file(contactOf(email))];
    await expect.poll(() => fateOf(double), { timeout: 10_000 }).toEqual(["confirmation sent"]);
    await expect.poll(() => fateOf(survivor), { timeout: 10_000 }).toEqual(["confirmation sent"]);
    server.refuse({ step: "recipient", responseCode: 550 });
    await actAtDesk(agent, double, "merge", { into: survivor.reference });
    await expect.poll(() => fateOf(double), { timeout: 10_000 }).toEqual(["confirmation sent", "merged failed smtp_550"]);
    server.refuse(null);
    // Its own, and that of the double's confirmation.
    expect(await codesOf(survivor)).toBe(2);
  });

  it("is given up when the refusal is for good, and the staff is told", async () => {
    const email = mintAddress();
    const filed = await site.file(contactOf(email));
    await server.mailTo(email, /received/);
    server.refuse({ step: "recipient", responseCode: 550 });
    await site.act(filed, "investigate");
    await expect.poll(() => fateOf(filed), { timeout: 10_000 }).toEqual(["confirmation sent", "investigating failed smtp_550"]);
    server.refuse(null);
    const event = await database.db
      .selectFrom("case_events")
      .select(["type", "visibility", "actor_role", "details"])
      .where("reference", "=", filed.reference)
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(event).toEqual({
      type: "mail_failed",
      visibility: "internal",
      actor_role: "system",
      details: { mail: "investigating", reason: "smtp_550" },
    });
    expect((await site.read(filed)).timeline.map(({ type }) => type)).toEqual(["received", "acknowledged", "investigating"]);
  });
});

describe("a mail", () => {
  it("is queued once, however often its event is told of", async () => {
    const email = mintAddress();
    const filed = await site.file(contactOf(email));
    const event = await database.db
      .selectFrom("case_events")
      .selectAll()
      .where("reference", "=", filed.reference)
      .where("seq", "=", 1)
      .executeTakeFirstOrThrow();
    await database.db.transaction().execute(async (queries) => {
      await queueCaseMails(queries, { siteId: event.site_id, reference: filed.reference }, [event, event]);
    });
    await server.mailTo(email, /received/);
    expect(await fateOf(filed)).toHaveLength(1);
  });

  it("is not queued by what is rolled back", async () => {
    const email = mintAddress();
    const filed = await site.file(contactOf(email));
    await server.mailTo(email, /received/);
    const answer = site.act(filed, "answer", outcome);
    await expect(answer).rejects.toMatchObject({ code: "transition_not_allowed" });
    expect(await fateOf(filed)).toHaveLength(1);
  });

  it("is sent once, whichever of several services sends it", async () => {
    const mail = { smtpUrl: server.url, sender: SENDER };
    const works = [await startWork({ database, publicUrl: PUBLIC_URL, mail }), await startWork({ database, publicUrl: PUBLIC_URL, mail })];
    const emails = Array.from({ length: 20 }, mintAddress);
    await Promise.all(emails.map((email) => site.file(contactOf(email))));
    await Promise.all(emails.map((email) => server.mailTo(email, /received/)));
    await Promise.all(works.map((work) => work.stop()));
    const arrived = server.mails.filter(({ to }) => emails.includes(to[0] ?? ""));
    expect(arrived).toHaveLength(emails.length);
  });
});

describe("an address that strangers type", () => {
  it("gets five confirmations an hour at most, even when all come at once", async () => {
    const email = mintAddress();
    const filings = await Promise.all(Array.from({ length: 9 }, () => site.file(contactOf(email))));
    const fates = await Promise.all(filings.map(fateOf));
    expect(fates.flat().filter((fate) => fate === "confirmation dropped too_many")).toHaveLength(4);
  });

  it("gets twenty mails a day at most that strangers cause, and always what the staff writes", async () => {
    const start = new Date("2026-11-23T01:00:00Z").getTime();
    let hours = 0;
    const clock: Clock = () => new Date(start + hours * 3_600_000);
    const patient = await createTestSite(database, { clock });
    const email = mintAddress().toUpperCase();
    const filings = [];
    for (hours = 0; hours < 6; hours++) {
      for (let count = 0; count < 4; count++) filings.push(await patient.file(contactOf(count % 2 ? email : email.toLowerCase())));
    }
    const fates = (await Promise.all(filings.map(fateOf))).flat();
    expect(fates.filter((fate) => fate.includes("dropped"))).toEqual(Array.from({ length: 4 }, () => "confirmation dropped too_many"));
    const last = filings.at(-1);
    if (!last) throw new Error("Nothing was filed.");
    await patient.act(last, "investigate");
    expect((await fateOf(last))[1]).toMatch(/^investigating (queued|sent)$/);
  });
});
