import type { BulkResult, SavedView } from "@heed/contract/desk";
import { beforeAll, describe, expect, it } from "vitest";
import type { Clock } from "../clock.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { notifyStaff } from "./index.ts";

const database = await openTestDatabase();
const { db } = database;

let now = new Date();
const clock: Clock = () => now;
let site: TestSite;
let siteId: string;
let supervisor: TestStaff;
let agent: TestStaff;

beforeAll(async () => {
  site = await createTestSite(database, { clock });
  siteId = (await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow()).id;
  supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["east"] });
  agent = await createTestStaff(database, site, { role: "agent", teams: ["east"], name: "Lin Mei" });
});

async function put(team = "east"): Promise<{ reference: string; version: number }> {
  const { reference } = await site.file();
  const { version } = await db
    .updateTable("cases")
    .set({ team, owner_id: null, owner_name: null })
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .returning("version")
    .executeTakeFirstOrThrow();
  return { reference, version };
}

describe("saved views", () => {
  const views = async (staff: TestStaff) => ((await (await staff.request("/views")).json()) as { items: SavedView[] }).items;

  it("are one's own, until a supervisor shares one", async () => {
    const mine = await agent.post("/views", { name: "我的", filter: { owner: "me", status: "open", q: "退款" } });
    expect(mine.status).toBe(201);
    const view = (await mine.json()) as SavedView;
    expect(view).toEqual({ id: view.id, name: "我的", filter: { owner: "me", status: "open", q: "退款" }, isShared: false, isMine: true });
    const shared = (await (await supervisor.post("/views", { name: "Late", filter: { due: "overdue" }, isShared: true })).json()) as SavedView;
    expect(await views(agent)).toEqual([{ ...shared, isMine: false }, view]);
    expect(await views(supervisor)).toEqual([shared]);
    expect((await problemOf(await agent.post("/views", { name: "All", filter: {}, isShared: true }))).code).toBe("permission_denied");
  });

  it("have names of their own", async () => {
    const first = (await (await agent.post("/views", { name: "One", filter: {} })).json()) as SavedView;
    await agent.post("/views", { name: "Two", filter: {} });
    expect((await problemOf(await agent.post("/views", { name: "One", filter: {} }))).code).toBe("name_taken");
    expect((await problemOf(await agent.put(`/views/${first.id}`, { name: "Two", filter: {} }))).code).toBe("name_taken");
    const changed = await agent.put(`/views/${first.id}`, { name: "One", filter: { sort: "oldest" } });
    expect(await changed.json()).toEqual({ ...first, filter: { sort: "oldest" } });
    expect((await supervisor.post("/views", { name: "One", filter: {} })).status).toBe(201);
  });

  it("are changed and deleted by whoever made them, and by nobody else", async () => {
    const { id } = (await (await agent.post("/views", { name: "Mine alone", filter: {} })).json()) as SavedView;
    for (const viewId of [id, "00000000-0000-4000-8000-000000000000", "x", "'"]) {
      const path = `/views/${encodeURIComponent(viewId)}`;
      expect((await problemOf(await supervisor.put(path, { name: "Yours", filter: {} }))).code).toBe("resource_not_found");
      expect((await problemOf(await supervisor.delete(path))).code).toBe("resource_not_found");
    }
    expect((await agent.delete(`/views/${id}`)).status).toBe(204);
    expect((await views(agent)).map((view) => view.id)).not.toContain(id);
  });

  it.each([
    [{ name: "", filter: {} }, "/name"],
    [{ name: "x", filter: { cursor: "y" } }, "/filter/cursor"],
    [{ name: "x", filter: { owner: "somebody" } }, "/filter/owner"],
    [{ name: "x", filter: { status: "gone" } }, "/filter/status"],
    [{ name: "x", filter: {}, isMine: false }, "/isMine"],
    [{ name: "x", filter: {}, staffId: "y" }, "/staffId"],
  ])("name what is wrong with %j", async (view, path) => {
    const problem = await problemOf(await agent.post("/views", view));
    expect(problem.errors?.map((error) => error.path)).toEqual([path]);
  });
});

describe("assigning many", () => {
  it("does each by itself and says what could not be done", async () => {
    const [first, second, stale, owned, hidden] = [await put(), await put(), await put(), await put(), await put("north")];
    await agent.post(`/cases/${owned.reference}/actions/take`, { version: owned.version });
    const cases = [first, { ...stale, version: stale.version - 1 }, { ...owned, version: owned.version + 1 }, hidden, { reference: "2345-6789", version: 1 }, second];
    const response = await supervisor.post("/assignments", { cases, owner: agent.id });
    expect(response.status).toBe(200);
    const { items } = (await response.json()) as BulkResult;
    expect(items.map(({ reference, isDone, code }) => [reference, isDone, code])).toEqual([
      [first.reference, true, null],
      [stale.reference, false, "case_changed"],
      [owned.reference, false, "owner_exists"],
      [hidden.reference, false, "case_not_found"],
      ["2345-6789", false, "case_not_found"],
      [second.reference, true, null],
    ]);
    const owners = await db.selectFrom("cases").select("owner_id").where("site_id", "=", siteId).where("reference", "in", [first.reference, second.reference]).execute();
    expect(owners.map(({ owner_id: owner }) => owner)).toEqual([agent.id, agent.id]);
  });

  it("needs somebody to give them to", async () => {
    const problem = await problemOf(await supervisor.post("/assignments", { cases: [await put()] }));
    expect(problem.errors).toEqual([{ path: "/owner", code: "required" }]);
    expect((await problemOf(await agent.post("/assignments", { cases: [await put()], owner: agent.id }))).code).toBe("permission_denied");
  });
});

describe("presence", () => {
  const tell = async (staff: TestStaff, reference: string, doing: string) =>
    ((await staff.post(`/cases/${reference}/presence`, { doing })).json());

  it("shows the others, until they leave or are not heard of for 40 seconds", async () => {
    const { reference } = await put();
    expect(await tell(agent, reference, "viewing")).toEqual({ viewers: [] });
    expect(await tell(supervisor, reference.toLowerCase(), "viewing")).toEqual({ viewers: [{ id: agent.id, name: "Lin Mei", doing: "viewing" }] });
    await tell(agent, reference, "writing");
    expect(await tell(supervisor, reference, "viewing")).toEqual({ viewers: [{ id: agent.id, name: "Lin Mei", doing: "writing" }] });
    now = new Date(now.getTime() + 41_000);
    expect(await tell(supervisor, reference, "viewing")).toEqual({ viewers: [] });
    await tell(agent, reference, "viewing");
    await tell(agent, reference, "left");
    expect(await tell(supervisor, reference, "viewing")).toEqual({ viewers: [] });
  });

  it("is forgotten by the daily purge", async () => {
    const { reference } = await put();
    await tell(agent, reference, "viewing");
    now = new Date(now.getTime() + 3_600_000);
    await site.app.purge();
    expect(await db.selectFrom("case_viewers").select("staff_id").where("reference", "=", reference).execute()).toEqual([]);
  });
});

describe("notifications", () => {
  it("are forgotten after ninety days", async () => {
    const { reference } = await put();
    const notifyDaysAgo = (days: number) => {
      const at = new Date(now.getTime() - days * 86_400_000);
      return notifyStaff(db, { siteId, reference, type: "assigned", to: [supervisor.id], by: { id: null, name: null }, at });
    };
    await notifyDaysAgo(91);
    await notifyDaysAgo(0);
    await site.app.purge();
    const rows = await db.selectFrom("staff_notifications").select("at").where("reference", "=", reference).execute();
    expect(rows).toEqual([{ at: now }]);
  });

  it.each(["x", "-1", "1e3", "99999999999999999999", ""])("refuse %j as the last that was read", async (upTo) => {
    expect((await problemOf(await agent.post("/notifications/read", { upTo }))).errors).toEqual([{ path: "/upTo", code: "not_an_option" }]);
  });

  it("come with an assignment, and not from oneself", async () => {
    const { reference, version } = await put();
    await supervisor.post("/assignments", { cases: [{ reference, version }], owner: agent.id });
    const list = (await (await agent.request("/notifications")).json()) as { items: { reference: string; type: string; by: string }[]; unread: number };
    expect(list.items[0]).toMatchObject({ reference, type: "assigned", by: supervisor.name, isRead: false });
    const read = await agent.post("/notifications/read", { upTo: "999999999999999999" });
    expect(await read.json()).toMatchObject({ unread: 0, items: expect.arrayContaining([expect.objectContaining({ reference, isRead: true })]) as unknown });
  });
});
