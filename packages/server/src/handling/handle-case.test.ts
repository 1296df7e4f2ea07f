import { isAllowed, type CaseStatus } from "@heed/contract";
import { deskActions, type DeskAction, type DeskCase } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { actAtDesk, readAtDesk, tryAtDesk, typesOf } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, outcome, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { settings: { acknowledgement: "manual" } });
const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Lin Mei" });
const outsider = await createTestStaff(database, site, { role: "agent", teams: ["technical"] });
const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"] });
const manager = await createTestStaff(database, site, { role: "manager" });
const admin = await createTestStaff(database, site, { role: "admin" });
const otherSite = await createTestSite(database, { app: site.app });
const stranger = await createTestStaff(database, otherSite, { role: "admin" });

const reason = "Because.";
const inputs: Readonly<Record<DeskAction, object>> = {
  take: {},
  assign: { to: agent.id },
  hand_over: { to: supervisor.id, reason },
  acknowledge: { text: "We have it." },
  investigate: { text: "I am looking." },
  ask: { text: "Which pot is it?" },
  inform: { text: "The courier looks for it." },
  resume: {},
  answer: { outcome },
  note: { text: "Third one this week." },
  set_severity: { severity: "high", reason },
  escalate: { reason },
  merge: { into: "2222-2222" },
  link: { to: "2222-2222", type: "related" },
  unlink: { to: "2222-2222" },
  concern: { staff: [] },
  lapse: { reason },
  conclude: { rootCause: "delivery", lesson: "Ask for a signature." },
};

type Filed = Awaited<ReturnType<typeof site.file>>;

const ways = {
  received: [],
  acknowledged: [(filed: Filed) => site.act(filed, "acknowledge")],
  investigating: [(filed: Filed) => actAtDesk(agent, filed, "take")],
  waiting_for_customer: [(filed: Filed) => actAtDesk(agent, filed, "take"), (filed: Filed) => actAtDesk(agent, filed, "ask", inputs.ask)],
  answered: [(filed: Filed) => actAtDesk(agent, filed, "take"), (filed: Filed) => actAtDesk(agent, filed, "answer", inputs.answer)],
  withdrawn: [(filed: Filed) => site.decide(filed, "actions/withdraw")],
  closed: [
    (filed: Filed) => actAtDesk(agent, filed, "take"),
    (filed: Filed) => actAtDesk(agent, filed, "answer", inputs.answer),
    (filed: Filed) => site.decide(filed, "actions/accept"),
  ],
} as const satisfies Partial<Record<CaseStatus, readonly ((filed: Filed) => Promise<unknown>)[]>>;

async function caseThatIs(status: keyof typeof ways) {
  const filed = await site.file();
  for (const way of ways[status]) await way(filed);
  expect((await readAtDesk(manager, filed)).status).toBe(status);
  return filed;
}

const statuses = Object.keys(ways) as (keyof typeof ways)[];

describe.each(statuses)("a case that is %s", (status) => {
  it("takes every action that it offers, and refuses every other one, and is unchanged then", async () => {
    for (const action of deskActions.filter((name) => !["merge", "link", "unlink"].includes(name))) {
      const filed = await caseThatIs(status);
      const before = await readAtDesk(manager, filed);
      const response = await tryAtDesk(manager, filed, action, inputs[action]);
      const after = await readAtDesk(manager, filed);
      if (before.allowedActions.includes(action)) {
        expect([action, response.status]).toEqual([action, 200]);
        expect(await response.json()).toEqual(after);
        expect(after.version).toBe(before.version + 1);
        expect(after.timeline.length).toBeGreaterThan(before.timeline.length);
      } else {
        const { code } = await problemOf(response);
        expect([action, code === "transition_not_allowed" || code === "owner_exists"]).toEqual([action, true]);
        expect(after).toEqual(before);
      }
    }
  });

  it.each(["acknowledge", "investigate", "ask", "resume", "answer", "lapse"] as const)("offers %s where its table does", async (action) => {
    const { allowedActions } = await readAtDesk(manager, await caseThatIs(status));
    expect(allowedActions.includes(action)).toBe(isAllowed(action, status, "staff"));
  });
});

describe("closing in the customer's place", () => {
  it("is a supervisor's to do, and the customer reads why", async () => {
    const filed = await caseThatIs("answered");
    const refused = await problemOf(await tryAtDesk(agent, filed, "lapse", inputs.lapse));
    expect(refused).toMatchObject({ status: 403, code: "permission_denied" });
    const closed = await actAtDesk(supervisor, filed, "lapse", { reason: "We heard nothing for three weeks." });
    expect(closed).toMatchObject({ status: "closed", decideBy: null });
    const { timeline } = await site.read(filed);
    expect(timeline.at(-1)).toMatchObject({ type: "lapsed", text: "We heard nothing for three weeks.", by: { role: "staff" } });
  });
});

describe("every action", () => {
  it.each(deskActions)("%s is refused on a version that is not the newest", async (action) => {
    const filed = await caseThatIs("investigating");
    const { version } = await readAtDesk(manager, filed);
    if (action === "take") return;
    const other = await site.file();
    const input = JSON.parse(JSON.stringify(inputs[action]).replace("2222-2222", other.reference)) as object;
    const problem = await problemOf(await tryAtDesk(manager, filed, action, { ...input, version: version - 1 }));
    expect(problem).toMatchObject({ status: 409, code: action === "assign" ? "owner_exists" : "case_changed" });
    expect((await readAtDesk(manager, filed)).version).toBe(version);
  });

  it.each(deskActions)("%s answers those who do not see the case as if it never was", async (action) => {
    const filed = await caseThatIs("investigating");
    const never = { reference: "ZZZZ-ZZZZ" };
    const mayCall = !["assign", "concern", "lapse"].includes(action);
    const body = { version: 1, ...inputs[action] };
    const path = (reference: string) => `/cases/${reference}/actions/${action}`;
    for (const reader of mayCall ? [outsider, stranger] : [stranger]) {
      const [seen, missing] = await Promise.all([reader.post(path(filed.reference), body), reader.post(path(never.reference), body)]);
      expect(await seen.text()).toBe(await missing.text());
      expect(seen.status).toBe(404);
    }
  });

  it.each(deskActions)("%s takes no field that is not the caller's to set", async (action) => {
    const filed = await caseThatIs("received");
    const before = await readAtDesk(manager, filed);
    const forged = { status: "closed", owner: "me", role: "admin", siteId: "x", at: "2020-01-01T00:00:00Z", by: "x" };
    const problem = await problemOf(await tryAtDesk(manager, filed, action, { ...inputs[action], ...forged }));
    expect(problem).toMatchObject({ status: 422, code: "validation_failed" });
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(Object.keys(forged).map((name) => `/${name} unknown_field`)),
    );
    expect(await readAtDesk(manager, filed)).toEqual(before);
  });

  it("is none under another name", async () => {
    const filed = await caseThatIs("investigating");
    for (const action of ["accept", "withdraw", "__proto__", "constructor"]) {
      expect((await manager.post(`/cases/${filed.reference}/actions/${action}`, { version: 1 })).status).toBe(404);
    }
  });
});

describe("an answer", () => {
  it("is seen by the customer, with the time to decide", async () => {
    const filed = await caseThatIs("answered");
    const read = await site.read(filed);
    expect(read).toMatchObject({ outcome, owner: { name: "Lin Mei" } });
    expect(new Date(read.decideBy ?? 0).getTime()).toBeGreaterThan(Date.now() + 13 * 86_400_000);
    expect(read.timeline.at(-1)).toMatchObject({ type: "answered", by: { role: "staff", name: "Lin Mei" }, outcome });
  });

  it("comes from the level to which the case was escalated", async () => {
    const filed = await caseThatIs("investigating");
    await actAtDesk(agent, filed, "escalate", { reason });
    expect((await readAtDesk(agent, filed)).allowedActions).not.toContain("answer");
    expect(await problemOf(await tryAtDesk(agent, filed, "answer", inputs.answer))).toMatchObject({ status: 403 });
    await actAtDesk(supervisor, filed, "escalate", { reason });
    expect(await problemOf(await tryAtDesk(supervisor, filed, "answer", inputs.answer))).toMatchObject({ status: 403 });
    expect(await actAtDesk(admin, filed, "answer", inputs.answer)).toMatchObject({ status: "answered", owner: { name: "Lin Mei" } });
  });

  it.each([
    [{ type: "refund" }, "/outcome/remedies/0/amount required"],
    [{ type: "discount" }, "/outcome/remedies/0/amount required"],
    [{ type: "other" }, "/outcome/remedies/0/description required"],
    [{ type: "refund", amount: { value: "0.00", currency: "EUR" } }, "/outcome/remedies/0/amount/value out_of_range"],
    [{ type: "refund", amount: { value: "-1", currency: "EUR" } }, "/outcome/remedies/0/amount/value out_of_range"],
    [{ type: "refund", amount: { value: "1", currency: "euro" } }, "/outcome/remedies/0/amount/currency not_an_option"],
    [{ type: "repair", promisedOn: "2020-01-01" }, "/outcome/remedies/0/promisedOn out_of_range"],
    [{ type: "bribe" }, "/outcome/remedies/0/type not_an_option"],
  ])("promises nothing that cannot be kept: %j", async (remedy, expected) => {
    const filed = await caseThatIs("investigating");
    const problem = await problemOf(await tryAtDesk(agent, filed, "answer", { outcome: { ...outcome, remedies: [remedy] } }));
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).join(" ")).toBe(expected);
  });
});

describe("what only staff reads", () => {
  it("never reaches the customer: notes, severity, the reason of an escalation, the lesson", async () => {
    const filed = await caseThatIs("investigating");
    await actAtDesk(agent, filed, "note", { text: "secret-1" });
    await actAtDesk(agent, filed, "set_severity", { severity: "critical", reason: "secret-2" });
    await actAtDesk(agent, filed, "escalate", { reason: "secret-3" });
    await actAtDesk(manager, filed, "answer", inputs.answer);
    const concluded = await actAtDesk(agent, filed, "conclude", { rootCause: "process", lesson: "secret-4" });
    expect(concluded).toMatchObject({ severity: "critical", conclusion: { rootCause: "process", lesson: "secret-4" } });
    expect(typesOf(concluded)).toEqual(expect.arrayContaining(["note", "severity_changed", "escalation_reason", "concluded"]));
    const read = await site.read(filed);
    expect(JSON.stringify(read)).not.toContain("secret-");
    expect(read.timeline.map(({ type }) => type)).toContain("escalated");
  });

  it("mentions only those who may see the case, and tells them", async () => {
    const filed = await caseThatIs("investigating");
    const noted = await actAtDesk(agent, filed, "note", { text: "See @", mentions: [supervisor.id] });
    expect(noted.timeline.at(-1)?.details).toEqual({ mentions: [supervisor.name] });
    const { items } = (await (await supervisor.request("/notifications")).json()) as { items: { reference: string; type: string }[] };
    expect(items[0]).toMatchObject({ reference: filed.reference, type: "mentioned", by: "Lin Mei" });
    const input = { text: "See @", mentions: [supervisor.id, outsider.id, stranger.id, "x"] };
    const problem = await problemOf(await tryAtDesk(agent, filed, "note", input));
    expect(problem.errors).toEqual([1, 2, 3].map((index) => ({ path: `/mentions/${index}`, code: "not_an_option" })));
  });

  it("can be said by an inspector, who can do nothing else", async () => {
    const inspector = await createTestStaff(database, site, { role: "inspector" });
    const filed = await caseThatIs("investigating");
    const noted = await actAtDesk(inspector, filed, "note", { text: "Looked at." });
    expect(noted.allowedActions.toSorted()).toEqual(["concern", "note"]);
    expect(noted.owner?.name).toBe("Lin Mei");
  });
});

describe("a case at the desk", () => {
  it("tells what is due next as its promises move", async () => {
    const dueAt = async ({ reference }: { reference: string }) =>
      (await database.db.selectFrom("cases").select("due_at").where("reference", "=", reference).executeTakeFirst())?.due_at;
    const filed = await site.file();
    const due = (read: DeskCase, kind: string) => read.promises.find((promise) => promise.kind === kind)?.dueAt;
    const received = await readAtDesk(agent, filed);
    expect((await dueAt(filed))?.toISOString()).toBe(due(received, "acknowledge"));
    const taken = await actAtDesk(agent, filed, "take");
    expect((await dueAt(filed))?.toISOString()).toBe(due(taken, "answer"));
    await actAtDesk(agent, filed, "ask", inputs.ask);
    expect(await dueAt(filed)).toBeNull();
    const resumed = await actAtDesk(agent, filed, "resume");
    expect((await dueAt(filed))?.toISOString()).toBe(due(resumed, "answer"));
    const answered = await actAtDesk(agent, filed, "answer", inputs.answer);
    expect((await dueAt(filed))?.toISOString()).toBe(due(answered, "close"));
    await site.decide(filed, "actions/accept");
    expect(await dueAt(filed)).toBeNull();
  });

  it("is at most 200 kB, shows the newest events, and the earlier ones when asked", async () => {
    const filed = await caseThatIs("investigating");
    for (let count = 0; count < 9; count++) await actAtDesk(agent, filed, "note", { text: `${count}${"壶".repeat(9_990)}` });
    const response = await agent.request(`/cases/${filed.reference}`);
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBeLessThan(200_000);
    const read = JSON.parse(text) as DeskCase;
    expect(read.hasEarlier).toBe(true);
    expect(read.timeline.at(-1)?.text?.[0]).toBe("8");
    const earlier = (await (await agent.request(`/cases/${filed.reference}?before=${read.timeline[0]?.id}`)).json()) as DeskCase;
    expect([...earlier.timeline, ...read.timeline].map(({ id }) => Number(id))).toEqual(
      Array.from({ length: Number(read.timeline.at(-1)?.id) }, (_, index) => index + 1),
    );
    expect(earlier.hasEarlier).toBe(false);
    expect(await problemOf(await agent.request(`/cases/${filed.reference}?before=x`))).toMatchObject({ status: 422 });
  });

  it("replays an answer that was given to the same key", async () => {
    const filed = await caseThatIs("investigating");
    const { version } = await readAtDesk(agent, filed);
    const key = { "Idempotency-Key": mintKey() };
    const post = (text: string) => agent.post(`/cases/${filed.reference}/actions/note`, { version, text }, key);
    const first = await (await post("once")).text();
    expect(await (await post("once")).text()).toBe(first);
    expect(await problemOf(await post("other"))).toMatchObject({ code: "idempotency_key_reused" });
    expect(typesOf(await readAtDesk(agent, filed)).filter((type) => type === "note")).toHaveLength(1);
  });
});
