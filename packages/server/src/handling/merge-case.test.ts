import { describe, expect, it } from "vitest";
import { mintMailedCode } from "../cases/index.ts";
import { getSite } from "../site/index.ts";
import { actAtDesk, readAtDesk, tryAtDesk, typesOf } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { bearer, createTestSite, outcome, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Lin Mei" });

describe("a double that is merged", () => {
  it("ends for its customer with where it goes on", async () => {
    const [double, survivor] = [await site.file({ subject: "Again", description: "Still no teapot." }), await site.file()];
    const merged = await actAtDesk(agent, double, "merge", { into: survivor.reference });
    expect(merged).toMatchObject({ status: "merged", mergedInto: survivor.reference, allowedActions: expect.not.arrayContaining(["answer", "take"]) as string[] });
    const tracked = await site.read(double);
    expect(tracked).toMatchObject({ status: "merged", mergedInto: survivor.reference });
    expect(tracked.timeline.at(-1)).toMatchObject({ type: "merged", reference: survivor.reference, by: { name: "Lin Mei" } });
    expect(tracked.promises.every(({ state }) => state === "kept")).toBe(true);
    const absorbed = (await readAtDesk(agent, survivor)).timeline.at(-1);
    expect(absorbed).toMatchObject({ type: "absorbed", visibility: "internal", text: "Again\n\nStill no teapot.", reference: double.reference });
    expect(JSON.stringify(await site.read(survivor))).not.toContain("Still no teapot.");
  });

  it("takes no more messages, and says where to write", async () => {
    const [double, survivor] = [await site.file(), await site.file()];
    await actAtDesk(agent, double, "merge", { into: survivor.reference });
    const problem = await problemOf(await site.decide(double, "messages", { text: "Hello?" }));
    expect(problem).toMatchObject({ status: 409, code: "transition_not_allowed" });
    expect(problem.detail).toContain(survivor.reference);
    for (const step of ["actions/withdraw", "actions/reopen", "actions/accept"]) {
      expect((await site.decide(double, step, { reason: "x" })).status).toBe(409);
    }
  });

  it("opens the other one to whoever reads the customer's mail, through a second merger too, and never to who filed", async () => {
    const [first, second, third] = [await site.file(), await site.file(), await site.file()];
    const { id: siteId } = await getSite(database, site.key);
    const { accessCode } = await mintMailedCode(database.db, { siteId, reference: first.reference }, new Date());
    await actAtDesk(agent, first, "merge", { into: second.reference });
    await actAtDesk(agent, second, "merge", { into: third.reference });
    expect((await site.read({ reference: third.reference, accessCode })).status).toBe("acknowledged");
    for (const { reference } of [second, third]) {
      const response = await site.request(`/cases/${reference}`, { headers: bearer(first) });
      expect(await problemOf(response)).toMatchObject({ status: 404, code: "case_not_found" });
    }
  });

  it("goes into no case of another customer, no case that is over, and not into itself", async () => {
    const double = await site.file();
    const otherCustomer = await site.file({ contact: { email: "eve@example.org" } });
    const nameless = await site.file({ contact: undefined, anonymous: true });
    const over = await site.file();
    await site.decide(over, "actions/withdraw");
    const otherSite = await (await createTestSite(database, { app: site.app })).file();
    for (const { reference } of [otherCustomer, nameless, over, double, otherSite]) {
      const problem = await problemOf(await tryAtDesk(agent, double, "merge", { into: reference }));
      expect(problem).toMatchObject({ status: 422, errors: [{ path: "/into", code: "not_an_option" }] });
    }
    expect(await problemOf(await tryAtDesk(agent, nameless, "merge", { into: double.reference }))).toMatchObject({ status: 409 });
    expect((await readAtDesk(agent, double)).status).toBe("acknowledged");
  });

  it("is not taken from who must answer it: what was escalated goes into nothing that was not", async () => {
    const [escalated, usual] = [await site.file(), await site.file()];
    await actAtDesk(agent, escalated, "escalate", { reason: "The customer called three times." });
    expect(await problemOf(await tryAtDesk(agent, escalated, "merge", { into: usual.reference }))).toMatchObject({ status: 422, errors: [{ path: "/into" }] });
    await actAtDesk(agent, usual, "merge", { into: escalated.reference });
    expect((await readAtDesk(agent, escalated)).allowedActions).not.toContain("answer");
  });

  it("makes no circle, also when two are merged into each other at once", async () => {
    const [one, two] = [await site.file(), await site.file()];
    const answers = await Promise.all([
      agent.post(`/cases/${one.reference}/actions/merge`, { version: 1, into: two.reference }),
      agent.post(`/cases/${two.reference}/actions/merge`, { version: 1, into: one.reference }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const statuses = [(await readAtDesk(agent, one)).status, (await readAtDesk(agent, two)).status];
    expect(statuses.filter((status) => status === "merged")).toHaveLength(1);
  });

  it("is no double once it is answered", async () => {
    const [one, two] = [await site.file(), await site.file()];
    await actAtDesk(agent, one, "take");
    await actAtDesk(agent, one, "answer", { outcome });
    expect(await problemOf(await tryAtDesk(agent, one, "merge", { into: two.reference }))).toMatchObject({ code: "transition_not_allowed" });
  });
});

describe("a link", () => {
  it("is seen from both cases, and taken away from either", async () => {
    const [one, two] = [await site.file(), await site.file({ contact: { email: "eve@example.org" } })];
    const linked = await actAtDesk(agent, one, "link", { to: two.reference, type: "caused_by" });
    expect(linked.links).toMatchObject([{ reference: two.reference, type: "caused_by", isIncoming: false }]);
    const other = await readAtDesk(agent, two);
    expect(other.links).toMatchObject([{ reference: one.reference, type: "caused_by", isIncoming: true }]);
    expect(typesOf(other)).toContain("linked");
    const unlinked = await actAtDesk(agent, two, "unlink", { to: one.reference });
    expect(unlinked.links).toEqual([]);
    expect((await readAtDesk(agent, one)).links).toEqual([]);
  });

  it("is one, however often it is made, and says what was said last", async () => {
    const [one, two] = [await site.file(), await site.file()];
    await actAtDesk(agent, one, "link", { to: two.reference, type: "related" });
    await actAtDesk(agent, two, "link", { to: one.reference, type: "duplicate_of" });
    expect((await readAtDesk(agent, one)).links).toMatchObject([{ type: "duplicate_of", isIncoming: true }]);
  });

  it("is one of fifty at most, at either case", async () => {
    const [one, ...others] = await Promise.all(Array.from({ length: 52 }, () => site.file()));
    const last = others.pop();
    if (!one || !last) throw new Error("There are as many as were filed.");
    for (const { reference } of others.slice(0, 50)) await actAtDesk(agent, one, "link", { to: reference, type: "related" });
    const tooMany = { status: 422, errors: [{ path: "/to", code: "too_many", max: 50 }] };
    expect(await problemOf(await tryAtDesk(agent, one, "link", { to: last.reference, type: "related" }))).toMatchObject(tooMany);
    expect(await problemOf(await tryAtDesk(agent, last, "link", { to: one.reference, type: "related" }))).toMatchObject(tooMany);
    const [first] = others;
    await actAtDesk(agent, one, "link", { to: first?.reference, type: "caused_by" });
  });

  it("leads to no case of another team or site, not to itself, and is not taken away where there is none", async () => {
    const one = await site.file();
    const repair = await site.file({ category: "safety" });
    const otherSite = await (await createTestSite(database, { app: site.app })).file();
    for (const { reference } of [one, repair, otherSite]) {
      expect(await problemOf(await tryAtDesk(agent, one, "link", { to: reference, type: "related" }))).toMatchObject({ errors: [{ path: "/to" }] });
    }
    const two = await site.file();
    expect(await problemOf(await tryAtDesk(agent, one, "unlink", { to: two.reference }))).toMatchObject({ errors: [{ path: "/to" }] });
  });
});
