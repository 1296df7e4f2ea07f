import { expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { startTestMail } from "../testing/test-mail.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff, postToDesk } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const server = await startTestMail(database);
const site = await createTestSite(database);

function kept() {
  return database.db
    .selectFrom("mail_deliveries")
    .innerJoin("sites", "sites.id", "mail_deliveries.site_id")
    .select(["kind", "state", "payload"])
    .where("sites.key", "=", site.key)
    .execute();
}

it("a new password comes by mail to who works here, by a link that is kept nowhere afterwards, and to nobody else", async () => {
  const agent = await createTestStaff(database, site, { role: "agent" });
  const former = await createTestStaff(database, site, { role: "agent" });
  await database.db.updateTable("staff_members").set({ is_active: false }).where("id", "=", former.id).execute();
  expect(await (await site.app.fetch(new Request(`${PUBLIC_URL}/v1/desk/sign-in-methods`))).json()).toMatchObject({ resetByMail: true });
  for (const email of ["nobody@staff.example", former.email, agent.email.toUpperCase()]) {
    expect((await postToDesk(site.app, "/password-resets", { email })).status).toBe(204);
  }
  const { parsed } = await server.mailTo(agent.email, /new password/);
  expect(parsed.subject).toBe("A new password for the service desk of Fern & Kettle");
  const [, token = ""] = /http:\/\/heed\.test\/desk\/#reset=([\w-]{43})/.exec(parsed.text ?? "") ?? [];
  expect(String(parsed.html)).toContain(`#reset=${token}`);
  const response = await postToDesk(site.app, "/password-resets/complete", { token, newPassword: "eleven quiet harbours" });
  expect(await response.json()).toMatchObject({ user: { email: agent.email } });
  await expect.poll(kept).toEqual([{ kind: "password_reset", state: "sent", payload: null }]);
  await expect.poll(() => database.db.selectFrom("password_reset_requests").select("email").execute()).toEqual([]);
  expect(JSON.stringify(await database.runScript("select data, output from heed_jobs.job"))).not.toContain(token);
});

it("the mail is written in the first language of the site", async () => {
  const elsewhere = await createTestSite(database, { app: site.app, settings: { locales: ["zh-Hans", "en"] } });
  const { email } = await createTestStaff(database, elsewhere, { role: "agent" });
  await postToDesk(site.app, "/password-resets", { email });
  const { parsed } = await server.mailTo(email, /密码/);
  expect(parsed.subject).toBe("重设您在蕨与壶客服工作台的密码");
  expect(parsed.text).toContain("如果不是您本人提出的请求，无需理会，您的密码不会改变。");
});
