import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { listen } from "./listen.ts";
import { readEvents } from "./testing/read-events.ts";
import { openTestDatabase } from "./testing/test-database.ts";
import { bearer, createTestSite } from "./testing/test-site.ts";

const database = await openTestDatabase();

describe("the listener", () => {
  it("finishes the requests at work, ends live timelines and takes no more", async () => {
    const site = await createTestSite(database);
    const filed = await site.file();
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    const slow = {
      close: () => site.app.close(),
      async fetch(request: Request) {
        if (new URL(request.url).pathname !== "/slow") return site.app.fetch(request);
        await isReleased;
        return new Response("finished");
      },
    };
    const listener = await listen({ app: slow, port: 0, host: "127.0.0.1" });
    const live = readEvents(
      await fetch(`${listener.url}/v1/sites/${site.key}/cases/${filed.reference}/events`, { headers: bearer(filed) }),
    );
    const atWork = fetch(`${listener.url}/slow`);
    await fetch(`${listener.url}/healthz`);

    const closed = listener.close();
    await expect(fetch(`${listener.url}/healthz`)).rejects.toThrow("fetch failed");
    release();
    expect(await (await atWork).text()).toBe("finished");
    expect(await live.next()).toMatchObject({ id: "1" });
    while ((await live.next()) !== null);
    await closed;
  });

  it("forgets the live timeline of a client that goes away", async () => {
    const site = await createTestSite(database);
    const filed = await site.file();
    const listener = await listen({ app: site.app, port: 0, host: "127.0.0.1" });
    const leaving = new AbortController();
    const response = await fetch(`${listener.url}/v1/sites/${site.key}/cases/${filed.reference}/events`, {
      headers: bearer(filed),
      signal: leaving.signal,
    });
    await readEvents(response).next();
    expect(site.app.openStreams).toBe(1);
    leaving.abort();
    await expect.poll(() => site.app.openStreams).toBe(0);
    await listener.close();
  });

  it("refuses a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const site = await createTestSite(database);
    await expect(listen({ app: site.app, port, host: "127.0.0.1" })).rejects.toMatchObject({ code: "EADDRINUSE" });
    other.close();
  });
});
