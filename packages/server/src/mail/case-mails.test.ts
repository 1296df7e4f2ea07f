import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { actAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { credentialsIn, mintAddress, SENDER, startTestMail } from "../testing/test-mail.ts";
import { createTestSite, newCase, outcome, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const site = await createTestSite(database);

/** A case of somebody whom nobody else writes to, and the mail with this in its subject. */
async function fileWithMail({ at = site, locale = "en" }: { at?: TestSite; locale?: string } = {}) {
  const email = mintAddress();
  const filed = await at.file({ locale, contact: { name: "Ada Lovelace", email } });
  return { filed, email, mail: (subject: RegExp) => server.mailTo(email, subject) };
}

function dayInWords(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(date));
}

describe("the mail that confirms a case", () => {
  it("says what is promised and leads to the case, with nothing that the customer wrote", async () => {
    const { filed, email, mail } = await fileWithMail();
    const { parsed, raw, to, from } = await mail(/received/);
    expect({ to, from }).toEqual({ to: [email], from: SENDER.address });
    expect(parsed.subject).toBe(`[${filed.reference}] Fern & Kettle has received your complaint`);
    expect(parsed.from?.value).toEqual([{ name: "Fern & Kettle", address: SENDER.address }]);
    expect(parsed.to).toMatchObject({ value: [{ name: "", address: email }] });
    const due = filed.promises.find(({ kind }) => kind === "answer")?.dueOn ?? "";
    for (const body of [parsed.text, String(parsed.html)]) {
      expect(body).toContain(filed.reference);
      expect(body).toContain(dayInWords(due, "en-GB"));
      for (const word of ["Ada", "Lovelace", "teapot", "茶壶", "three weeks"]) expect(body).not.toContain(word);
    }
    expect(raw).not.toMatch(/Ada|teapot/);
  });

  it("opens the case with a code of its own, beside the one that was shown", async () => {
    const { filed, mail } = await fileWithMail();
    const { parsed } = await mail(/received/);
    const mailed = credentialsIn(parsed.text);
    expect(mailed.url).toContain(`${PUBLIC_URL}/track/${site.key}?lang=en#case=${filed.reference}&code=`);
    expect(String(parsed.html)).toContain(mailed.url.replaceAll("&", "&amp;"));
    expect(mailed.accessCode).not.toBe(filed.accessCode);
    expect((await site.read(mailed)).subject).toBe(newCase.subject);
    expect((await site.read(filed)).subject).toBe(newCase.subject);
  });

  it("leads to the company's own page where there is one", async () => {
    const elsewhere = await createTestSite(database, { settings: { trackerUrl: "https://shop.example/{locale}/care?tab=1" } });
    const { mail } = await fileWithMail({ at: elsewhere });
    expect((await mail(/received/)).parsed.text).toContain("https://shop.example/en/care?tab=1#case=");
  });

  it("asks no machine to answer it", async () => {
    const { mail } = await fileWithMail();
    const { parsed } = await mail(/received/);
    expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(parsed.headers.get("x-auto-response-suppress")).toBe("All");
    expect(parsed.messageId).toMatch(/^<[0-9a-f]{32}@fernandkettle\.example>$/);
  });

  it("goes to nobody where there is no address", async () => {
    const filed = [
      await site.file({ anonymous: true, contact: undefined }),
      await site.file({ contact: { phone: "+86 10 5555 0100" } }),
    ];
    const references = filed.map(({ reference }) => reference);
    const queued = database.db.selectFrom("mail_deliveries").select("id").where("reference", "in", references);
    expect(await queued.execute()).toEqual([]);
  });
});

describe("a mail about what the company does", () => {
  it("says who looks after the case, and asks in the words of the staff", async () => {
    const { filed, mail } = await fileWithMail();
    await site.act(filed, "investigate");
    const investigating = await mail(/is looking into your complaint$/);
    expect(investigating.parsed.text).toContain("Dear Ada Lovelace,\n\nLin Mei looks after your complaint from now on");
    await site.act(filed, "ask", { text: "Which colour was it?\nGreen or blue?" });
    const { parsed } = await mail(/question/);
    expect(parsed.subject).toBe(`[${filed.reference}] Fern & Kettle has a question about your complaint`);
    expect(parsed.text).toContain("Lin Mei wrote:\n\n> Which colour was it?\n> Green or blue?");
    expect(String(parsed.html)).toContain("Which colour was it?<br>Green or blue?");
    expect(parsed.inReplyTo).toBe((await mail(/received/)).parsed.messageId);
  });

  it("gives the whole answer, with amount and day", async () => {
    const { filed, mail } = await fileWithMail();
    await site.act(filed, "investigate");
    const remedies = [...outcome.remedies, { type: "other", description: "A box of\nspring tea" }];
    await site.act(filed, "answer", { ...outcome, remedies });
    const { parsed } = await mail(/answered/);
    const refund = `A refund of €12.50 by ${dayInWords(outcome.remedies[0].promisedOn, "en-GB")}`;
    expect(parsed.text).toContain("We uphold your complaint.\n\nWhy:\n\n> The parcel was left in our depot.");
    expect(parsed.text).toContain(`* ${refund}\n* Also\n  A box of\n  spring tea`);
    expect(parsed.text).toContain("Does this settle it?");
    expect(String(parsed.html)).toContain(`<strong>${refund}</strong>`);
  });

  it("says until when the customer can say no, on the company's own calendar", async () => {
    const { filed, mail } = await fileWithMail();
    await site.act(filed, "investigate");
    await site.act(filed, "answer", outcome);
    const { decideBy } = await site.read(filed);
    const { timeZone } = demoSite.settings.calendar;
    const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone }).format(new Date(decideBy ?? ""));
    expect((await mail(/answered/)).parsed.text).toContain(`please tell us by ${day}`);
  });

  it("confirms what the customer decides, without their words", async () => {
    const { filed, mail } = await fileWithMail();
    await site.act(filed, "investigate");
    await site.act(filed, "answer", outcome);
    await site.decide(filed, "actions/reopen", { reason: "<b>Not</b> settled" });
    expect((await mail(/complaint again$/)).parsed.text).not.toMatch(/Ada|<b>/);
    await site.act(filed, "answer", outcome);
    await site.decide(filed, "actions/escalate", { reason: "Please look again" });
    expect((await mail(/next level/)).parsed.text).toContain("a supervisor looks into your complaint now");
    await site.decide(filed, "actions/withdraw");
    expect((await mail(/stopped working/)).parsed.text).toContain("You have withdrawn your complaint");
  });

  it("does not say that the customer asked for what staff escalated", async () => {
    const { filed, mail } = await fileWithMail();
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    await actAtDesk(agent, filed, "take");
    await actAtDesk(agent, filed, "escalate", { reason: "The sum is above what I may promise." });
    const { parsed } = await mail(/next level/);
    expect(parsed.text).toContain("A supervisor looks into your complaint now");
    expect(parsed.text).not.toMatch(/asked|The sum/);
  });

  it("tells of the end, whoever brought it about", async () => {
    const accepted = await fileWithMail();
    const lapsed = await fileWithMail();
    for (const { filed } of [accepted, lapsed]) {
      await site.act(filed, "investigate");
      await site.act(filed, "answer", outcome);
    }
    await site.decide(accepted.filed, "actions/accept");
    await site.act(lapsed.filed, "lapse", { reason: "We heard nothing for three weeks." });
    expect((await accepted.mail(/closed/)).parsed.text).toContain("You accepted our answer");
    expect((await lapsed.mail(/closed/)).parsed.text).toContain("> We heard nothing for three weeks.");
  });

  it("tells nobody what they wrote themselves, and nothing that is for the staff alone", async () => {
    const { filed, email, mail } = await fileWithMail();
    await site.act(filed, "investigate");
    await site.act(filed, "ask", { text: "Which one?" });
    await site.decide(filed, "messages", { text: "The green one" });
    await site.act(filed, "answer", outcome);
    await mail(/answered/);
    const kinds = database.db.selectFrom("mail_deliveries").select(["kind", "state"]).where("reference", "=", filed.reference);
    expect((await kinds.execute()).map(({ kind }) => kind).toSorted()).toEqual(["answer", "confirmation", "investigating", "question"]);
    expect(server.mails.filter(({ to }) => to.includes(email)).every(({ to }) => to.length === 1)).toBe(true);
  });

  it("speaks the customer's language", async () => {
    const { filed, mail } = await fileWithMail({ locale: "zh-CN" });
    const confirmation = await mail(/收到/);
    expect(confirmation.parsed.subject).toBe(`[${filed.reference}] 蕨与壶已收到您的投诉`);
    expect(confirmation.parsed.headers.get("content-language")).toBe("zh-Hans");
    await site.act(filed, "investigate");
    await site.act(filed, "answer", outcome);
    const { parsed } = await mail(/答复/);
    expect(parsed.text).toContain(`退款 €12.50，${dayInWords(outcome.remedies[0].promisedOn, "zh-Hans")}前`);
    expect(parsed.text).toContain("您的投诉成立。");
    expect(String(parsed.html)).toContain(`<html lang="zh-Hans" dir="ltr">`);
  });
});
