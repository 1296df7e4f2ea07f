import type { Account } from "@heed/contract";
import { organisationSchema, type Organisation, type OrganisationItem, type Page } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { createTestAccount } from "../testing/test-account.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, outcome, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager", name: "Lin Mei" });

let made = 0;

async function create(name = `Tea House ${++made}`, staff = manager): Promise<Organisation> {
  const response = await staff.post("/organisations", { name });
  expect(response.status).toBe(201);
  return organisationSchema.parse(await response.json());
}

async function setMember({ id }: Organisation, email: string, role: "member" | "lead", staff = manager): Promise<Organisation> {
  const response = await staff.put(`/organisations/${id}/members`, { email, role });
  expect(response.status).toBe(200);
  return organisationSchema.parse(await response.json());
}

async function refusalOf(response: Promise<Response>): Promise<string> {
  const answered = await response;
  return `${answered.status} ${(await problemOf(answered)).code}`;
}

/** An organisation with somebody who leads it, and two members of whom each has filed a case. */
async function teaHouse(at: TestSite = site, staff = manager) {
  const [lead, ada, bo] = [await createTestAccount(database, at), await createTestAccount(database, at), await createTestAccount(database, at)];
  const organisation = await create(undefined, staff);
  await setMember(organisation, lead.email.toUpperCase(), "lead", staff);
  await setMember(organisation, ada.email, "member", staff);
  await setMember(organisation, bo.email, "member", staff);
  const cases = [await at.file({ contact: { name: "Ada", email: ada.email } }), await at.file({ contact: { name: "Bo", email: bo.email } })] as const;
  return { organisation, lead, ada, bo, cases };
}

describe("whoever leads an organisation", () => {
  it("sees all cases of its members, and of nobody else", async () => {
    const { lead, cases, organisation } = await teaHouse();
    await site.file();
    const own = await site.file({ contact: { name: "Lee", email: lead.email } });
    const { items } = await lead.cases("?scope=organisation");
    expect(items.map(({ reference, isOwn, customerName }) => [reference, isOwn, customerName])).toEqual([
      [own.reference, true, undefined],
      [cases[1].reference, false, "Bo"],
      [cases[0].reference, false, "Ada"],
    ]);
    expect((await lead.cases()).items.map(({ reference }) => reference)).toEqual([own.reference]);
    const account = (await (await lead.request("/me")).json()) as Account;
    expect(account.organisations).toEqual([{ id: organisation.id, name: organisation.name, role: "lead" }]);
  });

  it("reads, writes and decides on them, and has what is unread for themselves", async () => {
    const { lead, ada, cases: [filed] } = await teaHouse();
    await site.act(filed, "investigate");
    await site.act(filed, "answer", outcome);
    const unread = async () => [(await lead.row(filed.reference, "?scope=organisation"))?.unread, (await ada.row(filed.reference))?.unread];
    expect(await unread()).toEqual([true, true]);
    expect((await lead.post(`/me/cases/${filed.reference}/read`, "")).status).toBe(204);
    expect(await unread()).toEqual([false, true]);
    expect((await lead.post(`/cases/${filed.reference}/messages`, { text: "Thank you." })).status).toBe(201);
    expect((await lead.post(`/cases/${filed.reference}/actions/accept`, {})).status).toBe(200);
    expect((await site.read(filed)).status).toBe("closed");
  });

  it("is named beside what they did in the customer's place, to customer and staff, until they are forgotten", async () => {
    const { lead, cases: [filed] } = await teaHouse();
    await lead.request("/participants/me", { method: "PATCH", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: "Lee" }) });
    await lead.post(`/cases/${filed.reference}/messages`, { text: "From the lead" });
    await site.decide(filed, "messages", { text: "From Ada" });
    const names = async () => {
      const { timeline } = await site.read(filed);
      const atDesk = (await (await manager.request(`/cases/${filed.reference}`)).json()) as { timeline: typeof timeline };
      return [timeline, atDesk.timeline].map((entries) => entries.filter(({ type }) => type === "message").map(({ by, text }) => `${by.name}: ${text}`));
    };
    expect(await names()).toEqual([["Lee: From the lead", "Ada: From Ada"], ["Lee: From the lead", "Ada: From Ada"]]);
    await database.db.deleteFrom("participants").where("id", "=", lead.id).execute();
    expect(await names()).toEqual([["Ada: From the lead", "Ada: From Ada"], ["Ada: From the lead", "Ada: From Ada"]]);
  });

  it("sees each case once, page by page, though a member belongs to two of their organisations", async () => {
    const { lead, ada, cases, organisation } = await teaHouse();
    const second = await create();
    await setMember(second, lead.email, "lead");
    await setMember(second, ada.email, "member");
    const told: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { items, nextCursor } = await lead.cases(`?scope=organisation&limit=1${cursor && `&cursor=${cursor}`}`);
      told.push(...items.map(({ reference }) => reference));
      cursor = nextCursor;
    }
    expect(told).toEqual([cases[1].reference, cases[0].reference]);
    expect(organisation.id).not.toBe(second.id);
  });

  it("opens none of them any more once they, or the member, were removed, or lead no longer", async () => {
    const { organisation, lead, ada, bo, cases: [filed, other] } = await teaHouse();
    const opens = async () => (await lead.request(`/cases/${filed.reference}`)).status;
    expect(await opens()).toBe(200);
    const members = (await setMember(organisation, lead.email, "member")).members;
    expect(await opens()).toBe(404);
    await setMember(organisation, lead.email, "lead");
    const idOf = (email: string) => members.find((member) => member.email === email)?.id;
    expect((await manager.delete(`/organisations/${organisation.id}/members/${idOf(ada.email)}`)).status).toBe(200);
    expect(await opens()).toBe(404);
    expect((await lead.request(`/cases/${other.reference}`)).status).toBe(200);
    expect((await manager.delete(`/organisations/${organisation.id}/members/${idOf(lead.email)}`)).status).toBe(200);
    expect((await lead.request(`/cases/${other.reference}`)).status).toBe(404);
    expect(await lead.cases("?scope=organisation")).toEqual({ items: [], nextCursor: null });
    expect((await bo.request(`/cases/${other.reference}`)).status).toBe(200);
  });

  it("sees none of a member's claims: the code was the member's alone", async () => {
    const { lead, ada } = await teaHouse();
    const filed = await site.file();
    expect((await ada.post("/me/cases", { reference: filed.reference, accessCode: filed.accessCode })).status).toBe(200);
    expect((await lead.request(`/cases/${filed.reference}`)).status).toBe(404);
  });

  it("sees no complaint about the staff, who say themselves who leads: it is between its customer and the company", async () => {
    const { lead, ada } = await teaHouse();
    const filed = await site.file({ category: "staff_conduct", contact: { email: ada.email } });
    for (const path of [`/cases/${filed.reference}`, `/cases/${filed.reference}/events`]) expect((await lead.request(path)).status).toBe(404);
    expect((await lead.post(`/me/cases/${filed.reference}/read`, "")).status).toBe(404);
    expect(await lead.row(filed.reference, "?scope=organisation")).toBeUndefined();
    expect((await ada.request(`/cases/${filed.reference}`)).status).toBe(200);
    expect(await ada.row(filed.reference)).toMatchObject({ isOwn: true });
  });

  it("sees none either once it is recorded whom it concerns", async () => {
    const { lead, ada } = await teaHouse();
    const filed = await site.file({ category: "staff_conduct", contact: { email: ada.email } });
    const { version } = (await (await manager.request(`/cases/${filed.reference}`)).json()) as { version: number };
    const concerned = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    expect((await manager.post(`/cases/${filed.reference}/actions/concern`, { version, staff: [concerned.id] })).status).toBe(200);
    expect((await lead.request(`/cases/${filed.reference}`)).status).toBe(404);
    expect(await lead.row(filed.reference, "?scope=organisation")).toBeUndefined();
    expect((await ada.request(`/cases/${filed.reference}`)).status).toBe(200);
  });

  it("leads at one site alone", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const { lead, ada } = await teaHouse();
    const there = await createTestAccount(database, elsewhere, lead.email);
    const filed = await elsewhere.file({ contact: { email: ada.email } });
    expect((await there.request(`/cases/${filed.reference}`)).status).toBe(404);
    expect((await lead.request(`/cases/${filed.reference}`)).status).toBe(404);
    expect(await there.cases("?scope=organisation")).toEqual({ items: [], nextCursor: null });
  });
});

describe("a member", () => {
  it("has their own cases, and those of no other member", async () => {
    const { ada, cases } = await teaHouse();
    expect(await ada.cases("?scope=organisation")).toEqual({ items: [], nextCursor: null });
    expect((await ada.cases()).items.map(({ reference }) => reference)).toEqual([cases[0].reference]);
    expect((await ada.request(`/cases/${cases[1].reference}`)).status).toBe(404);
    expect((await ada.post(`/me/cases/${cases[1].reference}/read`, "")).status).toBe(404);
  });

  it("keeps their cases when the organisation is removed", async () => {
    const { organisation, lead, ada, cases } = await teaHouse();
    expect((await manager.delete(`/organisations/${organisation.id}`)).status).toBe(204);
    expect((await ada.request(`/cases/${cases[0].reference}`)).status).toBe(200);
    expect((await lead.request(`/cases/${cases[0].reference}`)).status).toBe(404);
    const path = `/organisations/${organisation.id}`;
    expect(await refusalOf(manager.put(`${path}/members`, { email: lead.email, role: "lead" }))).toBe("404 resource_not_found");
    expect((await lead.request(`/cases/${cases[0].reference}`)).status).toBe(404);
    expect((await (await lead.request("/me")).json()) as Account).toMatchObject({ organisations: [] });
  });
});

describe("organisations at the desk", () => {
  it("tell what was done to them, by whom, the newest first", async () => {
    const organisation = await create("Kettle Works");
    await manager.put(`/organisations/${organisation.id}`, { name: "Kettle & Works" });
    await setMember(organisation, "ada@works.example", "member");
    await setMember(organisation, "ADA@works.example", "lead");
    const { members, history } = await setMember(organisation, "ada@works.example", "lead");
    expect(members).toMatchObject([{ email: "ada@works.example", role: "lead", addedBy: "Lin Mei" }]);
    expect(history.map(({ type, about, role, by }) => [type, about, role, by])).toEqual([
      ["role_changed", "ada@works.example", "lead", "Lin Mei"],
      ["member_added", "ada@works.example", "member", "Lin Mei"],
      ["renamed", "Kettle & Works", null, "Lin Mei"],
      ["created", "Kettle Works", null, "Lin Mei"],
    ]);
  });

  it("have names of their own at a site, also when many are to get one at once", async () => {
    const name = `Tea House ${++made}`;
    const organisations = await Promise.all(Array.from({ length: 5 }, () => create()));
    const renamed = organisations.map(({ id }) => manager.put(`/organisations/${id}`, { name }));
    const created = Array.from({ length: 3 }, () => manager.post("/organisations", { name }));
    const statuses = await Promise.all([...renamed, ...created].map(async (answer) => (await answer).status));
    expect(statuses.filter((status) => status !== 409)).toHaveLength(1);
    expect(statuses.find((status) => status !== 409)).toBeLessThan(300);
  });

  it("have names of their own at a site", async () => {
    const [one, two] = [await create(), await create()];
    expect(await refusalOf(manager.post("/organisations", { name: one.name }))).toBe("409 name_taken");
    expect(await refusalOf(manager.put(`/organisations/${two.id}`, { name: one.name }))).toBe("409 name_taken");
    const elsewhere = await createTestSite(database, { app: site.app });
    await create(one.name, await createTestStaff(database, elsewhere, { role: "admin" }));
    const statuses = await Promise.all(Array.from({ length: 5 }, async () => (await manager.post("/organisations", { name: "At once" })).status));
    expect(statuses.toSorted()).toEqual([201, 409, 409, 409, 409]);
  });

  it("are found by name and by members' addresses, page by page", async () => {
    const there = await createTestSite(database, { app: site.app });
    const staff = await createTestStaff(database, there, { role: "manager" });
    for (const name of ["Anna", "anton", "Berta", "茶馆"]) await setMember(await create(name, staff), `${name === "茶馆" ? "cha" : name}@house.example`, "member", staff);
    const page = async (query: string) => (await (await staff.request(`/organisations${query}`)).json()) as Page<OrganisationItem>;
    const named = async (query: string) => (await page(query)).items.map(({ name }) => name).toSorted();
    expect(await named("?q=AN")).toEqual(["Anna", "anton"]);
    expect(await named("?q=cha%40")).toEqual(["茶馆"]);
    expect(await named("?q=%25")).toEqual([]);
    const told: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { items, nextCursor } = await page(`?limit=3${cursor && `&cursor=${cursor}`}`);
      told.push(...items.map(({ name }) => name));
      cursor = nextCursor;
    }
    expect(told.toSorted()).toEqual(["Anna", "Berta", "anton", "茶馆"]);
  });

  it("take a member once, however often they are added at once", async () => {
    const organisation = await create();
    await Promise.all(Array.from({ length: 6 }, (_, count) => setMember(organisation, "ada@works.example", count % 2 === 0 ? "lead" : "member")));
    const { members, history } = (await (await manager.request(`/organisations/${organisation.id}`)).json()) as Organisation;
    expect(members).toHaveLength(1);
    expect(history.filter(({ type }) => type === "member_added")).toHaveLength(1);
  });

  it("belong to one site: another's staff finds and changes nothing", async () => {
    const organisation = await setMember(await create(), "ada@works.example", "lead");
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin" });
    const path = `/organisations/${organisation.id}`;
    expect(await refusalOf(stranger.request(path))).toBe("404 resource_not_found");
    expect(await refusalOf(stranger.put(path, { name: "Mine" }))).toBe("404 resource_not_found");
    expect(await refusalOf(stranger.put(`${path}/members`, { email: "eve@evil.example", role: "lead" }))).toBe("404 resource_not_found");
    expect(await refusalOf(stranger.delete(`${path}/members/${organisation.members[0]?.id}`))).toBe("404 resource_not_found");
    expect(await refusalOf(stranger.delete(path))).toBe("404 resource_not_found");
    expect((await (await stranger.request("/organisations")).json()) as Page<OrganisationItem>).toEqual({ items: [], nextCursor: null });
    expect((await (await manager.request(path)).json()) as Organisation).toEqual(organisation);
  });

  it.each([{}, { name: "" }, { name: " " }, { name: "x".repeat(201) }, { name: "a\nb" }, { name: "\u202egnp" }, { name: 7 }, { name: "\0" }, { name: "Fine", more: 1 }])(
    "are not made of %j",
    async (body) => expect(await refusalOf(manager.post("/organisations", body))).toBe("422 validation_failed"),
  );

  it.each([{}, { email: "ada", role: "lead" }, { email: "ada@works.example", role: "owner" }, { email: "ada@works.example\r\nBcc: x@example.org", role: "lead" }])(
    "take no member of %j",
    async (body) => expect(await refusalOf(manager.put(`/organisations/${(await create()).id}/members`, body))).toBe("422 validation_failed"),
  );

  it.each(["?limit=0", "?cursor=x", "?cursor=W10", "?q=%00", `?q=${"x".repeat(300)}`, "?sort=name", "?removed=maybe"])("are not listed by %s", async (query) => {
    expect(await refusalOf(manager.request(`/organisations${query}`))).toBe("422 validation_failed");
  });
});
