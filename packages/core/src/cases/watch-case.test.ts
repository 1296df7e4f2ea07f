import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { FiledCase, TimelineEntry } from "../index.ts";
import { startBreakingProxy, type BreakingProxy } from "../testing/breaking-proxy.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { followTimeline, type WatchTimings } from "./follow-timeline.ts";

const patient = 60_000;
const eager: WatchTimings = { silenceMs: patient, firstDelayMs: 1, longestDelayMs: 1, longestRetryAfterMs: 1 };

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function proxyToService(): Promise<BreakingProxy> {
  const proxy = await startBreakingProxy(service.url);
  onTestFinished(() => proxy.close());
  return proxy;
}

/** A watch that reconnects at once, and the means to end it. */
function watchEagerly(baseUrl: string, { reference, accessCode }: FiledCase, timings: Partial<WatchTimings> = {}) {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const entries = followTimeline(
    { siteUrl: `${baseUrl}/v1/sites/demo`, timeoutMs: patient, fetch: undefined },
    { path: `/cases/${reference}/events`, accessCode, signal: controller.signal, timings: { ...eager, ...timings } },
  );
  // Ending a test with a waiting `next()` rejects it with the abort.
  const next = async () => entries.next().then(({ value }) => value);
  return { next, controller };
}

function reply({ reference, accessCode }: FiledCase, text: string) {
  return service.createClient().cases.open(reference, accessCode).reply({ text });
}

async function take(entries: AsyncIterableIterator<TimelineEntry>, count: number): Promise<TimelineEntry[]> {
  const taken: TimelineEntry[] = [];
  while (taken.length < count) {
    const result: IteratorResult<TimelineEntry, unknown> = await entries.next();
    if (result.done) break;
    taken.push(result.value);
  }
  return taken;
}

describe("watching a case", () => {
  it("tells what has happened, then what happens", async () => {
    const filed = await service.fileCase();
    const entries = service.createClient().cases.open(filed.reference, filed.accessCode).watch();
    expect((await take(entries, 2)).map(({ type }) => type)).toEqual(["received", "acknowledged"]);
    const next = entries.next();
    await service.investigate(filed.reference);
    expect(await next).toMatchObject({ value: { type: "investigating", by: { role: "staff" } } });
    await entries.return?.();
  });

  it("tells what came after the entry that the caller has", async () => {
    const filed = await service.fileCase();
    const opened = service.createClient().cases.open(filed.reference, filed.accessCode);
    const { timeline } = await opened.get();
    const entries = opened.watch({ lastEventId: timeline[0]?.id });
    expect((await entries.next()).value).toEqual(timeline[1]);
    await entries.return?.();
  });

  it("ends when the case has ended", async () => {
    const filed = await service.fileCase();
    const opened = service.createClient().cases.open(filed.reference, filed.accessCode);
    await opened.withdraw();
    const types: string[] = [];
    for await (const { type } of opened.watch()) types.push(type);
    expect(types).toEqual(["received", "acknowledged", "withdrawn"]);
  });

  it("throws what the service says when reference and code open nothing", async () => {
    const { reference } = await service.fileCase();
    const { accessCode } = await service.fileCase();
    const entries = service.createClient().cases.open(reference, accessCode).watch();
    await expect(entries.next()).rejects.toMatchObject({ name: "ProblemError", code: "case_not_found", status: 404 });
    expect(await entries.next()).toEqual({ done: true, value: undefined });
  });
});

describe("leaving a watch", () => {
  async function waitingWatch(signal?: AbortSignal) {
    const filed = await service.fileCase();
    const entries = service.createClient().cases.open(filed.reference, filed.accessCode).watch({ signal });
    await take(entries, 2);
    expect(service.app.openStreams).toBe(1);
    return entries;
  }
  const nothingIsLeft = () => vi.waitFor(() => expect(service.app.openStreams).toBe(0));

  it("closes the connection when a loop is left", async () => {
    const filed = await service.fileCase();
    const opened = service.createClient().cases.open(filed.reference, filed.accessCode);
    for await (const { type } of opened.watch()) {
      expect(type).toBe("received");
      break;
    }
    await nothingIsLeft();
  });

  it("ends a waiting next() and the connection when return() is called", async () => {
    const entries = await waitingWatch();
    const next = entries.next();
    expect(await entries.return?.()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    await nothingIsLeft();
  });

  it("ends without an error when the signal aborts", async () => {
    const controller = new AbortController();
    const entries = await waitingWatch(controller.signal);
    const next = entries.next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    await nothingIsLeft();
  });

  it("sends nothing when the signal has aborted before", async () => {
    const fetch = () => Promise.reject(new Error("It was sent."));
    const opened = service.createClient({ fetch }).cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
    expect(await opened.watch({ signal: AbortSignal.abort() }).next()).toEqual({ done: true, value: undefined });
  });

  it("closes the stream of a fetch that does not heed its signal", async () => {
    const filed = await service.fileCase();
    const fetch = (request: Request) => service.app.fetch(new Request(request.url, { headers: request.headers }));
    const opened = service.createClient({ fetch }).cases.open(filed.reference, filed.accessCode);
    const entries = opened.watch();
    await take(entries, 2);
    const next = entries.next();
    await entries.return?.();
    expect((await next).done).toBe(true);
    await nothingIsLeft();
  });
});

describe("a connection that breaks", () => {
  it("goes on from the last entry it saw, telling none twice", async () => {
    const filed = await service.fileCase();
    const proxy = await proxyToService();
    const { next } = watchEagerly(proxy.url, filed);
    const seen = [await next(), await next()];
    proxy.cutNow();
    await reply(filed, "While nobody listened");
    seen.push(await next());
    proxy.cutNow();
    const live = next();
    await vi.waitFor(() => expect(service.app.openStreams).toBe(1));
    await reply(filed, "While somebody listened");
    seen.push(await live);
    expect(seen.map((entry) => entry?.text ?? entry?.type)).toEqual([
      "received",
      "acknowledged",
      "While nobody listened",
      "While somebody listened",
    ]);
    expect(proxy.sent[0]).not.toMatch(/last-event-id/i);
    expect(proxy.sent.at(-1)).toMatch(new RegExp(`last-event-id: ${seen[2]?.id}\\r\\n`, "i"));
  });

  it("tells no entry twice when something on the way drops Last-Event-ID", async () => {
    const filed = await service.fileCase();
    const proxy = await proxyToService();
    const fetch = (request: Request) => {
      request.headers.delete("last-event-id");
      return globalThis.fetch(request);
    };
    const opened = service.createClient({ baseUrl: proxy.url, fetch }).cases.open(filed.reference, filed.accessCode);
    const entries = opened.watch();
    await take(entries, 2);
    proxy.cutNow();
    await reply(filed, "Once");
    expect((await entries.next()).value).toMatchObject({ text: "Once" });
    await entries.return?.();
  });

  it("connects again when the line is open but dead", async () => {
    const filed = await service.fileCase();
    const proxy = await proxyToService();
    const { next } = watchEagerly(proxy.url, filed, { silenceMs: 300 });
    await next();
    await next();
    proxy.freezeOpenConnections();
    await reply(filed, "Heard on another line");
    expect(await next()).toMatchObject({ text: "Heard on another line" });
  });

  it("connects again soon after the machine has slept", async () => {
    const filed = await service.fileCase();
    const proxy = await proxyToService();
    // It would look for silence every two seconds, and find it after eighteen.
    const { next } = watchEagerly(proxy.url, filed, { silenceMs: 18_000 });
    await next();
    await next();
    proxy.freezeOpenConnections();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    await reply(filed, "Good morning");
    expect(await next()).toMatchObject({ text: "Good morning" });
  });

  it("waits for a service that is not there yet", async () => {
    const filed = await service.fileCase();
    const proxy = await proxyToService();
    proxy.cutAnswers(3);
    const { next } = watchEagerly(proxy.url, filed);
    expect(await next()).toMatchObject({ type: "received" });
    expect(proxy.connections).toBe(4);
  });

  it("rejects with the signal's reason while it waits to connect again", async () => {
    const filed = await service.fileCase();
    const proxy = await proxyToService();
    const { next, controller } = watchEagerly(proxy.url, filed, { firstDelayMs: patient, longestDelayMs: patient });
    await next();
    await next();
    const waiting = next();
    proxy.cutNow();
    controller.abort(new Error("Enough."));
    await expect(waiting).rejects.toThrow("Enough.");
  });
});
