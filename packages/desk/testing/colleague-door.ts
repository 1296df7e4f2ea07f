import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { PASSWORD, testStaff, type TestStaffName } from "./test-staff.ts";

/**
 * A way to the service for somebody else than who is signed in in the browser: `/{name}/v1/desk/…` is sent on with
 * the session of that member of staff.
 */
export async function openColleagueDoor(serviceUrl: string): Promise<{ url: string; close(): Promise<void> }> {
  const cookies = new Map<string, Promise<string>>();
  const server = createServer((request, response) => void passOn(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The door for colleagues has no port.");

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    response.setHeader("Access-Control-Allow-Methods", "*");
    if (request.method === "OPTIONS") {
      response.end();
      return;
    }
    const [, name = "", path = ""] = /^\/(\w+)(\/.*)$/.exec(request.url ?? "") ?? [];
    const cookie = cookies.get(name) ?? signIn(serviceUrl, name as TestStaffName);
    cookies.set(name, cookie);
    const { method = "GET" } = request;
    const body = method === "GET" ? undefined : await text(request);
    const key = request.headers["idempotency-key"];
    const answer = await fetch(serviceUrl + path, {
      method,
      headers: { cookie: await cookie, origin: serviceUrl, "content-type": "application/json", ...(key && { "idempotency-key": String(key) }) },
      ...(body && { body }),
    });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
    response.end(await answer.text());
  }

  return { url: `http://127.0.0.1:${address.port}`, close: () => new Promise((done) => server.close(() => done())) };
}

async function signIn(serviceUrl: string, name: TestStaffName): Promise<string> {
  const response = await fetch(`${serviceUrl}/v1/desk/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: serviceUrl },
    body: JSON.stringify({ email: testStaff[name].email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${name} could not sign in: ${await response.text()}`);
  return response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
}
