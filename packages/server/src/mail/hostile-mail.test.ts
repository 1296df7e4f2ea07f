import { inspect } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { startMailServer } from "@heed/tooling/test-mail-server";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, SENDER, startTestMail } from "../testing/test-mail.ts";
import { createTestSite, outcome } from "../testing/test-site.ts";
import { createMailer, type OutgoingMail } from "./create-mailer.ts";

const MARKUP = `<img src=x onerror="alert(1)"><script>alert(2)</script></p><a href='javascript:alert(3)'>`;

const database = await openTestDatabase();
const casesServer = await startTestMail(database);
const server = await startMailServer();
const mailer = createMailer({ smtpUrl: server.url, sender: SENDER });

afterAll(async () => {
  mailer.close();
  await server.close();
});

function mailTo(address: string, change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    to: { name: null, address },
    from: "Fern & Kettle",
    subject: "About your complaint",
    text: "Hello",
    html: "<p>Hello</p>",
    locale: "en",
    id: "0123456789abcdef",
    threadId: null,
    unsubscribeUrl: null,
    ...change,
  };
}

describe("a mail with hostile texts", () => {
  it("shows markup of staff, customer and company as text", async () => {
    const site = await createTestSite(database, { settings: { name: { en: `Fern ${MARKUP}`, "zh-Hans": "蕨与壶" } } });
    const email = mintAddress();
    const filed = await site.file({ contact: { name: "Ada <i onclick=alert(4)>", email } });
    await site.act(filed, "investigate");
    await site.act(filed, "ask", { text: `Which one?\n${MARKUP}` });
    await site.act(filed, "resume");
    const remedies = [{ type: "other", description: MARKUP }];
    await site.act(filed, "answer", { ...outcome, explanation: MARKUP, remedies });
    for (const subject of [/received/, /looking into/, /question/, /answered/]) {
      const { parsed, raw } = await casesServer.mailTo(email, subject);
      const html = String(parsed.html);
      expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
      expect(html).not.toMatch(/<img|<script|<a href='|onerror="|<i onclick/);
      if (!subject.test("received")) expect(html).toContain("Dear Ada &lt;i onclick=alert(4)&gt;,");
      expect([...html.matchAll(/(?:href|src|url)\b[=(]["']?([^"'\s>]*)/g)].map(([, url]) => url?.split("#")[0])).toEqual(
        expect.arrayContaining([`http://heed.test/track/${site.key}?lang=en`]),
      );
      expect(raw).not.toMatch(/^(?:Bcc|Cc):/im);
      expect(parsed.from?.value).toHaveLength(1);
      expect(parsed.to).toMatchObject({ value: [{ address: email }] });
    }
  });

  it.each([
    "win.evil.example now",
    "You have won: https://evil.example",
    "mailto me@evil.example",
    "Call 0900 12345 today",
    "evil。com",
    "EVIL.COM",
  ])("greets nobody by a name that leads somewhere, such as %j", async (name) => {
    const site = await createTestSite(database);
    const email = mintAddress();
    const filed = await site.file({ contact: { name, email } });
    await site.act(filed, "investigate");
    const { parsed, raw } = await casesServer.mailTo(email, /looking into/);
    expect(parsed.text).toContain("\nHello,\n");
    expect(parsed.to).toMatchObject({ value: [{ address: email, name: "" }] });
    expect(raw.toLowerCase()).not.toMatch(/evil|0900/);
  });

  it.each(["Dr. J.R. Müller-Lüdenscheidt", "王小明", "Ada O'Neill", "St. John"])("greets %j", async (name) => {
    const site = await createTestSite(database);
    const email = mintAddress();
    const filed = await site.file({ contact: { name, email } });
    await site.act(filed, "investigate");
    const { parsed } = await casesServer.mailTo(email, /looking into/);
    expect(parsed.text).toContain(`\nDear ${name},\n`);
  });

  it("loads nothing", async () => {
    const site = await createTestSite(database);
    const email = mintAddress();
    await site.file({ contact: { email } });
    const { parsed } = await casesServer.mailTo(email, /received/);
    expect(String(parsed.html)).not.toMatch(/<img|<link|@import|url\(|<iframe|<object|srcset/i);
    expect(parsed.attachments).toEqual([]);
  });
});

describe("a mailer", () => {
  it.each([
    "ada@example.org, eve@example.org",
    "ada@example.org\r\nBcc: eve@example.org",
    "Ada <ada@example.org>",
    "ada@example.org;eve@example.org",
    "(comment)ada@example.org",
    "ada@localhost",
    `${"a".repeat(65)}@example.org`,
    "",
  ])("refuses the recipient %j, for good", async (address) => {
    const sent = mailer.send(mailTo(address));
    await expect(sent).rejects.toMatchObject({ code: "mail_not_sent", reason: "address_invalid", isFinal: true });
    expect(server.mails).toEqual([]);
  });

  it.each(["recipient", "data"] as const)("says nothing of whom it could not reach, refused at the %s", async (step) => {
    server.refuse({ step, responseCode: 550 });
    const address = mintAddress();
    const error: unknown = await mailer.send(mailTo(address)).catch((reason: unknown) => reason);
    server.refuse(null);
    expect(error).toMatchObject({ reason: "smtp_550", isFinal: true });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(address);
  });

  it("adds no header and no recipient, whatever a name or a subject says", async () => {
    const address = mintAddress();
    await mailer.send(
      mailTo(address, {
        to: { name: `Ada", eve@example.org, "Eve\r\nBcc: eve@example.org`, address },
        from: `Fern <eve@example.org>,\r\nBcc: eve@example.org`,
        subject: "[K7MP-4XQ2] Hello\r\nBcc: eve@example.org\r\n\r\n<p>body</p>",
      }),
    );
    const { parsed, to, from } = await server.mailTo(address, /Hello/);
    expect({ to, from }).toEqual({ to: [address], from: SENDER.address });
    expect(parsed.headers.has("bcc")).toBe(false);
    expect(parsed.text?.trim()).toBe("Hello");
    expect(parsed.from?.value.map(({ address }) => address)).toEqual([SENDER.address]);
    expect(parsed.to).toMatchObject({ value: [{ address }] });
  });
});
