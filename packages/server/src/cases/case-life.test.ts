import {
  caseStatuses,
  caseTransitions,
  customerActions,
  isAllowed,
  isFinal,
  staffActionSchemas,
  type CaseStatus,
  type CustomerAction,
  type StaffAction,
} from "@heed/contract";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { isProblemError } from "../problems/index.ts";
import { actAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { bearer, createTestSite, outcome, problemOf, type Credentials } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { actOnCase } from "./staff-actions.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { settings: { acknowledgement: "manual" } });

const staffInputs = {
  acknowledge: {},
  investigate: { owner: "Lin Mei" },
  ask: { text: "Which pot is it?" },
  resume: {},
  answer: outcome,
  lapse: { reason: "No word for two weeks." },
} satisfies Record<StaffAction, unknown>;

const staffActions = Object.keys(staffActionSchemas) as StaffAction[];

type Way = (filed: Credentials) => Promise<unknown>;
const staff = (action: StaffAction): Way => (filed) => site.act(filed, action, staffInputs[action]);
const customer = (action: CustomerAction): Way => async (filed) => {
  const response = await site.decide(filed, `actions/${action}`, { reason: "Because." });
  expect(response.status).toBe(200);
};

const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
const merge: Way = async (filed) => {
  const { reference } = await site.file();
  await actAtDesk(agent, filed, "merge", { into: reference });
};

/** How a case gets to each status. */
const ways: Record<CaseStatus, Way[]> = {
  received: [],
  acknowledged: [staff("acknowledge")],
  investigating: [staff("acknowledge"), staff("investigate")],
  waiting_for_customer: [staff("acknowledge"), staff("investigate"), staff("ask")],
  answered: [staff("acknowledge"), staff("investigate"), staff("answer")],
  closed: [staff("acknowledge"), staff("investigate"), staff("answer"), customer("accept")],
  withdrawn: [customer("withdraw")],
  merged: [merge],
};

async function caseThatIs(status: CaseStatus) {
  const filed = await site.file();
  for (const way of ways[status]) await way(filed);
  expect((await site.read(filed)).status).toBe(status);
  return filed;
}

describe.each(caseStatuses)("a case that is %s", (status) => {
  it.each(staffActions)("takes the staff's step %s exactly where the table says so", async (action) => {
    const filed = await caseThatIs(status);
    const before = await site.read(filed);
    const result = await site.act(filed, action, staffInputs[action]).catch((error: unknown) => error);
    const after = await site.read(filed);
    if (isAllowed(action, status, "staff")) {
      expect(after.status).toBe(caseTransitions[action].to);
      expect(after.timeline.at(-1)).toMatchObject({ by: { role: "staff", name: "Lin Mei" }, status: after.status });
      expect(after.version).toBe(before.version + 1);
    } else {
      expect(isProblemError(result) && result.code).toBe("transition_not_allowed");
      expect(after).toEqual(before);
    }
  });

  it.each(customerActions)("takes the customer's step %s exactly where the table says so", async (action) => {
    const filed = await caseThatIs(status);
    const before = await site.read(filed);
    const response = await site.decide(filed, `actions/${action}`, { reason: "Because." });
    const after = await site.read(filed);
    if (isAllowed(action, status, "customer")) {
      expect(await response.json()).toEqual(after);
      expect(after.status).toBe(caseTransitions[action].to);
      expect(after.timeline.at(-1)).toMatchObject({
        by: { role: "customer", name: "Ada Lovelace" },
        status: after.status,
        text: "Because.",
      });
      expect(after.version).toBe(before.version + 1);
    } else {
      expect(await problemOf(response)).toMatchObject({ status: 409, code: "transition_not_allowed" });
      expect(after).toEqual(before);
    }
  });

  it("takes a message unless it is over, and goes on where the company waited for one", async () => {
    const filed = await caseThatIs(status);
    const before = await site.read(filed);
    const response = await site.decide(filed, "messages", { text: "Any news?" });
    const after = await site.read(filed);
    if (isFinal(status)) {
      expect(await problemOf(response)).toMatchObject({ status: 409, code: "transition_not_allowed" });
      expect(after).toEqual(before);
      return;
    }
    expect(response.status).toBe(201);
    const added = after.timeline.slice(before.timeline.length).map(({ type, text, status: then }) => ({ type, text, status: then }));
    const message = { type: "message", text: "Any news?", status };
    const isAwaited = status === "waiting_for_customer";
    expect(added).toEqual(isAwaited ? [message, { type: "investigating", text: undefined, status: "investigating" }] : [message]);
  });
});

describe("the timeline", () => {
  it("tells a whole life, and keeps what was answered first", async () => {
    const filed = await site.file();
    const reply = { ...outcome, decision: "not_upheld", explanation: "It was delivered." } as const;
    await site.act(filed, "acknowledge", { text: "We have it." });
    await site.act(filed, "investigate", { owner: "Lin Mei", text: "I am looking." });
    await site.act(filed, "answer", reply);
    await site.decide(filed, "actions/reopen", { reason: "To the neighbour." });
    expect(await site.read(filed)).toMatchObject({ status: "investigating", outcome: null, owner: { name: "Lin Mei" } });
    await site.act(filed, "answer", outcome);
    await site.decide(filed, "actions/accept", {});
    const read = await site.read(filed);
    expect(read).toMatchObject({ status: "closed", outcome });
    expect(read.timeline.map(({ type, text, outcome: decided }) => [type, text ?? decided?.explanation])).toEqual([
      ["received", undefined],
      ["acknowledged", "We have it."],
      ["investigating", "I am looking."],
      ["answered", "It was delivered."],
      ["reopened", "To the neighbour."],
      ["answered", outcome.explanation],
      ["accepted", undefined],
    ]);
    const ids = read.timeline.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  });

  it("raises an escalation one level at a time, and no further than the manager", async () => {
    const filed = await caseThatIs("answered");
    const levels = [];
    for (let times = 0; times < 3; times++) {
      await site.decide(filed, "actions/escalate", { reason: "Higher, please." });
      levels.push((await site.read(filed)).escalationLevel);
      await site.act(filed, "answer", outcome);
    }
    expect(levels).toEqual(["supervisor", "manager", "manager"]);
  });

  it("makes whoever takes a case up its owner, until another is named", async () => {
    const filed = await caseThatIs("acknowledged");
    await site.act(filed, "investigate");
    expect((await site.read(filed)).owner).toEqual({ name: "Lin Mei" });
  });

  it("is never changed, emptied or continued out of turn, whoever asks the database", async () => {
    const filed = await caseThatIs("investigating");
    const { reference } = filed;
    const events = () => database.db.selectFrom("case_events").selectAll().where("reference", "=", reference).orderBy("seq").execute();
    const before = await events();
    const { db } = database;
    await expect(db.updateTable("case_events").set({ text: "x" }).where("reference", "=", reference).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("case_events").where("reference", "=", reference).execute()).rejects.toThrow("append-only");
    await expect(sql`truncate case_events`.execute(db)).rejects.toThrow("append-only");
    await expect(db.updateTable("cases").set({ status: "lost" as CaseStatus }).where("reference", "=", reference).execute()).rejects.toThrow();
    await expect(db.updateTable("cases").set({ status: "closed" }).where("reference", "=", reference).execute()).rejects.toThrow();
    await expect(db.deleteFrom("cases").where("reference", "=", reference).execute()).rejects.toThrow();
    expect(await events()).toEqual(before);
  });
});

describe("a step that is refused", () => {
  it.each([
    ["actions/reopen", {}, "/reason required"],
    ["actions/escalate", { reason: " " }, "/reason required"],
    ["actions/accept", { reason: "x".repeat(2_001) }, "/reason too_long"],
    ["actions/accept", { status: "closed" }, "/status unknown_field"],
    ["actions/withdraw", [], " invalid_type"],
    ["messages", {}, "/text required"],
    ["messages", { text: "a\0b" }, "/text invalid_characters"],
    ["messages", { text: "x".repeat(10_001) }, "/text too_long"],
    ["messages", { text: "x", by: "staff", internal: true }, "/by unknown_field /internal unknown_field"],
  ])("says where and what: %s %j", async (step, body, expected) => {
    const filed = await caseThatIs("answered");
    const problem = await problemOf(await site.decide(filed, step, body));
    expect(problem).toMatchObject({ status: 422, code: "validation_failed" });
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).join(" ")).toBe(expected);
    expect((await site.read(filed)).status).toBe("answered");
  });

  it.each(["", " ", "a\u001b[2Jb", "a\u202eb", "a\0b", "a\ud800", "x".repeat(101)])("is nobody's, whose name cannot be shown: %j", async (name) => {
    const { reference } = await caseThatIs("received");
    const command = { siteKey: site.key, reference, action: "acknowledge", input: {}, actor: { name } } as const;
    const result = await actOnCase({ database }, command).catch((error: unknown) => error);
    expect(isProblemError(result) && result.errors.map(({ path }) => path)).toEqual(["/actor/name"]);
  });

  it("needs an outcome, an explanation and a remedy to be an answer", async () => {
    const filed = await caseThatIs("investigating");
    const result = await site.act(filed, "answer", { decision: "maybe", remedies: [] }).catch((error: unknown) => error);
    expect(isProblemError(result) && result.errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "/decision not_an_option",
      "/explanation required",
      "/remedies too_few",
    ]);
  });

  it("is no step at all under another name", async () => {
    const filed = await caseThatIs("answered");
    for (const step of ["actions/lapse", "actions/answer", "actions/__proto__", "notes"]) {
      expect(await problemOf(await site.decide(filed, step, {}))).toMatchObject({ code: "route_not_found" });
    }
    const response = await site.request(`/cases/${filed.reference}`, { method: "DELETE", headers: bearer(filed) });
    expect(await problemOf(response)).toMatchObject({ code: "method_not_allowed" });
  });
});
