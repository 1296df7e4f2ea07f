import type { FiledCase } from "@heed/contract";
import type { RoutingResult, StaffFiling, VersionedSettings } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { actAtDesk, readAtDesk, typesOf } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, newCase, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Lin Mei" });
const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"] });
const manager = await createTestStaff(database, site, { role: "manager" });

const { consent: _, ...texts } = newCase;
const call: StaffFiling = { ...texts, channel: "phone", consentGiven: true };

const post = (body: unknown, headers: Record<string, string> = { "Idempotency-Key": mintKey() }) => agent.post("/cases", body, headers);

async function fileAtDesk(change: Partial<StaffFiling> = {}): Promise<FiledCase> {
  const response = await post({ ...call, ...change });
  expect(response.status).toBe(201);
  return (await response.json()) as FiledCase;
}

describe("a case that staff files", () => {
  it("says who filed it and how it came, and has a code to read out that opens it", async () => {
    const filed = await fileAtDesk();
    expect(await readAtDesk(agent, filed)).toMatchObject({ channel: "phone", filedBy: "Lin Mei", status: "acknowledged", owner: null });
    const read = await site.read(filed);
    expect(read.timeline[0]).toMatchObject({ type: "received", by: { role: "staff", name: "Lin Mei" } });
  });

  it("records the consent that was given by word of mouth, in the version in force", async () => {
    const { reference } = await fileAtDesk();
    const row = await database.db.selectFrom("cases").select("consent").where("reference", "=", reference).executeTakeFirst();
    expect(row?.consent).toEqual({ version: demoSite.settings.consent.version, purposes: ["handle_case"] });
  });

  it("is taken at once where whoever files it says so, in whichever team it lands", async () => {
    const filed = await fileAtDesk({ category: "safety", take: true });
    expect(filed.status).toBe("investigating");
    const read = await readAtDesk(agent, filed);
    expect(read).toMatchObject({ team: "technical", severity: "critical", owner: { id: agent.id }, version: 1 });
    expect(typesOf(read)).toEqual(["received", "acknowledged", "routed", "assigned", "investigating"]);
    expect(read.timeline.find(({ type }) => type === "routed")?.details).toEqual({ team: "technical", rule: "safety", severity: "critical" });
  });

  it("may be of somebody who only leaves a name, where people come in person, call or write letters", async () => {
    const filed = await fileAtDesk({ contact: { name: "Frau Abel" }, channel: "visit" });
    expect(await readAtDesk(agent, filed)).toMatchObject({ customer: null, contact: { name: "Frau Abel" } });
    for (const channel of ["email", "chat", "social", "web"] as const) {
      const problem = await problemOf(await post({ ...call, contact: { name: "Frau Abel" }, channel }));
      expect(problem).toMatchObject({ errors: [{ path: "/contact", code: "required" }] });
    }
  });

  it("is one, however often the same key is sent, and needs a key", async () => {
    const key = { "Idempotency-Key": mintKey() };
    const first = await (await post(call, key)).text();
    expect(await (await post(call, key)).text()).toBe(first);
    expect(await problemOf(await post(call, {}))).toMatchObject({ status: 400, code: "idempotency_key_missing" });
  });

  it.each([
    ["no consent", { consentGiven: false }, "/consentGiven not_an_option"],
    ["a consent of its own", { consent: newCase.consent }, "/consent unknown_field"],
    ["no contact at all", { contact: undefined }, "/contact required"],
    ["an empty contact", { contact: {} }, "/contact required"],
    ["an anonymous customer with a contact", { anonymous: true }, "/contact not_applicable"],
    ["a channel that is none", { channel: "telepathy" }, "/channel not_an_option"],
    ["a category of no site", { category: "nope" }, "/category not_an_option"],
    ["a missing field of the site", { category: "damaged" }, "/fields/parcel_condition required"],
    ["half a character in a field", { category: "defect", fields: { what_tried: "\udc00" } }, "/fields/what_tried invalid_characters"],
    ["fields that are not the caller's", { owner: "x", team: "x", filedBy: "x" }, "/filedBy unknown_field /owner unknown_field /team unknown_field"],
  ])("says where and what is wrong: %s", async (_name, change, expected) => {
    const problem = await problemOf(await post({ ...call, ...change }));
    expect(problem).toMatchObject({ status: 422, code: "validation_failed" });
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).sort().join(" ")).toBe(expected);
  });
});

describe("a customer", () => {
  it("is the same by the address, however it is written, and else by the number", async () => {
    const unique = mintKey();
    const one = await site.file({ contact: { email: `${unique}@example.org`, name: "Ada" } });
    const two = await fileAtDesk({ contact: { email: `${unique.toUpperCase()}@example.org`, phone: "123 456" } });
    const first = await readAtDesk(agent, one);
    expect((await readAtDesk(agent, two)).customer).toEqual(first.customer);
    expect(first.customer).toMatchObject({ name: "Ada", email: `${unique}@example.org`, isVerified: false, tier: null });
    expect((await readAtDesk(agent, two)).otherCases.map(({ reference }) => reference)).toEqual([one.reference]);
    const digits = String(Math.random()).slice(2, 12);
    const three = await fileAtDesk({ contact: { phone: `+49 ${digits.slice(0, 3)} ${digits.slice(3)}` } });
    const four = await fileAtDesk({ contact: { phone: `+49-${digits}` } });
    expect((await readAtDesk(agent, four)).customer?.id).toBe((await readAtDesk(agent, three)).customer?.id);
  });

  it("is one when cases come at once", async () => {
    const contact = { email: `${mintKey()}@example.org` };
    const filed = await Promise.all(Array.from({ length: 10 }, () => site.file({ contact })));
    const ids = await Promise.all(filed.map(async (one) => (await readAtDesk(agent, one)).customer?.id));
    expect(new Set(ids).size).toBe(1);
  });

  it("decides by the tier where the next case goes", async () => {
    const contact = { email: `${mintKey()}@example.org` };
    const { customer } = await readAtDesk(agent, await site.file({ contact }));
    const changed = await supervisor.patch(`/customers/${customer?.id}`, { version: 1, tier: "key_account", note: "Calls on Fridays." });
    expect(await changed.json()).toMatchObject({ tier: "key_account", note: "Calls on Fridays.", version: 2 });
    const next = await readAtDesk(manager, await site.file({ contact }));
    expect(next).toMatchObject({ tier: "key_account", team: "key_accounts", severity: "high" });
  });

  it("is changed by supervisors and above, on the newest version, to what the site has", async () => {
    const { customer } = await readAtDesk(agent, await site.file({ contact: { email: `${mintKey()}@example.org` } }));
    const path = `/customers/${customer?.id}`;
    expect((await agent.patch(path, { version: 1, name: "x" })).status).toBe(403);
    expect(await problemOf(await supervisor.patch(path, { version: 1, tier: "nope" }))).toMatchObject({ errors: [{ path: "/tier" }] });
    expect(await problemOf(await supervisor.patch(path, { version: 1, email: "x@y.zz", isVerified: true }))).toMatchObject({ status: 422 });
    expect((await supervisor.patch(path, { version: 1, name: "Ada L." })).status).toBe(200);
    expect(await problemOf(await supervisor.patch(path, { version: 1, name: "x" }))).toMatchObject({ status: 409, code: "case_changed" });
    expect(await (await supervisor.patch(path, { version: 2, name: null })).json()).toMatchObject({ name: null, version: 3 });
  });

  it("is read with their cases a page at a time, newest first", async () => {
    const contact = { email: `${mintKey()}@example.org` };
    const references = [];
    for (let count = 0; count < 5; count++) references.unshift((await site.file({ contact })).reference);
    const { customer } = await readAtDesk(agent, { reference: references[0] ?? "" });
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const query: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await (await agent.request(`/customers/${customer?.id}?limit=2${query}`)).json()) as {
        cases: { items: { reference: string }[]; nextCursor: string | null };
      };
      seen.push(...page.cases.items.map(({ reference }) => reference));
      cursor = page.cases.nextCursor;
    }
    expect(seen).toEqual(references);
    expect(await problemOf(await agent.request(`/customers/${customer?.id}?cursor=x`))).toMatchObject({ status: 422 });
    for (const id of ["x", "5f2c2f5e-3a43-4e0b-9d0b-000000000000"]) {
      expect(await problemOf(await agent.request(`/customers/${id}`))).toMatchObject({ status: 404, code: "resource_not_found" });
    }
  });

  it("is no other site's to read", async () => {
    const other = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, other, { role: "admin" });
    const { customer } = await readAtDesk(agent, await site.file());
    expect((await stranger.request(`/customers/${customer?.id}`)).status).toBe(404);
  });
});

describe("a dry run of the rules", () => {
  it("says where a case would go and why, and files nothing", async () => {
    const response = await supervisor.post("/routing/try", { kind: "complaint", category: "late", region: "shanghai", locale: "zh-Hans" });
    expect(await response.json()).toMatchObject({
      team: "east",
      rule: "east",
      considered: expect.arrayContaining([{ rule: "north", isMatch: false, mismatches: ["regions"] }]) as unknown,
    });
  });

  it("knows only what the site has, and is not for agents", async () => {
    const trial = { kind: "complaint", category: "x", region: "y", tier: "z", locale: "en" };
    const problem = await problemOf(await supervisor.post("/routing/try", trial));
    expect(problem.errors?.map(({ path }) => path)).toEqual(["/category", "/region", "/tier"]);
    expect((await agent.post("/routing/try", { ...trial, category: "late" })).status).toBe(403);
  });

  it("tries rules that are not saved yet, and keeps none of them", async () => {
    const trial = { kind: "complaint", category: "late", locale: "en" };
    const before = (await (await supervisor.post("/routing/try", trial)).json()) as RoutingResult;
    const { settings } = (await (await supervisor.request("/settings")).json()) as VersionedSettings;
    const desk = { ...settings.desk, rules: [{ id: "late", when: { categories: ["late"] }, then: { team: "technical", severity: "high" } }] };
    const tried = await supervisor.post("/routing/try", { ...trial, settings: { ...settings, desk } });
    expect(await tried.json()).toMatchObject({ team: "technical", severity: "high", rule: "late" });
    expect(await (await supervisor.post("/routing/try", trial)).json()).toEqual(before);
  });

  it("is what filing does", async () => {
    const filed = await actAtDesk(manager, await site.file({ region: "beijing", locale: "zh-Hans" }), "note", { text: "x" });
    expect(filed).toMatchObject({ team: "north", region: "beijing" });
  });
});
