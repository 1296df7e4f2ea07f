import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { requestLimits } from "@heed/contract";
import { afterAll, describe, expect, it } from "vitest";
import { listen } from "../listen.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { bearer, createTestSite, mintKey, newCase, problemOf, PUBLIC_URL } from "../testing/test-site.ts";

const SHOP = "https://shop.example";

const database = await openTestDatabase();
const site = await createTestSite(database, { settings: { allowedOrigins: [SHOP, "http://localhost:3000"] } });
const listener = await listen({ app: site.app, port: 0, host: "127.0.0.1" });
afterAll(() => listener.close());

const corsHeaders = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("a page on another origin", () => {
  it.each([SHOP, "http://localhost:3000", PUBLIC_URL])("may use the service where the site allows it: %s", async (origin) => {
    const response = await site.request("", { headers: { Origin: origin } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(response.headers.get("Access-Control-Expose-Headers")).toBe("x-request-id, retry-after");
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    expect(response.headers.get("Vary")?.split(", ")).toContain("Origin");
  });

  it.each([
    "null",
    "https://evil.example",
    "https://shop.example.evil.example",
    "https://evilshop.example",
    "https://sub.shop.example",
    "http://shop.example",
    "https://shop.example:8443",
    "https://SHOP.example",
    "https://shop.example/",
    "https://shop.example, https://evil.example",
    "http://localhost:30000",
    "http://heed.test.evil.example",
  ])("gets not a word about CORS anywhere else: %s", async (origin) => {
    const headers = { Origin: origin };
    const preflight = { ...headers, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type" };
    for (const response of [
      await site.request("", { headers }),
      await site.request("/cases", { method: "OPTIONS", headers: preflight }),
      await site.post("/cases", newCase, headers),
    ]) {
      expect(corsHeaders(response)).toEqual([]);
      expect(response.headers.get("Vary")?.split(", ")).toContain("Origin");
    }
  });

  it("may ask before it sends", async () => {
    const response = await site.request("/cases", {
      method: "OPTIONS",
      headers: { Origin: SHOP, "Access-Control-Request-Method": "POST" },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": SHOP,
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
      "access-control-allow-headers": "content-type, authorization, idempotency-key, last-event-id",
      "access-control-max-age": "7200",
    });
  });

  it("can read why it was refused", async () => {
    for (const response of [
      await site.post("/cases", newCase, { Origin: SHOP }),
      await site.request("/cases/2222-2222", { headers: { Origin: SHOP } }),
      await site.request("/nothing/here", { headers: { Origin: SHOP } }),
    ]) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe(SHOP);
    }
  });
});

describe("a body", () => {
  it.each([undefined, "", "text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "application/json; charset=latin1", "application/json, text/plain"])(
    "must say that it is JSON: %s",
    async (contentType) => {
      const headers: Record<string, string> = { "Idempotency-Key": mintKey() };
      if (contentType !== undefined) headers["Content-Type"] = contentType;
      const body = new TextEncoder().encode(JSON.stringify(newCase));
      const response = await site.request("/cases", { method: "POST", headers, body });
      expect(await problemOf(response)).toMatchObject({ status: 415, code: "content_type_unsupported" });
    },
  );

  it.each(["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8", `application/json; charset="utf-8"`])(
    "may say so in any of the usual ways: %s",
    async (contentType) => {
      const response = await site.post("/cases", newCase, { "Content-Type": contentType, "Idempotency-Key": mintKey() });
      expect(response.status).toBe(201);
    },
  );

  it.each(["gzip", "br", "deflate", "gzip, identity", "x"])("is never unpacked: %s", async (encoding) => {
    const response = await site.post("/cases", newCase, { "Content-Encoding": encoding, "Idempotency-Key": mintKey() });
    expect(await problemOf(response)).toMatchObject({ status: 415, code: "content_encoding_unsupported" });
  });

  it("is refused by its announced length before it is sent", async () => {
    const answer = await sendRaw(
      `POST /v1/sites/${site.key}/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${mintKey()}\r\nContent-Length: 999999999\r\n\r\n{`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain(`"body_too_large"`);
  });

  it("is stopped where it passes the limit, when its length was not announced", async () => {
    let sent = 0;
    const status = await new Promise<number>((resolve, reject) => {
      const outgoing = httpRequest(
        `${listener.url}/v1/sites/${site.key}/cases`,
        { method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": mintKey() } },
        (incoming) => {
          incoming.resume();
          resolve(incoming.statusCode ?? 0);
          outgoing.destroy();
        },
      );
      outgoing.on("error", reject);
      const more = () => {
        if (outgoing.destroyed || sent > 100 * requestLimits.bodyBytes) return;
        sent += 16_384;
        outgoing.write(Buffer.alloc(16_384, " "), () => setImmediate(more));
      };
      more();
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(50 * requestLimits.bodyBytes);
  });

  it("with two lengths is no request at all", async () => {
    const answer = await sendRaw(
      `POST /v1/sites/${site.key}/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("as long as is allowed is read", async () => {
    const text = JSON.stringify(newCase);
    const fits = text.padEnd(requestLimits.bodyBytes - (Buffer.byteLength(text) - text.length));
    expect((await site.post("/cases", fits, { "Idempotency-Key": mintKey() })).status).toBe(201);
    const response = await site.post("/cases", `${fits} `, { "Idempotency-Key": mintKey() });
    expect(await problemOf(response)).toMatchObject({ status: 413, code: "body_too_large" });
  });
});

describe("an address", () => {
  it("of no site is told from one of no route", async () => {
    const at = (path: string, init?: RequestInit) => site.app.fetch(new Request(`${PUBLIC_URL}${path}`, init));
    for (const path of ["/v1/sites/no-such-site", "/v1/sites/no-such-site/cases/x", "/v1/sites/a%00b", "/v1/sites/..%2f", "/v1/sites/%E0%A4"]) {
      expect(await problemOf(await at(path))).toMatchObject({ status: 404, code: "site_not_found" });
    }
    const post = { method: "POST", headers: { "Content-Type": "text/plain" }, body: "x" };
    expect(await problemOf(await at("/v1/sites/no-such-site/cases", post))).toMatchObject({ code: "site_not_found" });
    for (const path of ["/", "/v1", "/v1/sites", `/v1/sites/${site.key}/nothing`, "/setup", "/install", "/.env"]) {
      expect(await problemOf(await at(path))).toMatchObject({ status: 404, code: "route_not_found" });
    }
  });

  it("says which methods it takes", async () => {
    const response = await site.request("/cases", { method: "PUT" });
    expect(await problemOf(response)).toMatchObject({ status: 405, code: "method_not_allowed" });
    expect(response.headers.get("Allow")).toBe("POST, OPTIONS");
    const health = await site.app.fetch(new Request(`${PUBLIC_URL}/healthz`, { method: "OPTIONS" }));
    expect([health.status, health.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    const head = await site.request("", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});

describe("a request without a host", () => {
  it("is answered where HTTP/1.0 allows it, as health checks of load balancers send it", async () => {
    expect(await sendRaw("GET /healthz HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
    expect(await sendRaw("GET /healthz HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("every answer", () => {
  it("carries an id: the client's where it is a plain one, else a new one", async () => {
    const idFor = async (id: string) => (await site.request("", { headers: { "X-Request-Id": id } })).headers.get("X-Request-Id");
    expect(await idFor("trace-1234.abcd_EF")).toBe("trace-1234.abcd_EF");
    for (const id of ["short", "x".repeat(65), "a b c d e f g h", "<script>alert(1)</script>"]) {
      expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it("is data and nothing else to a browser", async () => {
    const filed = await site.file();
    for (const response of [
      await site.request(""),
      await site.request(`/cases/${filed.reference}`, { headers: bearer(filed) }),
      await site.request("/nothing"),
      await site.app.fetch(new Request(`${PUBLIC_URL}/openapi.json`)),
    ]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "cross-origin",
      });
    }
  });
});

/** Bytes as they are, where an HTTP client would not send them. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(listener.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      answer += chunk;
      if (answer.includes("\r\n\r\n") && answer.length > answer.indexOf("\r\n\r\n") + 4) socket.destroy();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}
