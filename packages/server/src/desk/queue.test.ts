import type { NewCase, SiteSettings } from "@heed/contract";
import type { Page, QueueCounts, QueueItem } from "@heed/contract/desk";
import { beforeAll, describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();

/** A Sunday at noon in Berlin. */
const NOW = new Date("2026-11-22T11:00:00.000Z");
const settings: Partial<SiteSettings> = { calendar: { ...demoSite.settings.calendar, timeZone: "Europe/Berlin" } };

let site: TestSite;
let admin: TestStaff;
let siteId: string;

beforeAll(async () => {
  site = await createTestSite(database, { settings, clock: () => NOW });
  admin = await createTestStaff(database, site, { role: "admin" });
  siteId = (await database.db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow()).id;
});

type CaseChange = Partial<{
  team: string;
  owner_id: string;
  owner_name: string;
  severity: "low" | "normal" | "high" | "critical";
  escalation_level: "owner" | "supervisor" | "manager";
  channel: "web" | "phone";
  tier: string;
  region: string;
  due_at: Date | null;
  is_restricted: boolean;
}>;

/** Files a case and puts it where the test needs it. */
async function put(change: CaseChange = {}, filed: Partial<NewCase> = {}): Promise<string> {
  const { reference } = await site.file(filed);
  if (Object.keys(change).length > 0) {
    await database.db.updateTable("cases").set(change).where("site_id", "=", siteId).where("reference", "=", reference).execute();
  }
  return reference;
}

async function list(query: Record<string, string>, staff: TestStaff = admin): Promise<Page<QueueItem>> {
  const response = await staff.request(`/cases?${new URLSearchParams(query).toString()}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Page<QueueItem>;
}

async function references(query: Record<string, string>, staff?: TestStaff): Promise<string[]> {
  return (await list(query, staff)).items.map(({ reference }) => reference);
}

function days(count: number): Date {
  return new Date(NOW.getTime() + count * 86_400_000);
}

describe("what stands in the queue", () => {
  it("is what one needs to choose a case", async () => {
    const reference = await put({ team: "item" }, { subject: "Ein \"Satz\" 茶壶 🫖", region: "shanghai" });
    const { items } = await list({ team: "item" });
    expect(items).toEqual([
      {
        reference,
        kind: "complaint",
        category: "late",
        subject: "Ein \"Satz\" 茶壶 🫖",
        customerName: "Ada Lovelace",
        locale: "en",
        status: "acknowledged",
        severity: "normal",
        escalationLevel: "owner",
        channel: "web",
        team: "item",
        region: "shanghai",
        tier: null,
        owner: null,
        due: { kind: "answer", state: "running", at: expect.any(String) as unknown },
        isRestricted: false,
        version: expect.any(Number) as unknown,
        createdAt: NOW.toISOString(),
        updatedAt: NOW.toISOString(),
      },
    ]);
  });

  it("says which promise is broken, and none while the customer is asked", async () => {
    const reference = await put({ team: "promise" });
    await database.db
      .updateTable("case_promises")
      .set({ due_at: days(-1) })
      .where("site_id", "=", siteId)
      .where("reference", "=", reference)
      .where("kind", "=", "answer")
      .execute();
    expect((await list({ team: "promise" })).items[0]?.due).toEqual({ kind: "answer", state: "broken", at: days(-1).toISOString() });
    await site.act({ reference, accessCode: "" }, "investigate");
    await site.act({ reference, accessCode: "" }, "ask", { text: "Which?" });
    expect((await list({ team: "promise" })).items[0]?.due).toBeNull();
  });
});

describe("the order", () => {
  it("by urgency counts what is serious as due earlier, and puts last what waits for the customer", async () => {
    const team = "urgency";
    const normal = await put({ team, due_at: days(2) });
    const low = await put({ team, severity: "low", due_at: days(1) });
    const high = await put({ team, severity: "high", due_at: days(4) });
    const overdue = await put({ team, due_at: days(-5) });
    const critical = await put({ team, severity: "critical", due_at: days(7) });
    const answered = await put({ team });
    await site.act({ reference: answered, accessCode: "" }, "investigate");
    await site.act({ reference: answered, accessCode: "" }, "ask", { text: "Which?" });
    expect(await references({ team })).toEqual([critical, overdue, high, normal, low, answered]);
  });

  it("by age and by change goes both ways, a page at a time", async () => {
    const team = "age";
    const filed: string[] = [];
    for (let index = 0; index < 5; index++) {
      const reference = await put({ team });
      const at = days(-index);
      await database.db.updateTable("cases").set({ updated_at: days(index) }).where("site_id", "=", siteId).where("reference", "=", reference).execute();
      await backdate(reference, at);
      filed.push(reference);
    }
    expect(await references({ team, sort: "newest" })).toEqual(filed);
    expect(await references({ team, sort: "oldest" })).toEqual(filed.toReversed());
    expect(await references({ team, sort: "updated" })).toEqual(filed.toReversed());
    for (const sort of ["newest", "oldest", "updated", "urgency"]) {
      const whole = await references({ team, sort });
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<QueueItem> = await list({ team, sort, limit: "2", ...(cursor !== null && { cursor }) });
        paged.push(...page.items.map(({ reference }) => reference));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(whole);
    }
  });

  it("neither repeats nor leaves out cases of the same moment", async () => {
    const team = "moment";
    for (let index = 0; index < 7; index++) await put({ team, due_at: days(3) });
    const first = await list({ team, limit: "3" });
    const second = await list({ team, limit: "3", cursor: first.nextCursor ?? "" });
    const third = await list({ team, limit: "3", cursor: second.nextCursor ?? "" });
    expect(third.nextCursor).toBeNull();
    const all = [first, second, third].flatMap(({ items }) => items.map(({ reference }) => reference));
    expect(new Set(all).size).toBe(7);
  });

  async function backdate(reference: string, at: Date): Promise<void> {
    // The service never changes when a case was filed; the test does.
    await database.db.updateTable("cases").set({ created_at: at } as object).where("site_id", "=", siteId).where("reference", "=", reference).execute();
  }
});

describe("filters", () => {
  it("take one or several values, and tops for what lies below them", async () => {
    const team = "filters";
    const phone = await put({ team, channel: "phone", tier: "key_account", region: "shanghai", severity: "high" });
    const inquiry = await put({ team, region: "beijing", escalation_level: "manager" }, { kind: "inquiry", category: "invoice", locale: "zh-Hans" });
    const both = [phone, inquiry].toSorted();
    const found = async (query: Record<string, string>) => (await references({ team, ...query })).toSorted();
    expect(await found({ channel: "phone" })).toEqual([phone]);
    expect(await found({ channel: "phone,web" })).toEqual(both);
    expect(await found({ tier: "key_account" })).toEqual([phone]);
    expect(await found({ region: "east" })).toEqual([phone]);
    expect(await found({ region: "north" })).toEqual([inquiry]);
    expect(await found({ region: "beijing,shanghai" })).toEqual(both);
    expect(await found({ severity: "high,critical" })).toEqual([phone]);
    expect(await found({ escalation: "manager" })).toEqual([inquiry]);
    expect(await found({ kind: "inquiry" })).toEqual([inquiry]);
    expect(await found({ category: "order" })).toEqual([phone]);
    expect(await found({ category: "service,late" })).toEqual(both);
    expect(await found({ locale: "zh-Hans" })).toEqual([inquiry]);
    expect(await found({ locale: "zh-Hans,en", status: "open" })).toEqual(both);
    expect(await found({ status: "closed" })).toEqual([]);
    await site.act({ reference: phone, accessCode: "" }, "investigate");
    expect(await found({ status: "investigating" })).toEqual([phone]);
    expect(await found({ status: "acknowledged,closed" })).toEqual([inquiry]);
  });

  it("know one's own cases and those that nobody owns", async () => {
    const team = "owners";
    const mine = await put({ team, owner_id: admin.id, owner_name: admin.name });
    const nobodys = await put({ team });
    expect(await references({ team, owner: "me" })).toEqual([mine]);
    expect(await references({ team, owner: "none" })).toEqual([nobodys]);
    expect(await references({ team, owner: admin.id })).toEqual([mine]);
    expect((await references({ team, owner: "none,me" })).toSorted()).toEqual([mine, nobodys].toSorted());
    expect(await references({ team, owner: "00000000-0000-4000-8000-000000000000" })).toEqual([]);
  });

  it("count days on the site's calendar", async () => {
    const team = "due";
    const overdue = await put({ team, due_at: days(-3) });
    // 23:30 of the Sunday in Berlin, and half an hour into Monday, which is next week.
    const tonight = await put({ team, due_at: new Date("2026-11-22T22:30:00Z") });
    await put({ team, due_at: new Date("2026-11-22T23:30:00Z") });
    await put({ team, due_at: null });
    expect(await references({ team, due: "overdue" })).toEqual([overdue]);
    expect(await references({ team, due: "today" })).toEqual([tonight]);
    expect(await references({ team, due: "this_week" })).toEqual([overdue, tonight]);
    expect(await references({ team, from: "2026-11-22", to: "2026-11-22" })).toHaveLength(4);
    expect(await references({ team, from: "2026-11-23" })).toEqual([]);
    expect(await references({ team, to: "2026-11-21" })).toEqual([]);
    expect(await references({ team, from: "0000-01-01", to: "9999-12-31" })).toHaveLength(4);
  });

  it.each([
    ["/owner", { owner: "nobody" }],
    ["/owner", { owner: "me,'; drop table cases; --" }],
    ["/locale", { locale: "en,<script>" }],
    ["/status", { status: "open,opened" }],
    ["/team", { team: "../x" }],
    ["/sort", { sort: "severity" }],
    ["/limit", { limit: "0" }],
    ["/limit", { limit: "101" }],
    ["/from", { from: "2026-02-30" }],
    ["/q", { q: "x".repeat(201) }],
    ["/site", { site: "demo" }],
  ])("name what is wrong with %s in %j", async (path, query) => {
    const response = await admin.request(`/cases?${new URLSearchParams(query as Record<string, string>).toString()}`);
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors?.map((error) => error.path)).toEqual([path]);
  });

  it("refuse a cursor that is none of theirs", async () => {
    const team = "cursors";
    for (let index = 0; index < 3; index++) await put({ team });
    const { nextCursor } = await list({ team, limit: "1" });
    const write = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
    const tampered = [
      "x",
      "null",
      `${nextCursor}x`,
      write([]),
      write(["urgency", 4, "1", "2345-6789"]),
      write(["urgency", 0, "1'; drop table cases", "2345-6789"]),
      write(["urgency", 0, "99999999999999999999", "2345-6789"]),
      write(["urgency", 0, "1", "%"]),
      write({ length: 4 }),
    ];
    for (const cursor of tampered) {
      const response = await admin.request(`/cases?${new URLSearchParams({ team, cursor }).toString()}`);
      expect([cursor, response.status]).toEqual([cursor, 422]);
      expect((await problemOf(response)).errors).toEqual([{ path: "/cursor", code: "not_an_option" }]);
    }
    const otherOrder = await admin.request(`/cases?${new URLSearchParams({ team, sort: "newest", cursor: nextCursor ?? "" }).toString()}`);
    expect(otherOrder.status).toBe(422);
  });
});

describe("counts", () => {
  it("are of the open cases that one may see", async () => {
    const other = await createTestSite(database, { settings, clock: () => NOW });
    const boss = await createTestStaff(database, other, { role: "manager" });
    const agent = await createTestStaff(database, other, { role: "agent", teams: ["east"] });
    const { id } = await database.db.selectFrom("sites").select("id").where("key", "=", other.key).executeTakeFirstOrThrow();
    const set = async (change: CaseChange & { status?: "withdrawn" }) => {
      const { reference } = await other.file();
      await database.db.updateTable("cases").set(change).where("site_id", "=", id).where("reference", "=", reference).execute();
    };
    await set({ team: "east", owner_id: boss.id, owner_name: boss.name, due_at: days(-1) });
    await set({ team: "east", escalation_level: "manager", due_at: days(1) });
    await set({ team: "north", due_at: days(-2) });
    await set({ team: "east", status: "withdrawn" });
    const counts = async (staff: TestStaff) => (await (await staff.request("/counts")).json()) as QueueCounts;
    expect(await counts(boss)).toEqual({ mine: 1, unowned: 2, overdue: 2, escalated: 1, open: 3 });
    expect(await counts(agent)).toEqual({ mine: 0, unowned: 1, overdue: 1, escalated: 1, open: 2 });
  });
});

describe("a page", () => {
  it("is at most 200 kB, and goes on where it ended", async () => {
    const team = "size";
    const subject = "壶".repeat(200);
    const filed = await Promise.all(
      Array.from({ length: 100 }, () =>
        put(
          { team, region: "域".repeat(100), owner_id: admin.id, owner_name: "管".repeat(100), channel: "phone" },
          { subject, contact: { name: "名".repeat(100), email: "a@example.org" }, description: "短" },
        ),
      ),
    );
    const response = await admin.request(`/cases?team=${team}&limit=100`);
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200_000);
    const page = JSON.parse(text) as Page<QueueItem>;
    const rest = page.nextCursor === null ? [] : (await list({ team, limit: "100", cursor: page.nextCursor })).items;
    expect(new Set([...page.items, ...rest].map(({ reference }) => reference))).toEqual(new Set(filed));
  });
});
