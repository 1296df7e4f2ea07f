import type { DeskProposal } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { readAtDesk, typesOf } from "../testing/desk-work.ts";
import { listAtDesk, parseProposal, readProposal } from "../testing/proposal-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, mintKey, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager", name: "Mina" });
const agent = await createTestStaff(database, site, { role: "agent", teams: ["nowhere"], name: "Ana" });
const reviewer = await createTestStaff(database, site, { role: "reviewer", name: "Rui" });

const said = { title: "Send a photo of the parcel", text: "Then I know where it was left.\n请拍照。", locale: "en" };

async function file(staff: TestStaff, change: object = {}, key = mintKey()): Promise<Response> {
  return staff.post("/proposals", { ...said, ...change }, { "Idempotency-Key": key });
}

function openCase(staff: TestStaff, id: string, change: object = {}, key = mintKey()): Promise<Response> {
  return staff.post(`/proposals/${id}/cases`, { kind: "inquiry", category: "late", ...change }, { "Idempotency-Key": key });
}

describe("a proposal that the staff files", () => {
  it("is a customer's, and waits to be looked at like any other", async () => {
    const filed = await parseProposal(await file(agent, { category: "delivery", contact: { name: "Ada", email: "Ada@Example.org" } }), 201);
    expect(filed).toMatchObject({ status: "submitted", author: "Ada", needsReview: true, category: "delivery", text: said.text });
    expect(filed.submittedBy).toMatchObject({ name: "Ada", email: "ada@example.org", isVerified: false });
    expect(filed.events.map(({ type, by }) => [type, by])).toEqual([["submitted", "Ana"]]);
  });

  it("out of a case belongs to its customer, whose name no board shows, and both say so", async () => {
    const { reference } = await site.file();
    const filed = await parseProposal(await file(manager, { fromCase: reference }), 201);
    expect(filed).toMatchObject({ author: null, submittedBy: { name: null, email: "ada@example.org" }, hiddenCases: 0 });
    expect(filed.submittedBy.customerId).not.toBeNull();
    expect(filed.cases).toEqual([{ reference, subject: "The teapot has not arrived", status: "acknowledged", direction: "case_first" }]);
    const atCase = await readAtDesk(manager, { reference });
    expect(atCase.timeline.at(-1)).toMatchObject({ type: "linked", visibility: "internal", by: { name: "Mina" }, details: { proposal: filed.id } });
    expect(await proposalsOf(manager, reference)).toEqual([{ id: filed.id, title: said.title, status: "submitted", direction: "case_first" }]);
  });

  it("tells whoever may not see its case that there is one, and nothing of it", async () => {
    const { reference } = await site.file();
    const { id } = await parseProposal(await file(manager, { fromCase: reference }), 201);
    for (const staff of [agent, reviewer]) {
      const response = await staff.request(`/proposals/${id}`);
      const text = await response.text();
      expect(text).not.toContain(reference);
      const seen = JSON.parse(text) as DeskProposal;
      expect([seen.cases, seen.hiddenCases, seen.submittedBy.customerId]).toEqual([[], 1, null]);
      expect((await problemOf(await file(staff, { fromCase: reference }))).code).toBe("case_not_found");
      expect((await problemOf(await staff.post(`/proposals/${id}/links`, { reference }))).code).toBe("case_not_found");
      expect((await problemOf(await staff.delete(`/proposals/${id}/links/${reference}`))).code).toBe("case_not_found");
    }
    expect((await problemOf(await agent.request(`/cases/${reference}/proposals`))).code).toBe("case_not_found");
  });

  it("is filed once, however often it is sent", async () => {
    const key = mintKey();
    const title = `Only once ${key}`;
    const first = await parseProposal(await file(manager, { title }, key), 201);
    expect(await parseProposal(await file(manager, { title }, key), 201)).toEqual(first);
    expect((await problemOf(await file(manager, { title: "Another" }, key))).code).toBe("idempotency_key_reused");
    expect((await listAtDesk(manager, `?q=${encodeURIComponent(title)}`)).items).toHaveLength(1);
    expect((await problemOf(await manager.post("/proposals", said))).code).toBe("idempotency_key_missing");
  });

  it("needs words, a category of the site's, and one author", async () => {
    const { reference } = await site.file();
    const bad: [object, string][] = [
      [{ title: "abc" }, "/title"],
      [{ title: "x".repeat(141) }, "/title"],
      [{ text: "\u0000" }, "/text"],
      [{ text: "x".repeat(5001) }, "/text"],
      [{ category: "nowhere" }, "/category"],
      [{ contact: { email: "nobody" } }, "/contact/email"],
      [{ fromCase: reference, contact: { name: "Eve" } }, "/contact"],
      [{ consent: {} }, "/consent"],
    ];
    for (const [change, path] of bad) {
      const problem = await problemOf(await file(manager, change));
      expect([path, problem.code, problem.errors?.[0]?.path]).toEqual([path, "validation_failed", path]);
    }
    const without = await createTestSite(database, { app: site.app, settings: { proposals: undefined } });
    const there = await createTestStaff(database, without, { role: "manager" });
    expect((await problemOf(await file(there))).code).toBe("proposals_not_offered");
  });
});

describe("a proposal and a case", () => {
  it("are linked and parted, both ways told, each once", async () => {
    const id = await putProposal(database, site);
    const { reference } = await site.file();
    const linked = await parseProposal(await manager.post(`/proposals/${id}/links`, { reference }));
    expect(linked.cases).toMatchObject([{ reference, direction: "related" }]);
    await parseProposal(await manager.post(`/proposals/${id}/links`, { reference }));
    expect(typesOf(await readAtDesk(manager, { reference })).filter((type) => type === "linked")).toHaveLength(1);
    expect((await proposalsOf(manager, reference)).map((proposal) => proposal.id)).toEqual([id]);
    const parted = await parseProposal(await manager.delete(`/proposals/${id}/links/${reference}`));
    expect([parted.cases, parted.events.slice(-2).map(({ type, about }) => [type, about])]).toEqual([[], [["linked", reference], ["unlinked", reference]]]);
    expect(typesOf(await readAtDesk(manager, { reference })).at(-1)).toBe("unlinked");
    expect((await problemOf(await manager.delete(`/proposals/${id}/links/${reference}`))).code).toBe("case_not_found");
  });

  it("come one of the other: the case is its author's, where they can be reached", async () => {
    const { id } = await parseProposal(await file(manager, { contact: { name: "Ada", email: "ada@example.org" } }), 201);
    const opened = await parseProposal(await openCase(manager, id, { note: "Ask the carrier first." }), 201);
    const reference = opened.cases[0]?.reference ?? "";
    expect(opened.cases).toEqual([{ reference, subject: said.title, status: "acknowledged", direction: "proposal_first" }]);
    const atCase = await readAtDesk(manager, { reference });
    expect(atCase).toMatchObject({ kind: "inquiry", description: said.text, contact: { name: "Ada", email: "ada@example.org" }, filedBy: "Mina" });
    expect(atCase.timeline.slice(-2)).toMatchObject([
      { type: "linked", details: { proposal: id } },
      { type: "note", visibility: "internal", text: "Ask the carrier first." },
    ]);
    const nobodys = await parseProposal(await openCase(manager, await putProposal(database, site)), 201);
    expect((await readAtDesk(manager, { reference: nobodys.cases[0]?.reference ?? "" })).contact).toBeNull();
  });

  it("that a reviewer opens goes to those who handle it", async () => {
    const id = await putProposal(database, site);
    const opened = await parseProposal(await openCase(reviewer, id), 201);
    expect([opened.cases, opened.hiddenCases]).toEqual([[], 1]);
    expect((await readProposal(manager, id)).cases).toHaveLength(1);
  });

  it("is opened once for one key, and of a kind and category that go together", async () => {
    const id = await putProposal(database, site);
    const key = mintKey();
    const bodies = await Promise.all([1, 2].map(async () => (await openCase(manager, id, {}, key)).status));
    expect(bodies.toSorted()[0]).toBe(201);
    expect((await readProposal(manager, id)).cases).toHaveLength(1);
    for (const change of [{ category: "nowhere" }, { category: undefined }, { kind: "wish" }, { note: "x".repeat(4001) }]) {
      expect((await problemOf(await openCase(manager, id, change))).code).toBe("validation_failed");
    }
    expect((await problemOf(await openCase(manager, "zzzzzzzz"))).code).toBe("proposal_not_found");
    expect((await readProposal(manager, id)).cases).toHaveLength(1);
  });
});

async function proposalsOf(staff: TestStaff, reference: string): Promise<{ id: string; direction: string }[]> {
  const response = await staff.request(`/cases/${reference}/proposals`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { items: { id: string; direction: string }[] }).items;
}
