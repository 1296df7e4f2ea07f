import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type HeedApp } from "../app.ts";
import { openTestDatabase, engine } from "../testing/test-database.ts";
import { openDatabase } from "../database/index.ts";
import { bearer, createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, deskRequests, type TestStaff } from "../testing/test-staff.ts";
import { notifyStaff } from "./index.ts";

const database = await openTestDatabase();
const { db } = database;

let site: TestSite;
let siteId: string;
let admin: TestStaff;
let agent: TestStaff;

beforeAll(async () => {
  site = await createTestSite(database);
  siteId = (await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow()).id;
  admin = await createTestStaff(database, site, { role: "admin" });
  agent = await createTestStaff(database, site, { role: "agent", teams: ["east"] });
});

afterAll(() => site.app.close());

interface DeskReader {
  response: Response;
  /** The data of the next event of this name. What was filed shortly before may still be told meanwhile. */
  nextOf(event: string): Promise<unknown>;
  /** The next event by its name and data; `null` when the stream has ended. */
  next(): Promise<[event: string, data: unknown] | null>;
  cancel(): Promise<void>;
}

async function watch(staff: Pick<TestStaff, "request">, headers: Record<string, string> = {}): Promise<DeskReader> {
  const response = await staff.request("/events", { headers });
  expect(response.status).toBe(200);
  const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = "";
  const reader: DeskReader = {
    response,
    async nextOf(event) {
      for (let found = await reader.next(); found !== null; found = await reader.next()) {
        if (found[0] === event) return found[1];
      }
      return null;
    },
    async next() {
      for (;;) {
        const [, block, rest] = /^(.*?)\n\n(.*)$/s.exec(buffered) ?? [];
        if (block === undefined || rest === undefined) {
          const { done, value } = await chunks.read();
          if (done) return null;
          buffered += value;
          continue;
        }
        buffered = rest;
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        if (event !== undefined && data !== undefined) return [event, JSON.parse(data)];
      }
    },
    cancel: () => chunks.cancel(),
  };
  return reader;
}

async function move(reference: string, change: { team?: string; is_restricted?: boolean }): Promise<void> {
  await db.updateTable("cases").set(change).where("site_id", "=", siteId).where("reference", "=", reference).execute();
}

describe("the desk's live events", () => {
  it("tell of a case that is filed, and of what happens to it", async () => {
    const live = await watch(admin);
    expect(live.response.headers.get("Content-Type")).toBe("text/event-stream");
    expect(live.response.headers.get("Cache-Control")).toBe("no-store");
    const { reference } = await site.file();
    expect(await live.nextOf("case")).toEqual({ reference });
    await site.act({ reference, accessCode: "" }, "investigate");
    expect(await live.nextOf("case")).toEqual({ reference });
    await live.cancel();
  });

  it("tell nobody of a case that they may not see, nor of another site's", async () => {
    const [hidden, restricted, shown] = [await site.file(), await site.file(), await site.file()];
    await move(hidden.reference, { team: "north" });
    await move(restricted.reference, { team: "east", is_restricted: true });
    await move(shown.reference, { team: "east" });
    const other = await createTestSite(database, { app: site.app });
    const live = await watch(agent);
    await other.act(await other.file(), "investigate");
    await site.act(hidden, "investigate");
    await site.act(restricted, "investigate");
    await site.act(shown, "investigate");
    expect(await live.next()).toEqual(["case", { reference: shown.reference }]);
    await live.cancel();
  });

  it("tell of one's own notifications, with how many are not read", async () => {
    const { reference } = await site.file();
    await move(reference, { team: "east" });
    const live = await watch(agent);
    const news = { siteId, reference, type: "assigned", by: { id: admin.id, name: admin.name }, at: new Date() } as const;
    await db.transaction().execute((queries) => notifyStaff(queries, { ...news, to: [admin.id] }));
    await db.transaction().execute((queries) => notifyStaff(queries, { ...news, to: [agent.id, agent.id, admin.id] }));
    expect(await live.nextOf("notification")).toEqual({ unread: 1 });
    const { items } = (await (await agent.request("/notifications")).json()) as { items: { id: string }[] };
    await agent.post("/notifications/read", { upTo: items[0]?.id });
    expect(await live.nextOf("notification")).toEqual({ unread: 0 });
    await live.cancel();
  });

  it("tell who comes to a case and who leaves it", async () => {
    const { reference } = await site.file();
    await move(reference, { team: "east" });
    const live = await watch(agent);
    await admin.post(`/cases/${reference}/presence`, { doing: "writing" });
    expect(await live.nextOf("presence")).toEqual({ reference });
    const viewers = await (await agent.post(`/cases/${reference}/presence`, { doing: "viewing" })).json();
    expect(viewers).toEqual({ viewers: [{ id: admin.id, name: admin.name, doing: "writing" }] });
    await live.cancel();
  });

  it("gather what happens at once, and ask for a new start where that is much", async () => {
    const live = await watch(admin);
    await sql`select pg_notify('heed_case_events', ${siteId} || '/' || n) from generate_series(1, 150) as n`.execute(db);
    expect(await live.nextOf("refresh")).toEqual({});
    await live.cancel();
  });

  it("ask whoever comes back for a new start", async () => {
    const live = await watch(admin, { "Last-Event-ID": "0" });
    expect(await live.nextOf("refresh")).toEqual({});
    await live.cancel();
  });

  it("end within seconds when the session ends", async () => {
    const leaving = await createTestStaff(database, site, { role: "supervisor", teams: ["east"] });
    const live = await watch(leaving);
    await db
      .deleteFrom("staff_sessions")
      .where("user_id", "in", (users) => users.selectFrom("staff_members").select("user_id").where("id", "=", leaving.id))
      .execute();
    expect(await live.nextOf("end")).toBeNull();
  });

  it("end within seconds when somebody no longer works here, who hears nothing until then", async () => {
    const leaving = await createTestStaff(database, site, { role: "manager" });
    const live = await watch(leaving);
    await db.updateTable("staff_members").set({ is_active: false }).where("id", "=", leaving.id).execute();
    await site.file();
    expect(await live.next()).toBeNull();
  });

  it("are for those who are signed in and work here", async () => {
    expect((await problemOf(await agent.request("/events", { headers: { Cookie: "x=y" } }))).code).toBe("sign_in_required");
    const other = await createTestSite(database, { app: site.app });
    const elsewhere = deskRequests(other, agent.cookie);
    expect((await problemOf(await elsewhere.request("/events"))).code).toBe("site_not_found");
  });

  it("leave nothing behind, and let one person have so many", async () => {
    const app = createApp({ database, publicUrl: PUBLIC_URL, streamLimits: { perCase: 2, perProcess: 10 } });
    const limited = deskRequests({ app, key: site.key }, admin.cookie);
    const readers = [await watch(limited), await watch(limited)];
    const refused = await limited.request("/events");
    expect((await problemOf(refused)).code).toBe("too_many_streams");
    expect(app.openStreams).toBe(2);
    await Promise.all(readers.map((reader) => reader.cancel()));
    expect(app.openStreams).toBe(0);
    await app.close();
  });
});

it("has places at the desk that no number of open trackers takes", async () => {
  const app = createApp({ database, publicUrl: PUBLIC_URL, streamLimits: { perCase: 2, perProcess: 2 } });
  const filed = await site.file();
  const track = () => app.fetch(new Request(`${PUBLIC_URL}/v1/sites/${site.key}/cases/${filed.reference}/events`, { headers: bearer(filed) }));
  expect([(await track()).status, (await track()).status, (await track()).status]).toEqual([200, 200, 429]);
  const reader = await watch(deskRequests({ app, key: site.key }, admin.cookie));
  expect(app.openStreams).toBe(3);
  await reader.cancel();
  await app.close();
});

describe.runIf(engine === "postgres")("with several processes", () => {
  let elsewhere: HeedApp;
  let closeDatabase: () => Promise<void>;

  beforeAll(async () => {
    const second = await openDatabase(database.location);
    elsewhere = createApp({ database: second, publicUrl: PUBLIC_URL });
    closeDatabase = () => second.close();
  });

  afterAll(async () => {
    await elsewhere.close();
    await closeDatabase();
  });

  it("what is filed and done through one is told through another", async () => {
    const live = await watch(deskRequests({ app: elsewhere, key: site.key }, admin.cookie));
    const { reference } = await site.file();
    // What was done in the tests before may still be told.
    const isTold = async () => {
      for (;;) if (JSON.stringify(await live.nextOf("case")) === JSON.stringify({ reference })) return;
    };
    await isTold();
    await site.act({ reference, accessCode: "" }, "investigate");
    await isTold();
    await agent.post(`/cases/${reference}/presence`, { doing: "viewing" });
    await live.cancel();
  });

  it("a lost connection is followed by a new start", async () => {
    const live = await watch(deskRequests({ app: elsewhere, key: site.key }, admin.cookie));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()`.execute(db);
    expect(await live.nextOf("refresh")).toEqual({});
    await live.cancel();
  });
});
