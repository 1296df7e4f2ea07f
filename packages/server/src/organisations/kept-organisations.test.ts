import { organisationSchema, type Organisation, type OrganisationItem, type Page } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { createTestAccount } from "../testing/test-account.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function create(name: string, staff: TestStaff): Promise<Organisation> {
  return organisationSchema.parse(await (await staff.post("/organisations", { name })).json());
}

async function setMember({ id }: Organisation, email: string, role: "member" | "lead", staff: TestStaff): Promise<void> {
  expect((await staff.put(`/organisations/${id}/members`, { email, role })).status).toBe(200);
}

async function refusalOf(response: Promise<Response>): Promise<string> {
  const answered = await response;
  return `${answered.status} ${(await problemOf(answered)).code}`;
}

describe("organisations at the desk", () => {
  it("are kept by who sees all cases of the site: through one that they make, nobody of the staff sees more", async () => {
    const manager = await createTestStaff(database, site, { role: "manager" });
    const [ada, friend] = [await createTestAccount(database, site), await createTestAccount(database, site)];
    const organisation = await create("Tea House", manager);
    await setMember(organisation, ada.email, "member", manager);
    const filed = await site.file({ contact: { email: ada.email } });
    const path = `/organisations/${organisation.id}`;
    for (const role of ["agent", "supervisor", "inspector"] as const) {
      const staff = await createTestStaff(database, site, { role, teams: ["technical"] });
      const answers = [
        staff.post("/organisations", { name: `By ${role}` }),
        staff.put(path, { name: `By ${role}` }),
        staff.put(`${path}/members`, { email: friend.email, role: "lead" }),
        staff.delete(`${path}/members/${organisation.id}`),
        staff.delete(path),
      ];
      expect(await Promise.all(answers.map(refusalOf))).toEqual(Array(5).fill("403 permission_denied"));
      expect((await staff.request(path)).status).toBe(200);
    }
    expect((await friend.request(`/cases/${filed.reference}`)).status).toBe(404);
    expect((await ada.request(`/cases/${filed.reference}`)).status).toBe(200);
  });

  it("that were removed tell on what was done to them, and are found by whom it was done to", async () => {
    const there = await createTestSite(database, { app: site.app });
    const staff = await createTestStaff(database, there, { role: "admin", name: "Noor" });
    const made = await create("Kettle Works", staff);
    await setMember(made, "ada@works.example", "lead", staff);
    const path = `/organisations/${made.id}`;
    expect((await staff.delete(path)).status).toBe(204);
    const removed = organisationSchema.parse(await (await staff.request(path)).json());
    expect(removed).toMatchObject({ name: "Kettle Works", members: [] });
    expect(removed.removedAt).not.toBeNull();
    expect(removed.history.map(({ type, about, by }) => [type, about, by])).toEqual([
      ["removed", "Kettle Works", "Noor"],
      ["member_added", "ada@works.example", "Noor"],
      ["created", "Kettle Works", "Noor"],
    ]);
    const found = async (query: string) => ((await (await staff.request(`/organisations${query}`)).json()) as Page<OrganisationItem>).items.map(({ id }) => id);
    expect(await found("")).toEqual([]);
    for (const query of ["?removed=true", "?removed=true&q=kettle", "?removed=true&q=ada%40"]) expect([query, await found(query)]).toEqual([query, [made.id]]);
    expect(await found("?removed=true&q=nobody")).toEqual([]);
    for (const answer of [staff.put(path, { name: "Again" }), staff.put(`${path}/members`, { email: "a@works.example", role: "lead" }), staff.delete(path)]) {
      expect(await refusalOf(answer)).toBe("404 resource_not_found");
    }
    // Its name is free again.
    const again = await create("Kettle Works", staff);
    expect(await found("")).toEqual([again.id]);
    expect((await staff.delete(`/organisations/${again.id}`)).status).toBe(204);
    expect(new Set(await found("?removed=true"))).toEqual(new Set([made.id, again.id]));
  });
});
