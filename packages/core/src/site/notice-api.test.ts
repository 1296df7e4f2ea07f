import { setNotice } from "@heed/server";
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import type { HeedClient, Notice } from "../index.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());
afterEach(() => setNotice(service.database, { siteKey: "demo", notice: null, by: "Lin Mei" }));

const closed = { level: "warning", title: { en: "We are closed", "zh-Hans": "今日休息" }, text: { en: "Until Monday.", "zh-Hans": "周一恢复。" } } as const;

function publish(change: Partial<Record<"title" | "text", Record<string, string>>> = {}): Promise<void> {
  return setNotice(service.database, { siteKey: "demo", notice: { ...closed, ...change }, by: "Lin Mei" });
}

/** A client whose pauses end when the test says so, and what it has sent. */
function impatientClient(): { client: HeedClient; asked: string[]; wait: () => Promise<void>; signal: () => AbortController } {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const asked: string[] = [];
  const client = service.createClient({
    baseUrl: "http://localhost:8080",
    fetch: (request) => {
      asked.push(new URL(request.url).search);
      return service.app.fetch(request);
    },
  });
  const leave = (): AbortController => {
    const leaving = new AbortController();
    onTestFinished(() => leaving.abort());
    return leaving;
  };
  return { client, asked, wait: async () => void (await vi.advanceTimersByTimeAsync(20_000)), signal: leave };
}

it("reads the notice that is up, in the language asked for, and null where none is", async () => {
  const client = service.createClient({ locale: "en" });
  expect(await client.notice.get()).toBeNull();
  await publish();
  expect(await client.notice.get()).toMatchObject({ level: "warning", title: "We are closed", locale: "en" });
  expect(await client.notice.get({ locale: "zh-CN" })).toMatchObject({ title: "今日休息", locale: "zh-Hans" });
});

it("tells a watcher what is up, and again only when it is another", async () => {
  const { client, asked, wait, signal } = impatientClient();
  const heard: (string | undefined)[] = [];
  client.notice.watch((notice) => heard.push(notice?.title), { signal: signal().signal });
  await vi.waitUntil(() => heard.length === 1);
  await wait();
  await vi.waitUntil(() => asked.length > 1);
  await publish();
  await wait();
  await vi.waitUntil(() => heard.length === 2);
  await publish({ title: { en: "We are open again" }, text: { en: "Come in." } });
  await wait();
  await vi.waitUntil(() => heard.length === 3);
  expect(heard).toEqual([undefined, "We are closed", "We are open again"]);
});

it("asks once for all who watch in one language, and not at all when the last has left", async () => {
  await publish();
  const { client, asked, wait, signal } = impatientClient();
  const heard: string[] = [];
  const watch = (name: string, locale: string): AbortController => {
    const leaving = signal();
    client.notice.watch((notice: Notice | null) => heard.push(`${name}: ${notice?.title}`), { locale, signal: leaving.signal });
    return leaving;
  };
  const first = watch("a", "en");
  const second = watch("b", "en");
  await vi.waitUntil(() => heard.length === 2);
  const late = watch("c", "en");
  await vi.waitUntil(() => heard.length === 3);
  expect(asked).toEqual(["?locale=en"]);
  expect(heard).toEqual(["a: We are closed", "b: We are closed", "c: We are closed"]);
  for (const leaving of [first, second, late]) leaving.abort();
  await wait();
  await wait();
  expect(asked).toEqual(["?locale=en"]);
});

it("goes on when the service was away", async () => {
  const { wait, signal } = impatientClient();
  let isAway = true;
  const shaky = service.createClient({
    baseUrl: "http://localhost:8080",
    fetch: (request) => (isAway ? Promise.reject(new TypeError("No network.")) : service.app.fetch(request)),
  });
  const heard: unknown[] = [];
  shaky.notice.watch((notice) => heard.push(notice), { signal: signal().signal });
  for (let tries = 0; tries < 4; tries++) await wait();
  expect(heard).toEqual([]);
  isAway = false;
  await vi.waitUntil(async () => {
    await wait();
    return heard.length > 0;
  });
  expect(heard).toEqual([null]);
});

it("says nothing to who has left before the first answer", async () => {
  const { client, signal } = impatientClient();
  const leaving = signal();
  const heard: unknown[] = [];
  leaving.abort();
  client.notice.watch((notice) => heard.push(notice), { signal: leaving.signal });
  const early = signal();
  client.notice.watch((notice) => heard.push(notice), { signal: early.signal });
  early.abort();
  await client.notice.get();
  expect(heard).toEqual([]);
});

it("reads what is promised, and how it is kept", async () => {
  const { period, commitments } = await service.createClient().commitments.get();
  expect(period.days).toBe(90);
  expect(commitments.map(({ kind }) => kind)).toEqual(["complaint", "inquiry", "service_request"]);
  expect(commitments[0]?.promises[0]).toMatchObject({ kind: "acknowledge", figures: null });
});
