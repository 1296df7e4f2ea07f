import type { DeskCase } from "@heed/contract/desk";
import { demoSite } from "../demo/index.ts";
import { describe, expect, it } from "vitest";
import { actAtDesk, readAtDesk, tryAtDesk, typesOf } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, outcome, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Lin Mei" });
const colleague = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Tom Reed" });
const technician = await createTestStaff(database, site, { role: "agent", teams: ["technical"], name: "Uwe Kern" });
const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"] });
const manager = await createTestStaff(database, site, { role: "manager" });
const inspector = await createTestStaff(database, site, { role: "inspector" });
const reviewer = await createTestStaff(database, site, { role: "reviewer", teams: ["service"] });

describe("taking a case", () => {
  it("makes the first its owner, who can ask and answer at once", async () => {
    const filed = await site.file();
    const taken = await actAtDesk(agent, filed, "take");
    expect(taken).toMatchObject({ status: "investigating", owner: { id: agent.id, name: "Lin Mei" } });
    expect(typesOf(taken)).toEqual(["received", "acknowledged", "routed", "assigned", "investigating"]);
    expect(taken.allowedActions).toEqual(expect.arrayContaining(["ask", "answer", "hand_over"]));
    expect((await site.read(filed)).timeline.map(({ type }) => type)).toEqual(["received", "acknowledged", "investigating"]);
  });

  it("acknowledges what nobody has acknowledged", async () => {
    const manual = await createTestSite(database, { settings: { acknowledgement: "manual" }, app: site.app });
    const owner = await createTestStaff(database, manual, { role: "agent", teams: ["service"] });
    const taken = await actAtDesk(owner, await manual.file(), "take");
    expect(taken.status).toBe("investigating");
    expect(taken.promises[0]).toMatchObject({ kind: "acknowledge", state: "kept" });
  });

  it("gives one of fifty the case who take it at once", async () => {
    const filed = await site.file();
    const { version } = await readAtDesk(agent, filed);
    const takers = Array.from({ length: 13 }, () => [agent, colleague, supervisor, manager]).flat().slice(0, 50);
    const answers = await Promise.all(takers.map((taker) => taker.post(`/cases/${filed.reference}/actions/take`, { version })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const after = await readAtDesk(agent, filed);
    expect(typesOf(after).filter((type) => type === "assigned")).toHaveLength(1);
    const winner = (await answers.find(({ status }) => status === 200)?.json()) as DeskCase;
    expect(after.owner).toEqual(winner.owner);
    expect(after.version).toBe(version + 1);
  });

  it("is refused where there is an owner, where the case is over, and to those who only look", async () => {
    const owned = await site.file();
    await actAtDesk(agent, owned, "take");
    expect(await problemOf(await tryAtDesk(colleague, owned, "take"))).toMatchObject({ status: 409, code: "owner_exists" });
    const over = await site.file();
    await site.decide(over, "actions/withdraw");
    expect(await problemOf(await tryAtDesk(agent, over, "take"))).toMatchObject({ status: 409, code: "transition_not_allowed" });
    const free = await site.file();
    expect(await problemOf(await tryAtDesk(inspector, free, "take"))).toMatchObject({ status: 403, code: "permission_denied" });
  });

  it("is answered once for a key that is sent twice, and not to a colleague", async () => {
    const filed = await site.file();
    const { version } = await readAtDesk(agent, filed);
    const key = { "Idempotency-Key": mintKey() };
    const path = `/cases/${filed.reference}/actions/take`;
    const first = await (await agent.post(path, { version }, key)).text();
    expect(await (await agent.post(path, { version }, key)).text()).toBe(first);
    expect(await problemOf(await colleague.post(path, { version }, key))).toMatchObject({ code: "owner_exists" });
  });
});

describe("assigning a case", () => {
  it("gives it to somebody of its team, and tells them", async () => {
    const filed = await site.file();
    const assigned = await actAtDesk(supervisor, filed, "assign", { to: agent.id });
    expect(assigned).toMatchObject({ status: "acknowledged", owner: { id: agent.id } });
    const last = assigned.timeline.at(-1);
    expect(last).toMatchObject({ type: "assigned", by: { name: supervisor.name }, details: { from: null, to: "Lin Mei" } });
    const { items } = (await (await agent.request("/notifications")).json()) as { items: { reference: string; type: string }[] };
    expect(items).toContainEqual(expect.objectContaining({ reference: filed.reference, type: "assigned" }));
  });

  it.each([
    ["another team's agent", () => technician.id],
    ["an inspector", () => inspector.id],
    ["a reviewer", () => reviewer.id],
    ["nobody", () => "5f2c2f5e-3a43-4e0b-9d0b-000000000000"],
    ["no id at all", () => "' or 1=1 --"],
  ])("is refused for %s", async (_, to) => {
    const filed = await site.file();
    const problem = await problemOf(await tryAtDesk(supervisor, filed, "assign", { to: to() }));
    expect(problem).toMatchObject({ status: 422, errors: [{ path: "/to", code: "not_an_option" }] });
    expect((await readAtDesk(supervisor, filed)).owner).toBeNull();
  });

  it("of many at once can put them before another team, which finds an owner by its own way", async () => {
    const [one, two] = [await site.file(), await site.file()];
    const cases = [one, two].map(({ reference }) => ({ reference, version: 1 }));
    const { items } = (await (await supervisor.post("/assignments", { cases, team: "technical" })).json()) as { items: object[] };
    expect(items).toMatchObject([{ isDone: true, version: 2 }, { isDone: true, version: 2 }]);
    const moved = await readAtDesk(technician, one);
    expect(moved).toMatchObject({ team: "technical", owner: null });
    expect(moved.timeline.at(-1)).toMatchObject({ type: "handed_over", details: { from: null, to: null, team: "technical" } });
  });

  it("is refused for another site's staff, for who has left, and to agents", async () => {
    const other = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, other, { role: "agent", teams: ["service"] });
    const gone = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    await database.db.updateTable("staff_members").set({ is_active: false }).where("id", "=", gone.id).execute();
    const filed = await site.file();
    for (const to of [stranger.id, gone.id]) {
      expect(await problemOf(await tryAtDesk(supervisor, filed, "assign", { to }))).toMatchObject({ status: 422 });
    }
    expect((await tryAtDesk(agent, filed, "assign", { to: colleague.id })).status).toBe(403);
  });
});

describe("handing a case over", () => {
  it("needs a reason, which only staff reads, and makes somebody else accountable", async () => {
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    expect(await problemOf(await tryAtDesk(agent, filed, "hand_over", { to: colleague.id }))).toMatchObject({
      errors: [{ path: "/reason", code: "required" }],
    });
    const handed = await actAtDesk(agent, filed, "hand_over", { to: colleague.id, reason: "I am away tomorrow." });
    expect(handed.owner).toEqual({ id: colleague.id, name: "Tom Reed" });
    expect(handed.timeline.at(-1)).toMatchObject({
      type: "handed_over",
      visibility: "internal",
      text: "I am away tomorrow.",
      details: { from: "Lin Mei", to: "Tom Reed" },
    });
    expect(JSON.stringify(await site.read(filed))).not.toContain("away tomorrow");
  });

  it("takes the case into the team of who gets it, and out of sight of who gave it", async () => {
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    const handed = await actAtDesk(agent, filed, "hand_over", { to: technician.id, reason: "It needs a repair." });
    expect(handed).toMatchObject({ team: "technical", owner: { id: technician.id }, allowedActions: [] });
    expect(await problemOf(await agent.request(`/cases/${filed.reference}`))).toMatchObject({ status: 404 });
    expect((await readAtDesk(technician, filed)).owner?.id).toBe(technician.id);
  });

  it("gives it back to a team, whose members may take it then", async () => {
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    const handed = await actAtDesk(agent, filed, "hand_over", { team: "technical", reason: "Not ours." });
    expect(handed).toMatchObject({ team: "technical", owner: null, status: "investigating" });
    expect(await actAtDesk(technician, filed, "take")).toMatchObject({ owner: { id: technician.id }, status: "investigating" });
  });

  it.each([
    [{ to: "me" }, "/to not_an_option"],
    [{ team: "nowhere" }, "/team not_an_option"],
    [{}, "/to required"],
    [{ to: "x".repeat(65) }, "/to too_long"],
    [{ team: "service", owner: "x", status: "closed" }, "/owner unknown_field /status unknown_field"],
  ])("says where and what: %j", async (input, expected) => {
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    const problem = await problemOf(await tryAtDesk(agent, filed, "hand_over", { reason: "Because.", ...input }));
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).join(" ")).toBe(expected);
  });

  it("does not put a case into a team that the one who gets it is not in", async () => {
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    const input = { to: technician.id, team: "east", reason: "Because." };
    expect(await problemOf(await tryAtDesk(agent, filed, "hand_over", input))).toMatchObject({ errors: [{ path: "/to" }] });
  });

  it("outlives a reopening: the owner stays who it was", async () => {
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    await actAtDesk(agent, filed, "answer", { outcome });
    await site.decide(filed, "actions/reopen", { reason: "Not settled." });
    expect(await readAtDesk(agent, filed)).toMatchObject({ status: "investigating", owner: { id: agent.id }, decideBy: null });
  });
});

describe("a team that gives out its work", () => {
  const teams = [{ id: "pool", name: { en: "Pool", "zh-Hans": "组" }, assignment: "least_open_work" as const }];
  const desk = { ...demoSite.settings.desk, teams, defaultTeam: "pool", rules: [] };

  it("spreads cases that come at once evenly over those who work there", async () => {
    const pool = await createTestSite(database, { settings: { desk }, app: site.app });
    const staff = [];
    for (const name of ["Ann Wu", "Ben Xu", "Cy Yu"]) staff.push(await createTestStaff(database, pool, { role: "agent", teams: ["pool"], name }));
    await createTestStaff(database, pool, { role: "reviewer", teams: ["pool"] });
    await createTestStaff(database, pool, { role: "agent", teams: [] });
    const filed = await Promise.all(Array.from({ length: 12 }, () => pool.file()));
    const owners = await Promise.all(filed.map(async ({ reference }) => (await ownerOf(reference))?.owner_id));
    for (const { id } of staff) expect(owners.filter((owner) => owner === id)).toHaveLength(4);
  });

  it("gives the next case to whoever was given one longest ago, and at first by name", async () => {
    const pool = await createTestSite(database, { settings: { desk }, app: site.app });
    for (const name of ["Ben Xu", "Ann Wu"]) await createTestStaff(database, pool, { role: "agent", teams: ["pool"], name });
    const names = [];
    for (let count = 0; count < 3; count++) {
      const filed = await pool.file();
      names.push((await ownerOf(filed.reference))?.owner_name);
      await pool.decide(filed, "actions/withdraw");
    }
    expect(names).toEqual(["Ann Wu", "Ben Xu", "Ann Wu"]);
  });

  it("stays accountable itself while nobody is there", async () => {
    const pool = await createTestSite(database, { settings: { desk }, app: site.app });
    const { reference } = await pool.file();
    expect(await ownerOf(reference)).toEqual({ owner_id: null, owner_name: null, team: "pool" });
  });

  async function ownerOf(reference: string) {
    return database.db.selectFrom("cases").select(["owner_id", "owner_name", "team"]).where("reference", "=", reference).executeTakeFirst();
  }
});
