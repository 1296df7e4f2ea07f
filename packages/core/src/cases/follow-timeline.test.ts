import type { ServerResponse } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { startStranger } from "../testing/stranger.ts";
import { followTimeline, type WatchTimings } from "./follow-timeline.ts";

const eager: WatchTimings = { silenceMs: 60_000, firstDelayMs: 1, longestDelayMs: 1, longestRetryAfterMs: 1 };
const entry = { id: "1", type: "received", at: "2026-11-22T09:30:00.000Z", by: { role: "customer", name: null } };
const received = `event: timeline\nid: 1\ndata: ${JSON.stringify({ ...entry, status: "received" })}\n\n`;

function stream(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" }).end(text);
}

async function watchStranger(answer: (response: ServerResponse, earlier: number) => void, timings = eager) {
  const stranger = await startStranger(answer);
  const controller = new AbortController();
  onTestFinished(async () => {
    controller.abort();
    await stranger.close();
  });
  const entries = followTimeline(
    { siteUrl: `${stranger.url}/v1/sites/demo`, timeoutMs: 60_000, fetch: undefined },
    { path: "/cases/K7MP-4XQ2/events", accessCode: "secret-code", signal: controller.signal, timings },
  );
  return { entries, stranger };
}

it.each([408, 429, 500, 502, 503, 504])("tries again after %i", async (status) => {
  const { entries } = await watchStranger((response, earlier) => {
    if (earlier === 2) return stream(response, received);
    response.writeHead(status, { "content-type": "text/html" }).end("<h1>Not now</h1>");
  });
  expect((await entries.next()).value).toMatchObject({ type: "received" });
});

it.each([400, 401, 403, 404, 410])("ends with the error after %i", async (status) => {
  const problem = { type: "about:blank", title: "No.", status, code: "case_not_found" };
  const { entries, stranger } = await watchStranger((response) => {
    response.writeHead(status, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
  });
  await expect(entries.next()).rejects.toMatchObject({ name: "ProblemError", status });
  expect(stranger.requests).toHaveLength(1);
});

it("tries again after a stream that ends", async () => {
  const { entries, stranger } = await watchStranger((response, earlier) => {
    stream(response, earlier === 0 ? "retry: 1\n\n" : received);
  });
  expect((await entries.next()).value).toMatchObject({ id: "1" });
  expect(stranger.requests).toHaveLength(2);
});

it("comes back when the service said", async () => {
  const never = 2 ** 30;
  const { entries } = await watchStranger(
    (response, earlier) => stream(response, earlier === 0 ? "retry: 1\n\n" : received),
    { ...eager, firstDelayMs: never, longestDelayMs: never },
  );
  expect((await entries.next()).value).toMatchObject({ id: "1" });
});

it("reads entries that arrive in pieces, characters torn apart", async () => {
  const text = received.replace('"status"', '"text":"包装","status"').replaceAll("\n", "\r\n");
  const bytes = Buffer.from(`: hello\r\n\r\n${text}`);
  const middle = bytes.indexOf("包") + 1;
  const { entries } = await watchStranger((response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    response.write(bytes.subarray(0, middle), () => setTimeout(() => response.write(bytes.subarray(middle)), 20));
  });
  expect((await entries.next()).value).toMatchObject({ text: "包装" });
});

it("leaves out events it does not know", async () => {
  const { entries } = await watchStranger((response) => stream(response, `event: typing\ndata: {}\n\n${received}`));
  expect((await entries.next()).value).toMatchObject({ id: "1" });
});

it("goes on after a status it does not know", async () => {
  const { entries } = await watchStranger((response) =>
    stream(response, received.replace('"status":"received"', '"status":"parked"') + received.replaceAll("1", "2")),
  );
  expect((await entries.next()).value).toMatchObject({ status: "parked" });
  expect((await entries.next()).value).toMatchObject({ status: "received" });
});

it.each([
  ["a page", "text/html", "<h1>Please sign in</h1>"],
  ["nothing at all", undefined, ""],
  ["an entry that is no JSON", "text/event-stream", "event: timeline\ndata: <h1>\n\n"],
  ["an entry without an id", "text/event-stream", 'event: timeline\ndata: {"type":"received"}\n\n'],
])("ends with an UnexpectedAnswerError when it is told %s", async (_, type, text) => {
  const { entries } = await watchStranger((response) => {
    response.writeHead(200, type === undefined ? {} : { "content-type": type }).end(text);
  });
  const error: unknown = await entries.next().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "UnexpectedAnswerError", code: "unexpected_answer" });
  expect(String(error)).not.toContain("sign in");
  expect(String(error)).not.toContain("secret-code");
});
