import { describe, expect, it } from "vitest";
import type { StaffMember } from "@heed/contract/desk";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff, postToDesk, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();

async function createCompany() {
  const site = await createTestSite(database);
  return { site, admin: await createTestStaff(database, site, { role: "admin", name: "Lin Mei" }) };
}

async function codeOf(response: Response): Promise<string> {
  return (await problemOf(response)).code;
}

function sessionStatus({ cookie }: TestStaff, app: Awaited<ReturnType<typeof createCompany>>["site"]["app"]): Promise<number> {
  return Promise.resolve(app.fetch(new Request(`${PUBLIC_URL}/v1/desk/session`, { headers: { Cookie: cookie } }))).then(({ status }) => status);
}

describe("a member of staff", () => {
  it("is listed with what they are, and without what is theirs alone", async () => {
    const { site, admin } = await createCompany();
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Ada Lovelace" });
    const { items } = (await (await admin.request("/staff")).json()) as { items: StaffMember[] };
    expect(items).toEqual([
      { id: agent.id, name: "Ada Lovelace", email: agent.email, role: "agent", teams: ["service"], isActive: true, createdAt: expect.any(String) as string },
      { id: admin.id, name: "Lin Mei", email: admin.email, role: "admin", teams: [], isActive: true, createdAt: expect.any(String) as string },
    ]);
  });

  it("has another role from the next request on", async () => {
    const { site, admin } = await createCompany();
    const agent = await createTestStaff(database, site, { role: "agent" });
    expect(await codeOf(await agent.request("/staff"))).toBe("permission_denied");
    const changed = await admin.patch(`/staff/${agent.id}`, { role: "supervisor", teams: ["service", "service"], name: "Ada" });
    expect(await changed.json()).toMatchObject({ id: agent.id, role: "supervisor", teams: ["service"], name: "Ada", isActive: true });
    expect((await agent.request("/staff")).status).toBe(200);
  });

  it("keeps what a change does not name", async () => {
    const { site, admin } = await createCompany();
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Ada" });
    expect(await (await admin.patch(`/staff/${agent.id}`, {})).json()).toMatchObject({ name: "Ada", role: "agent", teams: ["service"], isActive: true });
    expect(await (await admin.patch(`/staff/${agent.id}`, { teams: [] })).json()).toMatchObject({ name: "Ada", role: "agent", teams: [] });
  });

  it("is out with the next request when their access ends, and their sessions with it", async () => {
    const { site, admin } = await createCompany();
    const agent = await createTestStaff(database, site, { role: "agent" });
    expect((await admin.patch(`/staff/${agent.id}`, { isActive: false })).status).toBe(200);
    expect(await codeOf(await agent.request(""))).toBe("sign_in_required");
    expect((await admin.patch(`/staff/${agent.id}`, { isActive: true })).status).toBe(200);
    expect(await codeOf(await agent.request(""))).toBe("sign_in_required");
    expect((await postToDesk(site.app, "/sign-in", agent)).status).toBe(422);
    expect((await postToDesk(site.app, "/sign-in", { email: agent.email, password: agent.password })).status).toBe(200);
  });

  it("keeps their session for the other sites that they work at", async () => {
    const { site, admin } = await createCompany();
    const elsewhere = await createTestSite(database, { app: site.app });
    const agent = await createTestStaff(database, site, { role: "agent" });
    const other = await createTestStaff(database, elsewhere, { role: "admin" });
    const { link } = (await (await other.post("/invitations", { email: agent.email, role: "agent" })).json()) as { link: string };
    const token = new URL(link).hash.replace("#invitation=", "");
    expect((await postToDesk(site.app, "/invitations/accept", { token, name: "Ada", password: agent.password })).status).toBe(200);
    await admin.patch(`/staff/${agent.id}`, { isActive: false });
    expect(await codeOf(await agent.request(""))).toBe("site_not_found");
    expect(await sessionStatus(agent, site.app)).toBe(200);
  });

  it("is signed out everywhere by an admin who has a reason to", async () => {
    const { site, admin } = await createCompany();
    const agent = await createTestStaff(database, site, { role: "agent" });
    expect((await admin.post(`/staff/${agent.id}/sign-out`)).status).toBe(204);
    expect(await sessionStatus(agent, site.app)).toBe(401);
  });

  it("of another site is nobody", async () => {
    const { admin } = await createCompany();
    const elsewhere = await createCompany();
    for (const response of [
      await admin.patch(`/staff/${elsewhere.admin.id}`, { isActive: false }),
      await admin.post(`/staff/${elsewhere.admin.id}/sign-out`),
      await admin.patch("/staff/nobody", { isActive: false }),
    ]) {
      expect(await codeOf(response)).toBe("resource_not_found");
    }
    expect((await elsewhere.admin.request("")).status).toBe(200);
  });

  it("takes no field that is not an admin's to set", async () => {
    const { admin } = await createCompany();
    const problem = await problemOf(await admin.patch(`/staff/${admin.id}`, { id: "x", userId: "x", siteId: "x", email: "x@staff.example", teams: ["nowhere"] }));
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      "/email unknown_field", "/id unknown_field", "/siteId unknown_field", "/userId unknown_field",
    ]);
    expect((await problemOf(await admin.patch(`/staff/${admin.id}`, { teams: ["nowhere"] }))).errors).toEqual([{ path: "/teams/0", code: "not_an_option" }]);
  });
});

describe("the last admin of a site", () => {
  it("cannot leave, and cannot become anything else", async () => {
    const { admin } = await createCompany();
    for (const change of [{ role: "manager" }, { isActive: false }]) {
      expect(await codeOf(await admin.patch(`/staff/${admin.id}`, change))).toBe("last_admin");
    }
    expect((await admin.patch(`/staff/${admin.id}`, { name: "Lin" })).status).toBe(200);
  });

  it("is left when two of two go at the same moment", async () => {
    const { site, admin } = await createCompany();
    const second = await createTestStaff(database, site, { role: "admin" });
    const answers = await Promise.all([
      admin.patch(`/staff/${admin.id}`, { role: "agent" }),
      second.patch(`/staff/${second.id}`, { isActive: false }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
