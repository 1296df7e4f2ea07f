import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";
import { createApp } from "../app.ts";
import { openDatabase } from "../database/index.ts";
import { readEvents } from "../testing/read-events.ts";
import { engine, openTestDatabase } from "../testing/test-database.ts";
import { bearer, createTestSite, problemOf, PUBLIC_URL, type Credentials } from "../testing/test-site.ts";
import { openEventStream } from "./event-stream.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function watch(filed: Credentials, headers: Record<string, string> = {}, app = site.app) {
  const aborting = new AbortController();
  const request = new Request(`${PUBLIC_URL}/v1/sites/${site.key}/cases/${filed.reference}/events`, {
    headers: { ...bearer(filed), ...headers },
    signal: aborting.signal,
  });
  const response = await app.fetch(request);
  expect(response.status).toBe(200);
  return { ...readEvents(response), response, abort: () => aborting.abort() };
}

async function types(reader: { next(): Promise<{ type: string } | null> }, count: number) {
  const seen = [];
  for (let index = 0; index < count; index++) seen.push((await reader.next())?.type);
  return seen;
}

describe("the live timeline", () => {
  it("gives what has happened, then what happens", async () => {
    const filed = await site.file();
    const live = await watch(filed);
    expect(live.response.headers.get("Content-Type")).toBe("text/event-stream");
    expect(live.response.headers.get("Cache-Control")).toBe("no-store");
    expect(live.response.headers.get("X-Accel-Buffering")).toBe("no");
    expect(await live.nextLine()).toBe("retry: 3000");
    expect(await live.nextLine()).toBe("event: timeline");
    expect(await live.nextLine()).toBe("id: 1");
    expect(await types(live, 2)).toEqual(["received", "acknowledged"]);
    await site.act(filed, "investigate");
    expect(await types(live, 1)).toEqual(["investigating"]);
    await site.act(filed, "ask", { text: "Which?" });
    await site.decide(filed, "messages", { text: "The green one." });
    expect(await types(live, 3)).toEqual(["question", "message", "investigating"]);
    await live.cancel();
  });

  it("gives exactly what the case itself shows", async () => {
    const filed = await site.file();
    await site.act(filed, "investigate", { text: "第一行\nsecond line\r\nthird" });
    const live = await watch(filed);
    const { timeline } = await site.read(filed);
    for (const entry of timeline) expect(await live.next()).toEqual(entry);
    await live.cancel();
  });

  it("goes on after the last event that was seen", async () => {
    const filed = await site.file();
    await site.act(filed, "investigate");
    const live = await watch(filed, { "Last-Event-ID": "2" });
    expect(await live.next()).toMatchObject({ type: "investigating" });
    await live.cancel();
  });

  it.each(["", "nonsense", "-1", "1e3", "99999999999999999999"])("begins anew after what is no id: %j", async (id) => {
    const live = await watch(await site.file(), { "Last-Event-ID": id });
    expect(await live.next()).toMatchObject({ id: "1" });
    await live.cancel();
  });

  it("is nobody else's business", async () => {
    const [filed, other] = [await site.file(), await site.file()];
    const live = await watch(filed, { "Last-Event-ID": "2" });
    await site.act(other, "investigate", { text: "other" });
    await site.act(filed, "investigate", { text: "mine" });
    expect(await live.next()).toMatchObject({ text: "mine" });
    await live.cancel();
    const unauthorised = await site.request(`/cases/${filed.reference}/events`);
    expect(unauthorised.status).toBe(401);
    const foreign = await site.request(`/cases/${filed.reference}/events`, { headers: bearer(other) });
    expect(foreign.status).toBe(404);
  });

  it("leaves nothing behind when its reader goes", async () => {
    const filed = await site.file();
    const before = site.app.openStreams;
    const readers = await Promise.all(Array.from({ length: 20 }, () => watch(filed)));
    expect(site.app.openStreams).toBe(before + 20);
    await Promise.all(readers.map((live) => types(live, 2)));
    for (const [index, live] of readers.entries()) {
      if (index % 2 === 0) await live.cancel();
      else live.abort();
    }
    await vi.waitFor(() => expect(site.app.openStreams).toBe(before));
    await site.act(filed, "investigate");
  });

  it("is refused where too many of the case are open, until one of them ends", async () => {
    const filed = await site.file();
    const asked = await Promise.all(
      Array.from({ length: 40 }, () => site.request(`/cases/${filed.reference}/events`, { headers: bearer(filed) })),
    );
    const open = asked.filter(({ status }) => status === 200);
    const refused = asked.filter(({ status }) => status !== 200);
    expect(open).toHaveLength(32);
    expect(await problemOf(refused[0] ?? Response.error())).toMatchObject({ status: 429, code: "too_many_streams" });
    expect(refused[0]?.headers.get("Retry-After")).toBe("10");
    await open[0]?.body?.cancel();
    const next = await watch(filed);
    const elsewhere = await watch(await site.file());
    for (const live of [next, elsewhere]) await live.cancel();
    for (const { body } of open.slice(1)) await body?.cancel();
  });

  it("is refused where too many of the process are open, whatever their cases", async () => {
    const app = createApp({ database, publicUrl: PUBLIC_URL, streamLimits: { perCase: 2, perProcess: 2 } });
    const [first, second, third] = [await site.file(), await site.file(), await site.file()];
    await watch(first, {}, app);
    await watch(second, {}, app);
    const request = new Request(`${PUBLIC_URL}/v1/sites/${site.key}/cases/${third.reference}/events`, { headers: bearer(third) });
    expect(await problemOf(await app.fetch(request))).toMatchObject({ code: "too_many_streams" });
    await app.close();
    expect(app.openStreams).toBe(0);
  });

  it("is not opened for whoever only asks for its headers, or has gone already", async () => {
    const filed = await site.file();
    const before = site.app.openStreams;
    const path = `/cases/${filed.reference}/events`;
    expect((await site.request(path, { method: "HEAD", headers: bearer(filed) })).status).toBe(200);
    await site.request(path, { headers: bearer(filed), signal: AbortSignal.abort() }).catch(() => undefined);
    expect(site.app.openStreams).toBe(before);
  });

  it("ends when the service does", async () => {
    const app = createApp({ database, publicUrl: PUBLIC_URL });
    const live = await watch(await site.file(), {}, app);
    await types(live, 2);
    await app.close();
    expect(await live.next()).toBeNull();
    expect(app.openStreams).toBe(0);
  });

  it("shows a sign of life while nothing happens", async () => {
    const app = createApp({ database, publicUrl: PUBLIC_URL, heartbeatMs: 20 });
    const live = await watch(await site.file(), { "Last-Event-ID": "2" }, app);
    expect([await live.nextLine(), await live.nextLine(), await live.nextLine()]).toEqual(["retry: 3000", ":", ":"]);
    await live.cancel();
    await app.close();
  });

  it.runIf(engine === "postgres")("crosses processes, and catches up after its connection was lost", async () => {
    const second = await openDatabase(database.location);
    const app = createApp({ database: second, publicUrl: PUBLIC_URL });
    const filed = await site.file();
    const live = await watch(filed, { "Last-Event-ID": "2" }, app);
    await site.act(filed, "investigate");
    expect(await types(live, 1)).toEqual(["investigating"]);

    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`.execute(database.db);
    await site.act(filed, "ask", { text: "Which?" });
    expect(await types(live, 1)).toEqual(["question"]);
    await site.act(filed, "resume");
    expect(await types(live, 1)).toEqual(["investigating"]);
    await app.close();
    await second.close();
  });
});

describe("a reader that is slow", () => {
  it("holds one batch at a time, not the whole timeline", async () => {
    let reads = 0;
    const entry = (id: number) => ({
      id: String(id),
      type: "message" as const,
      at: "2026-11-23T10:00:00.000Z",
      by: { role: "customer" as const, name: null },
      status: "received" as const,
    });
    const stream = await openEventStream({
      afterSeq: 0,
      readAfter: async (seq, limit) => {
        reads++;
        return Promise.resolve(Array.from({ length: limit }, (_, index) => entry(seq + index + 1)));
      },
      subscribe: async () => Promise.resolve(() => {}),
      signal: new AbortController().signal,
      onEnd: () => {},
    });
    const reader = stream.getReader();
    await reader.read();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads).toBeLessThanOrEqual(2);
    await reader.cancel();
  });
});
