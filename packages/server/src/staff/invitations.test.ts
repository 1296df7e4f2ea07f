import type { Invitation, InvitationPreview, MadeInvitation, StaffSession } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { cookieOf, createTestStaff, deskRequests, postToDesk, STAFF_PASSWORD, type TestStaff } from "../testing/test-staff.ts";

const WEEK_MS = 7 * 86_400_000;
const database = await openTestDatabase();
let now = new Date();
const site = await createTestSite(database, { clock: () => now });
const admin = await createTestStaff(database, site, { role: "admin", name: "Lin Mei" });

let invitees = 0;

function newEmail(): string {
  return `invitee-${site.key}-${++invitees}@staff.example`;
}

async function invite(by: TestStaff, change: object = {}): Promise<MadeInvitation & { token: string }> {
  const response = await by.post("/invitations", { email: newEmail(), role: "agent", teams: ["service"], ...change });
  expect(response.status).toBe(201);
  const made = (await response.json()) as MadeInvitation;
  return { ...made, token: new URL(made.link).hash.replace("#invitation=", "") };
}

async function accept(token: string, change: object = {}): Promise<Response> {
  return postToDesk(site.app, "/invitations/accept", { token, name: "Ada Lovelace", password: "nine purple lanterns", ...change });
}

async function lookUp(token: string): Promise<Response> {
  return postToDesk(site.app, "/invitations/look-up", { token });
}

async function codeOf(response: Response): Promise<string> {
  return (await problemOf(response)).code;
}

describe("an invitation", () => {
  it("leads to the desk by a link that no server is told of, shown once and kept nowhere", async () => {
    const { link, token, ...made } = await invite(admin, { email: "Grace@Staff.example" });
    expect(link).toBe(`${PUBLIC_URL}/desk/#invitation=${token}`);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(made).toMatchObject({ email: "grace@staff.example", role: "agent", teams: ["service"], invitedBy: "Lin Mei", isMailed: false });
    expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBe(WEEK_MS);
    const { items } = (await (await admin.request("/invitations")).json()) as { items: Invitation[] };
    expect(items.find(({ id }) => id === made.id)).toEqual({
      id: made.id,
      email: "grace@staff.example",
      name: null,
      role: "agent",
      teams: ["service"],
      invitedBy: "Lin Mei",
      createdAt: made.createdAt,
      expiresAt: made.expiresAt,
    });
    const rows = await database.db.selectFrom("staff_invitations").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("says what it is for, makes an account, and signs in", async () => {
    const { email, token, expiresAt } = await invite(admin, { name: "Ada" });
    const preview = (await (await lookUp(token)).json()) as InvitationPreview;
    expect(preview).toEqual({
      siteName: "Fern & Kettle", email, name: "Ada", role: "agent", invitedBy: "Lin Mei", expiresAt, hasAccount: false,
    });
    const accepted = await accept(token);
    expect(accepted.status).toBe(200);
    const session = (await accepted.json()) as StaffSession;
    expect(session).toMatchObject({
      user: { name: "Ada Lovelace", email },
      memberships: [{ siteKey: site.key, role: "agent", teams: ["service"] }],
    });
    const { request } = deskRequests(site, cookieOf(accepted));
    expect((await request("")).status).toBe(200);
    expect((await postToDesk(site.app, "/sign-in", { email, password: "nine purple lanterns" })).status).toBe(200);
  });

  it("works once, even for two at the same moment", async () => {
    const { token, email } = await invite(admin);
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    const codes = await Promise.all(answers.map(async (answer) => (answer.ok ? "in" : codeOf(answer))));
    expect(codes.filter((code) => code === "in")).toEqual(["in"]);
    expect(await codeOf(await accept(token))).toBe("invitation_not_valid");
    expect(await codeOf(await lookUp(token))).toBe("invitation_not_valid");
    const members = await database.db.selectFrom("staff_members").select("id").where("email", "=", email).execute();
    expect(members).toHaveLength(1);
  });

  it("cannot be told apart when it is used, late, taken back or made up", async () => {
    const used = await invite(admin);
    await accept(used.token);
    const withdrawn = await invite(admin);
    expect((await admin.delete(`/invitations/${withdrawn.id}`)).status).toBe(204);
    const late = await invite(admin);
    const bodies = new Set<string>();
    now = new Date(Date.parse(late.expiresAt));
    for (const token of [used.token, withdrawn.token, late.token, "x".repeat(43)]) {
      for (const response of [await lookUp(token), await accept(token)]) {
        expect(response.status).toBe(404);
        bodies.add(await response.text());
      }
    }
    now = new Date();
    expect(bodies.size).toBe(1);
  });

  it("ends when the same address is invited again", async () => {
    const first = await invite(admin);
    const second = await invite(admin, { email: first.email, role: "supervisor" });
    expect(await codeOf(await lookUp(first.token))).toBe("invitation_not_valid");
    expect((await lookUp(second.token)).status).toBe(200);
  });

  it("is one for each address, also when many are made at the same moment", async () => {
    const email = newEmail();
    const made = await Promise.all(Array.from({ length: 6 }, () => invite(admin, { email })));
    const answers = await Promise.all(made.map(({ token }) => lookUp(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
  });

  it("is forgotten some months after its end, with the address that it was for", async () => {
    const [old, recent] = [await invite(admin), await invite(admin)];
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    await database.db.updateTable("staff_invitations").set({ created_at: ago(98), expires_at: ago(91) }).where("id", "=", old.id).execute();
    await site.app.purge();
    const rows = await database.db.selectFrom("staff_invitations").select("id").where("id", "in", [old.id, recent.id]).execute();
    expect(rows).toEqual([{ id: recent.id }]);
  });

  it("gives what it says and nothing that the invited asks for", async () => {
    const { token } = await invite(admin);
    const problem = await problemOf(await accept(token, { role: "admin", teams: ["vip"], email: "x@staff.example" }));
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      "/email unknown_field", "/role unknown_field", "/teams unknown_field",
    ]);
  });

  it("is not used up by a password that is too short or that everybody tries", async () => {
    const { token, email } = await invite(admin);
    for (const [password, code] of [["short", "too_short"], ["Password2026!", "password_too_common"], [`${email.split("@")[0]}`, "password_too_common"], ["AdaLovelace1815", "password_too_common"], ["x".repeat(129), "too_long"]]) {
      expect((await problemOf(await accept(token, { password }))).errors).toMatchObject([{ path: "/password", code }]);
    }
    expect((await accept(token)).status).toBe(200);
  });

  it("adds a site to the account that somebody has, with the password that it has", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const person = await createTestStaff(database, elsewhere, { role: "manager" });
    const { token } = await invite(admin, { email: person.email.toUpperCase(), role: "inspector" });
    expect(((await (await lookUp(token)).json()) as InvitationPreview).hasAccount).toBe(true);
    expect(await codeOf(await accept(token, { password: "not the password" }))).toBe("sign_in_failed");
    const session = (await (await accept(token, { password: STAFF_PASSWORD })).json()) as StaffSession;
    expect(session.memberships.map(({ siteKey, role }) => ({ siteKey, role })).toSorted((a, b) => a.role.localeCompare(b.role))).toEqual([
      { siteKey: site.key, role: "inspector" },
      { siteKey: elsewhere.key, role: "manager" },
    ]);
  });

  it("is not made for who works here already, nor for a team or an address that cannot be", async () => {
    expect(await codeOf(await admin.post("/invitations", { email: admin.email, role: "agent" }))).toBe("name_taken");
    const team = await problemOf(await admin.post("/invitations", { email: newEmail(), role: "agent", teams: ["service", "nowhere"] }));
    expect(team.errors).toEqual([{ path: "/teams/1", code: "not_an_option" }]);
    const email = await problemOf(await admin.post("/invitations", { email: "a&b@staff.example", role: "agent" }));
    expect(email.errors).toEqual([{ path: "/email", code: "invalid_email" }]);
    const owner = await problemOf(await admin.post("/invitations", { email: newEmail(), role: "owner", siteId: "x" }));
    expect(owner.errors?.map(({ path }) => path).toSorted()).toEqual(["/role", "/siteId"]);
  });

  it("of another site cannot be taken back", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const other = await createTestStaff(database, elsewhere, { role: "admin" });
    const { id, token } = await invite(admin);
    expect(await codeOf(await other.delete(`/invitations/${id}`))).toBe("resource_not_found");
    expect((await lookUp(token)).status).toBe(200);
  });

  it("is mailed where mail is set up, and made all the same where that fails", async () => {
    const links: string[] = [];
    const mailed = await createTestSite(database, {
      onInvited: async ({ link, email, siteName }) => {
        links.push(`${siteName} ${email} ${link}`);
        if (links.length > 1) throw new Error("The mail server is away.");
        return true;
      },
    });
    const boss = await createTestStaff(database, mailed, { role: "admin" });
    const first = await invite(boss);
    const second = await invite(boss);
    expect([first.isMailed, second.isMailed]).toEqual([true, false]);
    expect(links).toEqual([first, second].map(({ email, link }) => `Fern & Kettle ${email} ${link}`));
    expect((await lookUp(second.token)).status).toBe(200);
  });
});
