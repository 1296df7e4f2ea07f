import type { StaffNotification } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { actAtDesk, readAtDesk, tryAtDesk, typesOf } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, newCase, outcome, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const accused = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "王芳" });
const accusedManager = await createTestStaff(database, site, { role: "manager", name: "Greta Sharp" });
const colleague = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Tom Reed" });
const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"] });
const manager = await createTestStaff(database, site, { role: "manager", name: "Mona Clear" });

const about = { category: "staff_conduct", subject: "投诉", description: "客服王芳态度恶劣，还挂断电话。" } as const;

const NEVER = "ZZZZ-ZZZZ";

async function seesNothing(reader: TestStaff, { reference }: { reference: string }): Promise<void> {
  const [seen, missing] = await Promise.all([reader.request(`/cases/${reference}`), reader.request(`/cases/${NEVER}`)]);
  expect(seen.status).toBe(404);
  expect(await seen.text()).toBe(await missing.text());
}

describe("a complaint about somebody of the staff", () => {
  it("is at first for managers alone, and never for those it names", async () => {
    const filed = await site.file({ ...about, description: `${about.description} Greta Sharp was told.` });
    for (const reader of [accused, accusedManager, colleague, supervisor]) await seesNothing(reader, filed);
    const read = await readAtDesk(manager, filed);
    expect(read).toMatchObject({ isRestricted: true, owner: null });
    expect(read.concerns.map(({ name }) => name)).toEqual(["Greta Sharp", "王芳"]);
    expect((await newest(manager))[0]).toMatchObject({ type: "escalated", reference: filed.reference });
    expect((await newest(accusedManager)).map(({ reference }) => reference)).not.toContain(filed.reference);
  });

  it("is kept from whoever the customer names later, too", async () => {
    const filed = await site.file({ ...about, description: "I was shouted at." });
    expect((await readAtDesk(accusedManager, filed)).concerns).toEqual([]);
    await site.decide(filed, "messages", { text: "It was GRETA SHARP." });
    await seesNothing(accusedManager, filed);
  });

  it("goes on with the other managers where its owner turns out to be named", async () => {
    const filed = await site.file({ ...about, description: "I was shouted at." });
    await actAtDesk(accusedManager, filed, "take");
    const before = (await newest(manager)).filter(({ reference }) => reference === filed.reference).length;
    await site.decide(filed, "messages", { text: "It was Greta Sharp." });
    await seesNothing(accusedManager, filed);
    const after = (await newest(manager)).filter(({ reference }) => reference === filed.reference);
    expect([after.length - before, after[0]?.type]).toEqual([1, "escalated"]);
  });

  it("is kept from whoever the customer names in accepting or in rating the answer", async () => {
    for (const [step, body] of [
      ["actions/accept", { reason: "Fine. It was Greta Sharp, by the way." }],
      ["rating", { score: 2, comment: "Greta Sharp is still there." }],
    ] as const) {
      const filed = await site.file({ ...about, description: "I was shouted at." });
      await actAtDesk(manager, filed, "take");
      await actAtDesk(manager, filed, "answer", { outcome });
      expect((await readAtDesk(accusedManager, filed)).concerns).toEqual([]);
      expect((await site.decide(filed, step, body)).status).toBe(200);
      await seesNothing(accusedManager, filed);
    }
  });

  it("goes to the team once it is recorded whom it concerns, and never to them", async () => {
    const filed = await site.file(about);
    const recorded = await actAtDesk(manager, filed, "concern", { staff: [accused.id] });
    expect(recorded).toMatchObject({ isRestricted: false, concerns: [{ id: accused.id, name: "王芳" }] });
    await seesNothing(accused, filed);
    const taken = await actAtDesk(colleague, filed, "take");
    expect(taken.concerns).toEqual([]);
    expect(typesOf(taken)).toContain("concern_recorded");
    expect(JSON.stringify(taken.timeline)).not.toContain("王芳");
  });

  it("cannot be given to, mentioned to, or learnt of by the person it concerns, by any action", async () => {
    const filed = await site.file(about);
    await actAtDesk(manager, filed, "concern", { staff: [accused.id] });
    expect(await problemOf(await tryAtDesk(supervisor, filed, "assign", { to: accused.id }))).toMatchObject({ errors: [{ path: "/to" }] });
    await actAtDesk(colleague, filed, "take");
    const reason = "Because.";
    expect(await problemOf(await tryAtDesk(colleague, filed, "hand_over", { to: accused.id, reason }))).toMatchObject({ errors: [{ path: "/to" }] });
    expect(await problemOf(await tryAtDesk(colleague, filed, "note", { text: "x", mentions: [accused.id] }))).toMatchObject({
      errors: [{ path: "/mentions/0" }],
    });
    const inputs = { take: {}, hand_over: { to: accused.id, reason }, ask: { text: "x" }, note: { text: "x" }, answer: { outcome } };
    for (const [action, input] of Object.entries(inputs)) {
      const response = await accused.post(`/cases/${filed.reference}/actions/${action}`, { version: 3, ...input });
      expect(await problemOf(response)).toMatchObject({ status: 404, code: "case_not_found" });
    }
    const queue = await (await accused.request("/cases?limit=100")).text();
    expect(queue).not.toContain(filed.reference);
    expect(await (await accused.request(`/cases?q=${encodeURIComponent("王芳")}`)).text()).not.toContain(filed.reference);
  });

  it("is taken from an owner whom it turns out to concern", async () => {
    const filed = await site.file({ description: "Nobody named." });
    await actAtDesk(accused, filed, "take");
    const recorded = await actAtDesk(manager, filed, "concern", { staff: [accused.id] });
    expect(recorded).toMatchObject({ owner: null, status: "investigating", team: "service" });
    await seesNothing(accused, filed);
    expect((await actAtDesk(colleague, filed, "take")).owner?.id).toBe(colleague.id);
  });

  it("does not show beside the customer's other cases, through links, mergers or the customer", async () => {
    const contact = { email: "only-this-once@example.org" };
    const secret = await site.file({ ...about, contact });
    await actAtDesk(manager, secret, "concern", { staff: [accused.id] });
    const open = await site.file({ contact });
    await actAtDesk(colleague, open, "link", { to: secret.reference, type: "related" });
    const seen = await readAtDesk(accused, open);
    expect(JSON.stringify(seen)).not.toContain(secret.reference);
    expect(seen).toMatchObject({ links: [], otherCases: [] });
    expect((await readAtDesk(colleague, open)).links).toMatchObject([{ reference: secret.reference, isIncoming: false }]);
    for (const input of [{ action: "link", to: secret.reference, type: "related" }, { action: "unlink", to: secret.reference }, { action: "merge", into: secret.reference }] as const) {
      const { action, ...body } = input;
      const path = `/cases/${open.reference}/actions/${action}`;
      const { version } = await readAtDesk(accused, open);
      const known = await (await accused.post(path, { version, ...body })).text();
      const swapped = JSON.parse(JSON.stringify(body).replace(secret.reference, NEVER)) as object;
      expect(known).toBe(await (await accused.post(path, { version, ...swapped })).text());
      expect(known).toContain("not_an_option");
    }
    const customer = seen.customer?.id ?? "";
    expect(await (await accused.request(`/customers/${customer}`)).text()).not.toContain(secret.reference);
    expect(await (await colleague.request(`/customers/${customer}`)).text()).toContain(secret.reference);
  });

  it("takes the case with it into which it is merged", async () => {
    const contact = { email: "twice@example.org" };
    const secret = await site.file({ ...about, contact });
    const open = await site.file({ contact });
    await actAtDesk(accused, open, "take");
    expect(await problemOf(await tryAtDesk(manager, secret, "merge", { into: open.reference }))).toMatchObject({
      errors: [{ path: "/into", code: "not_an_option" }],
    });
    await actAtDesk(manager, secret, "concern", { staff: [accused.id] });
    await actAtDesk(manager, secret, "merge", { into: open.reference });
    await seesNothing(accused, open);
    expect(await readAtDesk(colleague, open)).toMatchObject({ owner: null });
  });

  it("makes a customer unknown to whoever may see none of their cases", async () => {
    const filed = await site.file({ ...about, contact: { email: "whistle@example.org" } });
    const id = (await readAtDesk(manager, filed)).customer?.id ?? "";
    const [known, missing] = await Promise.all([accused.request(`/customers/${id}`), accused.request(`/customers/${crypto.randomUUID()}`)]);
    expect(await known.text()).toBe(await missing.text());
    expect((await supervisor.patch(`/customers/${id}`, { version: 1, note: "x" })).status).toBe(404);
  });

  it("names nobody of another site, and only those who are on the staff", async () => {
    const other = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, other, { role: "agent", teams: ["service"] });
    const filed = await site.file(about);
    const problem = await problemOf(await tryAtDesk(manager, filed, "concern", { staff: [accused.id, stranger.id, "x"] }));
    expect(problem.errors?.map(({ path }) => path)).toEqual(["/staff/1", "/staff/2"]);
    await seesNothing(colleague, filed);
  });

  it("has nobody for its owner on the command line whom it concerns, and knows the others by their names", async () => {
    const filed = await site.file(about);
    const refused = await site.act(filed, "investigate", { owner: "王芳" }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "validation_failed", errors: [{ path: "/owner", code: "not_an_option" }] });
    await site.act(filed, "investigate", { owner: "Mona Clear" });
    expect((await readAtDesk(manager, filed)).owner).toEqual({ id: manager.id, name: "Mona Clear" });
  });

  it("cannot be taken by the agent who writes it down", async () => {
    const { consent: _, ...texts } = { ...newCase, ...about };
    const body = { ...texts, consentGiven: true, channel: "phone", take: true };
    const response = await colleague.post("/cases", body, { "Idempotency-Key": crypto.randomUUID() });
    expect(await problemOf(response)).toMatchObject({ errors: [{ path: "/take", code: "not_applicable" }] });
  });
});

async function newest(reader: TestStaff): Promise<StaffNotification[]> {
  return ((await (await reader.request("/notifications")).json()) as { items: StaffNotification[] }).items;
}
