import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openDatabase } from "../database/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { bearer, createTestSite, mintKey, newCase, PUBLIC_URL } from "../testing/test-site.ts";
import { createLogger, loggableError } from "./logger.ts";

const database = await openTestDatabase();

function capture() {
  const lines: string[] = [];
  const logger = createLogger("trace", { write: (line) => void lines.push(line) });
  return { lines, logger };
}

describe("the log", () => {
  it("has a line for each request: id, method, route, status, duration", async () => {
    const { lines, logger } = capture();
    const site = await createTestSite(database, { logger });
    await site.request("?locale=en", { headers: { "X-Request-Id": "trace-0001" } });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: 30,
      time: expect.any(Number) as number,
      requestId: "trace-0001",
      method: "GET",
      route: "/v1/sites/:siteKey",
      status: 200,
      durationMs: expect.any(Number) as number,
      msg: "request",
    });
  });

  it("has nothing in it that is the customer's", async () => {
    const { lines, logger } = capture();
    const site = await createTestSite(database, { logger });
    const key = mintKey();
    const body = { ...newCase, orderNumber: "ORDER-4711", contact: { name: "Ada Lovelace", email: "ada@example.org", phone: "+49 30 123456" } };
    const filed = (await (await site.post("/cases", body, { "Idempotency-Key": key, "X-Forwarded-For": "203.0.113.9" })).json()) as {
      reference: string;
      accessCode: string;
    };
    await site.post("/cases", { ...body, subject: "" }, { "Idempotency-Key": mintKey() });
    await site.request(`/cases/${filed.reference}?secret=query-secret`, { headers: bearer(filed) });
    await site.request(`/cases/${filed.reference}`, { headers: { ...bearer({ accessCode: "wrong-secret" }), "User-Agent": "agent-secret" } });
    await site.decide(filed, "messages", { text: "message-secret" });
    const live = await site.request(`/cases/${filed.reference}/events`, { headers: bearer(filed) });
    await live.body?.cancel();
    await site.request(`/elsewhere/${filed.reference}`);
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toEqual([201, 422, 200, 404, 201, 200, 404]);
    const text = lines.join("");
    const secrets = [filed.reference, filed.accessCode, key, site.key, "Ada", "ada@", "123456", "ORDER-4711", "teapot", "secret", "203.0.113.9"];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("does not quote what the database says of a row", async () => {
    const { lines, logger } = capture();
    const error = await database.db
      .insertInto("sites")
      .values({ id: crypto.randomUUID(), key: "Not A Key ada@example.org", settings: "{}", created_at: new Date(), updated_at: new Date() })
      .execute()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    logger.error({ err: error }, "a request failed");
    expect(lines.join("")).toContain("sites_key_check");
    expect(lines.join("")).not.toContain("ada@example.org");
  });

  it("keeps what helps of an error of our own, and its cause", () => {
    const logged = loggableError(new Error("No free reference was found.", { cause: new TypeError("x") }));
    expect(logged).toMatchObject({ type: "Error", message: "No free reference was found.", cause: { type: "TypeError" } });
  });
});

describe("a failure inside", () => {
  it("is a 500 that says nothing, and a line in the log that does", async () => {
    const { lines, logger } = capture();
    const clock = () => {
      throw new Error("the clock fell down at /srv/heed/clock.ts: select secret from cases");
    };
    const site = await createTestSite(database, { logger, clock });
    const response = await site.post("/cases", newCase, { "Idempotency-Key": mintKey() });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      type: "urn:heed:problem:internal_error",
      title: "Something failed on our side.",
      status: 500,
      code: "internal_error",
    });
    expect(lines.join("")).toContain("the clock fell down");
  });

  it("is a 503 while the database is away", async () => {
    const away = await openDatabase({ databaseUrl: "postgres://heed:secret@127.0.0.1:1/none" });
    const app = createApp({ database: away, publicUrl: PUBLIC_URL });
    for (const path of ["/v1/sites/demo", "/readyz"]) {
      const response = await app.fetch(new Request(`${PUBLIC_URL}${path}`));
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toBe("5");
      expect(await response.json()).toMatchObject({ code: "service_unavailable" });
    }
    expect((await app.fetch(new Request(`${PUBLIC_URL}/healthz`))).status).toBe(200);
    await away.close();
  });
});
