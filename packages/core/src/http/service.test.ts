import { getEventListeners } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { isConnectionError, isProblemError } from "../index.ts";
import { startBreakingProxy } from "../testing/breaking-proxy.ts";
import { startStranger } from "../testing/stranger.ts";
import { newCase, startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function brokenClient() {
  const proxy = await startBreakingProxy(service.url);
  onTestFinished(() => proxy.close());
  return { proxy, client: service.createClient({ baseUrl: proxy.url }) };
}

/** A client of somebody else's server, which is told how many requests came before. */
async function clientOf(answer: Parameters<typeof startStranger>[0], timeoutMs?: number) {
  const stranger = await startStranger(answer);
  onTestFinished(() => stranger.close());
  return { stranger, client: service.createClient({ baseUrl: stranger.url, timeoutMs }) };
}

const problem = (status: number, code: string) => JSON.stringify({ type: "about:blank", title: "No.", status, code });

describe("a connection that breaks", () => {
  it.each([
    ["before the answer", 0],
    ["within the answer's head", 20],
    ["within the answer's body", -5],
  ])("files once when it breaks %s, after the service has committed", async (_, afterBytes) => {
    const before = await service.countCases();
    const { proxy, client } = await brokenClient();
    proxy.cutAnswers(1, afterBytes);
    const { reference, accessCode } = await client.cases.file(newCase);
    expect(await service.countCases()).toBe(before + 1);
    expect(proxy.connections).toBe(2);
    expect((await client.cases.open(reference, accessCode).get()).subject).toBe(newCase.subject);
  });

  it("writes a reply once", async () => {
    const { reference, accessCode } = await service.fileCase();
    const { proxy, client } = await brokenClient();
    proxy.cutAnswers(2);
    const { timeline } = await client.cases.open(reference, accessCode).reply({ text: "Once" });
    expect(timeline.filter(({ text }) => text === "Once")).toHaveLength(1);
  });

  it("takes a step once", async () => {
    const { reference, accessCode } = await service.fileCase();
    await service.answer(reference);
    const { proxy, client } = await brokenClient();
    proxy.cutAnswers(1);
    expect(await client.cases.open(reference, accessCode).accept()).toMatchObject({ status: "closed" });
  });

  it("reads again", async () => {
    const { proxy, client } = await brokenClient();
    proxy.cutAnswers(2);
    expect((await client.site.get()).key).toBe("demo");
  });

  it("gives up after three more attempts, with the cause", async () => {
    const { proxy, client } = await brokenClient();
    proxy.cutAnswers(Infinity);
    const error: unknown = await client.cases.file(newCase).catch((thrown: unknown) => thrown);
    if (!isConnectionError(error)) throw new Error("It was answered.");
    expect(error.code).toBe("connection_failed");
    expect(error.cause).toBeInstanceOf(Error);
    expect(proxy.sent.filter((text) => text.startsWith("POST"))).toHaveLength(4);
  });
});

describe("an answer that may be better in a while", () => {
  it.each([408, 429, 502, 503, 504])("asks again after %i, whoever gave it", async (status) => {
    const { client, stranger } = await clientOf((response, earlier) => {
      if (earlier === 0) response.writeHead(status, { "content-type": "text/html" }).end("<h1>Not now</h1>");
      else response.writeHead(404).end(problem(404, "site_not_found"));
    });
    await expect(client.site.get()).rejects.toMatchObject({ status: 404 });
    expect(stranger.requests).toHaveLength(2);
  });

  it("asks again, with the same key, while the first request is still being answered", async () => {
    const { client, stranger } = await clientOf((response, earlier) => {
      if (earlier === 0) response.writeHead(409).end(problem(409, "idempotency_key_in_flight"));
      else response.writeHead(422).end(problem(422, "validation_failed"));
    });
    await expect(client.cases.file(newCase)).rejects.toMatchObject({ status: 422 });
    const keys = stranger.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([
    [400, "body_not_json"],
    [404, "site_not_found"],
    [409, "transition_not_allowed"],
    [422, "validation_failed"],
    [500, "internal_error"],
  ])("asks once where the answer is %i %s", async (status, code) => {
    const { client, stranger } = await clientOf((response) => response.writeHead(status).end(problem(status, code)));
    await expect(client.cases.file(newCase)).rejects.toMatchObject({ status, code });
    expect(stranger.requests).toHaveLength(1);
  });

  it("leaves a long wait to the caller, who is told how long", async () => {
    const { client, stranger } = await clientOf((response) =>
      response.writeHead(503, { "retry-after": "120" }).end(problem(503, "service_unavailable")),
    );
    const error: unknown = await client.site.get().catch((thrown: unknown) => thrown);
    if (!isProblemError(error)) throw new Error("It was answered.");
    expect(error.retryAfterMs).toBe(120_000);
    expect(stranger.requests).toHaveLength(1);
  });

  it("tells the last failure rather than that time ran out before the next attempt", async () => {
    const { client, stranger } = await clientOf(
      (response) => response.writeHead(503, { "retry-after": "9" }).end(problem(503, "service_unavailable")),
      5_000,
    );
    await expect(client.site.get()).rejects.toMatchObject({ name: "ProblemError", code: "service_unavailable" });
    expect(stranger.requests).toHaveLength(1);
  });
});

describe("time limits", () => {
  it("ends a call that is never answered", async () => {
    const { client } = await clientOf(() => undefined, 100);
    const error: unknown = await client.site.get().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ConnectionError", code: "timed_out" });
    expect(String(error)).toContain("100 ms");
  });

  it("ends a call whose answer stops half-way", async () => {
    const { client } = await clientOf((response) => response.writeHead(200).write('{"key":'), 100);
    await expect(client.site.get()).rejects.toMatchObject({ code: "timed_out" });
  });

  it("ends a call whose fetch does not heed its signal", async () => {
    const client = service.createClient({ timeoutMs: 100, fetch: () => new Promise(() => undefined) });
    await expect(client.site.get()).rejects.toMatchObject({ code: "timed_out" });
  });

  it("takes Infinity for no limit", async () => {
    expect((await service.createClient({ timeoutMs: Infinity }).site.get()).key).toBe("demo");
  });
});

describe("aborting", () => {
  const never = () => new Promise<never>(() => undefined);

  it("rejects with the signal's own reason", async () => {
    const controller = new AbortController();
    const { client } = await clientOf(() => controller.abort());
    const error: unknown = await client.cases.file(newCase, controller).catch((thrown: unknown) => thrown);
    expect(error).toBe(controller.signal.reason);
    expect(error).toMatchObject({ name: "AbortError" });
  });

  it("rejects with whatever the reason is", async () => {
    const controller = new AbortController();
    const reading = service.createClient({ fetch: never }).site.get(controller);
    const reason = { left: "the page" };
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it("sends nothing when the signal has aborted before", async () => {
    const fetch = () => Promise.reject(new Error("It was sent."));
    const signal = AbortSignal.abort(new Error("Too late."));
    await expect(service.createClient({ fetch }).site.get({ signal })).rejects.toThrow("Too late.");
  });

  it("sends nothing more after an abort between two attempts", async () => {
    const controller = new AbortController();
    const { client, stranger } = await clientOf((response) => {
      response.on("close", () => controller.abort());
      response.writeHead(503).end(problem(503, "service_unavailable"));
    });
    await expect(client.site.get(controller)).rejects.toMatchObject({ name: "AbortError" });
    expect(stranger.requests).toHaveLength(1);
  });

  it("leaves no listener behind on a signal that lives on", async () => {
    const { signal } = new AbortController();
    await service.createClient().site.get({ signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

it("says where it failed when nobody listens there", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  // Listening on a port, so the address is not that of a pipe.
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const error: unknown = await service
    .createClient({ baseUrl: `http://127.0.0.1:${port}/` })
    .site.get()
    .catch((thrown: unknown) => thrown);
  expect(String(error)).toContain(`Could not read the site at http://127.0.0.1:${port}/v1/sites/demo`);
  expect(error).toMatchObject({ code: "connection_failed", status: undefined });
});
