import { describe, expect, it } from "vitest";
import type { DeskCase, StaffNotification } from "@heed/contract/desk";
import { demoSite } from "../demo/index.ts";
import { removeAsOperator } from "../staff/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { actAtDesk, readAtDesk } from "../testing/desk-work.ts";
import { createTestSite, outcome, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const admin = await createTestStaff(database, site, { role: "admin", name: "Noor Haddad" });
const colleague = await createTestStaff(database, site, { role: "agent", teams: ["service"], name: "Tom Reed" });

function hire(name = "Lin Mei", { teams = ["service"], role = "agent" as const } = {}): Promise<TestStaff> {
  return createTestStaff(database, site, { role, teams, name });
}

async function change(member: TestStaff, input: object): Promise<undefined> {
  expect((await admin.patch(`/staff/${member.id}`, input)).status).toBe(200);
}

async function ownersOf(member: TestStaff): Promise<number> {
  return (await database.db.selectFrom("cases").select("reference").where("owner_id", "=", member.id).where("status", "!=", "closed").execute()).length;
}

describe("the open cases of who leaves", () => {
  it("go back to their team by a recorded hand-over, and keep their status for whoever takes them up", async () => {
    const agent = await hire();
    const [looked, asked, answered] = [await site.file(), await site.file(), await site.file()];
    for (const filed of [looked, asked, answered]) await actAtDesk(agent, filed, "take");
    await actAtDesk(agent, asked, "ask", { text: "Which colour?" });
    await actAtDesk(agent, answered, "answer", { outcome });
    await change(agent, { isActive: false });
    for (const [filed, status] of [[looked, "investigating"], [asked, "waiting_for_customer"], [answered, "answered"]] as const) {
      const found = await readAtDesk(colleague, filed);
      expect(found).toMatchObject({ status, owner: null, team: "service" });
      expect(found.timeline.at(-1)).toMatchObject({
        type: "handed_over",
        visibility: "internal",
        by: { role: "staff", name: "Noor Haddad" },
        text: "Lin Mei does not handle cases here any more.",
        details: { from: "Lin Mei", to: null, team: "service" },
      });
      expect(JSON.stringify(await site.read(filed))).not.toContain("any more");
    }
    expect(await actAtDesk(colleague, looked, "take")).toMatchObject({ owner: { id: colleague.id }, status: "investigating" });
    expect(await actAtDesk(colleague, looked, "answer", { outcome })).toMatchObject({ status: "answered" });
  });

  it("are told in the first language of the site", async () => {
    const chinese = await createTestSite(database, { app: site.app, settings: { locales: ["zh-Hans", "en"] } });
    const [chief, agent] = [
      await createTestStaff(database, chinese, { role: "admin" }),
      await createTestStaff(database, chinese, { role: "agent", teams: ["service"], name: "林梅" }),
    ];
    const filed = await chinese.file();
    await actAtDesk(agent, filed, "take");
    await chief.patch(`/staff/${agent.id}`, { isActive: false });
    expect((await readAtDesk(chief, filed)).timeline.at(-1)?.text).toBe("林梅不再处理这里的案件。");
  });

  it("go back too when whoever runs the service ends the access", async () => {
    const agent = await hire();
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    await removeAsOperator({ database, publicUrl: PUBLIC_URL }, { siteKey: site.key, email: agent.email });
    expect((await readAtDesk(colleague, filed)).timeline.at(-1)).toMatchObject({ type: "handed_over", by: { role: "system", name: null } });
  });

  it("stay with who closed them where they are over", async () => {
    const agent = await hire();
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    await site.decide(filed, "actions/withdraw");
    const { version } = await readAtDesk(admin, filed);
    await change(agent, { isActive: false });
    expect(await readAtDesk(admin, filed)).toMatchObject({ owner: { id: agent.id }, version });
  });

  it("stay where they are when the change is refused", async () => {
    const only = await createTestSite(database, { app: site.app });
    const chief = await createTestStaff(database, only, { role: "admin" });
    const filed = await only.file();
    await actAtDesk(chief, filed, "take");
    expect((await problemOf(await chief.patch(`/staff/${chief.id}`, { isActive: false }))).code).toBe("last_admin");
    expect((await readAtDesk(chief, filed)).owner?.id).toBe(chief.id);
  });

  it("are not taken, nor given to them, by requests that were let in a moment before", async () => {
    const agent = await hire();
    const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"] });
    const filed = await Promise.all(Array.from({ length: 12 }, () => site.file()));
    const { version } = await readAtDesk(agent, filed[0]!);
    const late = filed.map(({ reference }, index) =>
      index % 2 === 0
        ? agent.post(`/cases/${reference}/actions/take`, { version })
        : supervisor.post(`/cases/${reference}/actions/assign`, { version, to: agent.id }),
    );
    const answers = await Promise.all([...late, change(agent, { isActive: false })]);
    for (const answer of answers) expect([undefined, 200, 401, 403, 404, 422]).toContain(answer?.status);
    expect(await ownersOf(agent)).toBe(0);
  });
});

describe("somebody who can do less than before", () => {
  it.each(["reviewer", "inspector"])("has no open cases as %s", async (role) => {
    const agent = await hire();
    await actAtDesk(agent, await site.file(), "take");
    await change(agent, { role });
    expect(await ownersOf(agent)).toBe(0);
  });

  it("keeps the cases of the team that they stay in, and hands back those of the other", async () => {
    const agent = await hire("Kim Novak", { teams: ["service", "technical"] });
    const [mine, theirs] = [await site.file(), await site.file()];
    await actAtDesk(agent, mine, "take");
    await actAtDesk(admin, theirs, "take");
    await actAtDesk(admin, theirs, "hand_over", { to: agent.id, team: "technical", reason: "It needs a repair." });
    await change(agent, { teams: ["service"] });
    expect((await readAtDesk(admin, mine)).owner?.id).toBe(agent.id);
    const back = await readAtDesk(admin, theirs);
    expect(back).toMatchObject({ owner: null, team: "technical" });
    expect(back.timeline.at(-1)?.text).toBe("Kim Novak does not handle the cases of this team any more.");
  });

  it("keeps everything with a new name, another team besides, or a role that sees more", async () => {
    const agent = await hire();
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    const { version } = await readAtDesk(admin, filed);
    for (const input of [{ name: "Lin Mei-Li" }, { teams: ["service", "technical"] }, { role: "supervisor" }, { role: "manager", teams: [] }]) {
      await change(agent, input);
    }
    expect(await readAtDesk(admin, filed)).toMatchObject({ owner: { id: agent.id }, version });
  });

  it("loses what only managers see", async () => {
    const manager = await createTestStaff(database, site, { role: "manager", teams: ["service"], name: "Mo Ali" });
    const filed = await site.file();
    await database.db.updateTable("cases").set({ is_restricted: true }).where("reference", "=", filed.reference).execute();
    await actAtDesk(manager, filed, "take");
    await change(manager, { role: "agent" });
    expect((await readAtDesk(admin, filed)).owner).toBeNull();
  });
});

describe("a team that gives out its work", () => {
  const teams = [{ id: "pool", name: { en: "Pool", "zh-Hans": "组" }, assignment: "least_open_work" as const }];
  const desk = { ...demoSite.settings.desk, teams, defaultTeam: "pool", rules: [] };

  async function openPool(names: readonly string[]): Promise<{ pool: TestSite; chief: TestStaff; staff: TestStaff[] }> {
    const pool = await createTestSite(database, { settings: { desk }, app: site.app });
    const chief = await createTestStaff(database, pool, { role: "admin", name: "Noor Haddad" });
    const staff = [];
    for (const name of names) staff.push(await createTestStaff(database, pool, { role: "agent", teams: ["pool"], name }));
    return { pool, chief, staff };
  }

  it("spreads the two hundred cases of one person evenly over the others, each recorded and told", { timeout: 60_000 }, async () => {
    const { pool, chief, staff: [leaving] } = await openPool(["Ann Wu"]);
    for (let batch = 0; batch < 10; batch++) await Promise.all(Array.from({ length: 20 }, () => pool.file()));
    expect(await ownersOf(leaving!)).toBe(200);
    const others = [];
    for (const name of ["Ben Xu", "Cy Yu", "Di Zhu", "Ed Bo"]) others.push(await createTestStaff(database, pool, { role: "agent", teams: ["pool"], name }));
    expect((await chief.patch(`/staff/${leaving!.id}`, { isActive: false })).status).toBe(200);
    expect(await ownersOf(leaving!)).toBe(0);
    expect(await Promise.all(others.map(ownersOf))).toEqual([50, 50, 50, 50]);
    const page = (await (await others[0]!.request("/cases?owner=me&limit=1")).json()) as { items: DeskCase[] };
    const { timeline } = await readAtDesk(others[0]!, page.items[0]!);
    expect(timeline.filter(({ type }) => type === "handed_over")).toMatchObject([{ by: { name: "Noor Haddad" }, details: { from: "Ann Wu", to: "Ben Xu" } }]);
    const told = (await (await others[0]!.request("/notifications")).json()) as { unread: number; items: StaffNotification[] };
    expect(told.unread).toBe(50);
    expect(told.items[0]).toMatchObject({ type: "assigned", by: "Noor Haddad" });
  });

  it("keeps them itself when nobody is left", async () => {
    const { pool, chief, staff: [last] } = await openPool(["Ann Wu"]);
    const filed = await pool.file();
    expect((await chief.patch(`/staff/${last!.id}`, { isActive: false })).status).toBe(200);
    expect(await readAtDesk(chief, filed)).toMatchObject({ owner: null, team: "pool", status: "acknowledged" });
  });
});
