import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createClient, type ClientOptions } from "./index.ts";
import { newCase, startTestService, type TestService } from "./testing/test-service.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** The service behind another server, which gives it a part of its paths, as companies do. */
async function mountUnder(prefix: string): Promise<string> {
  const front = createServer((incoming, outgoing: ServerResponse) => {
    if (!incoming.url?.startsWith(`${prefix}/`)) return outgoing.writeHead(404).end();
    const { method, headers } = incoming;
    const onward = request(service.url + incoming.url.slice(prefix.length), { method, headers }, (answer) => {
      answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void front.close());
  // Listening on a port, so the address is not that of a pipe.
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}${prefix}`;
}

describe("where the service is", () => {
  it.each(["", "/", "//"])("may end in %j", async (end) => {
    const client = service.createClient({ baseUrl: service.url + end });
    expect((await client.site.get()).key).toBe("demo");
  });

  it.each(["", "/"])("may have a path in front that ends in %j", async (end) => {
    const client = service.createClient({ baseUrl: (await mountUnder("/help/heed")) + end });
    const { reference, accessCode } = await client.cases.file(newCase);
    const [first] = (await client.cases.open(reference, accessCode).get()).timeline;
    const watched = await client.cases.open(reference, accessCode).watch().next();
    expect(watched.value).toEqual(first);
  });

  it.each(["", "/heed", "heed.example", "ftp://heed.example", "javascript:alert(1)", "https://heed.example/?a=b", "https://heed.example/#a"])(
    "cannot be %j",
    (baseUrl) => {
      expect(() => createClient({ baseUrl, siteKey: "demo" })).toThrow(
        expect.objectContaining({ name: "InvalidInputError", code: "invalid_options" }),
      );
    },
  );

  it("cannot carry a password, which is then not repeated", () => {
    const create = () => createClient({ baseUrl: "https://ada:hunter2@heed.example", siteKey: "demo" });
    expect(create).toThrow(expect.objectContaining({ code: "invalid_options" }));
    expect(create).not.toThrow("hunter2");
  });
});

describe("the site key", () => {
  it.each(["demo/cases", "../demo", "demo?locale=en", "demo#", "演示", "%2e%2e"])("is one segment of the path: %j", async (siteKey) => {
    const asked: string[] = [];
    const fetch = (request: Request) => {
      asked.push(request.url);
      return service.app.fetch(request);
    };
    await expect(service.createClient({ siteKey, fetch }).site.get()).rejects.toMatchObject({ code: "site_not_found" });
    expect(asked).toEqual([`${service.url}/v1/sites/${encodeURIComponent(siteKey)}`]);
  });

  it.each(["", ".", "..", "\uD800"])("cannot be %j", (siteKey) => {
    expect(() => createClient({ baseUrl: service.url, siteKey })).toThrow(
      expect.objectContaining({ code: "invalid_options" }),
    );
  });
});

describe("reading the site", () => {
  it("comes in the site's own first language", async () => {
    expect(await service.createClient().site.get()).toMatchObject({ key: "demo", locale: "en", name: "Fern & Kettle" });
  });

  it("comes in the client's language, or in the one asked for", async () => {
    const client = service.createClient({ locale: "zh-Hans" });
    expect((await client.site.get()).locale).toBe("zh-Hans");
    expect((await client.site.get({ locale: "en" })).locale).toBe("en");
  });

  it("comes in the nearest language for any text as locale", async () => {
    expect((await service.createClient({ locale: "zh-CN&x=1#?" }).site.get()).key).toBe("demo");
  });
});

describe("what sends the requests", () => {
  it("can be an app that does not listen", async () => {
    const client = createClient({ baseUrl: "http://heed.invalid", siteKey: "demo", fetch: service.app.fetch });
    const { reference, accessCode } = await client.cases.file(newCase);
    const opened = client.cases.open(reference, accessCode);
    expect((await opened.get()).reference).toBe(reference);
    for await (const { type } of opened.watch()) {
      expect(type).toBe("received");
      break;
    }
  });

  it("is the platform's fetch as it is when a call is made", async () => {
    const { fetch } = globalThis;
    const client = service.createClient();
    onTestFinished(() => void (globalThis.fetch = fetch));
    globalThis.fetch = () => Promise.resolve(Response.json({ title: "replaced" }));
    await expect(client.site.get()).rejects.toMatchObject({ code: "unexpected_answer" });
  });

  it("may be a page's polyfill, which knows addresses and options alone, and no streams", async () => {
    const { fetch } = globalThis;
    const client = service.createClient();
    onTestFinished(() => void (globalThis.fetch = fetch));
    globalThis.fetch = async (address, options) => {
      if (typeof address !== "string") throw new TypeError("That is no address.");
      const response = await fetch(address, options);
      const { status, headers } = response;
      const text = await response.text();
      // What it answers is no `Response`.
      return { status, headers, text: () => Promise.resolve(text) } as unknown as Response;
    };
    expect((await client.site.get()).key).toBe("demo");
  });

  it("is asked for nothing when a client is made", () => {
    const fetch: ClientOptions["fetch"] = () => expect.fail("It was asked.");
    createClient({ baseUrl: service.url, siteKey: "demo", fetch }).cases.open("K7MP-4XQ2", "").watch();
  });
});
