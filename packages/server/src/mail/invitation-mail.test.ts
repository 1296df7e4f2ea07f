import { expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress, startTestMail } from "../testing/test-mail.ts";
import { createTestSite } from "../testing/test-site.ts";
import { queueInvitationMail, setMailOn } from "./index.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const { id: siteId } = await database.db
  .selectFrom("sites")
  .select("id")
  .where("key", "=", (await createTestSite(database)).key)
  .executeTakeFirstOrThrow();

const LINK = "https://desk.shop.example/desk/#invitation=Zm9yIG9uZSBwZXJzb24";

function invite(email: string, locale = "en") {
  const mail = { email, role: "supervisor", link: LINK, expiresAt: "2026-12-01T09:00:00Z", invitedBy: "Lin Mei", locale } as const;
  return database.db.transaction().execute((queries) => queueInvitationMail(queries, { siteId, now: new Date() }, mail));
}

it("an invitation arrives with its link, and the link is kept nowhere afterwards", async () => {
  const email = mintAddress();
  expect(await invite(email)).toBe(true);
  const { parsed } = await server.mailTo(email, /invites you/);
  expect(parsed.subject).toBe("Fern & Kettle invites you to its service desk");
  expect(parsed.text).toContain("Lin Mei invites you to work at the service desk of Fern & Kettle as a supervisor.");
  expect(parsed.text).toContain(LINK);
  expect(String(parsed.html)).toContain(`href="${LINK}"`);
  const kept = database.db.selectFrom("mail_deliveries").select(["state", "payload"]).where("kind", "=", "invitation");
  await expect.poll(() => kept.execute()).toEqual([{ state: "sent", payload: null }]);
});

it("an invitation is written in the language of who invites", async () => {
  const email = mintAddress();
  await invite(email, "zh-Hans");
  const { parsed } = await server.mailTo(email, /邀请/);
  expect(parsed.text).toContain("Lin Mei邀请您以主管的身份加入蕨与壶的客服工作台。");
});

it("nothing is queued where mail is off, and whoever invites is told so", async () => {
  await setMailOn(database.db, false);
  expect(await invite(mintAddress())).toBe(false);
  await setMailOn(database.db, true);
});
