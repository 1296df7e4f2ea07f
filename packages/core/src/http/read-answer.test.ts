import type { ServerResponse } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { createClient } from "../index.ts";
import { startStranger } from "../testing/stranger.ts";

async function errorFrom(answer: (response: ServerResponse) => void): Promise<Error> {
  const stranger = await startStranger(answer);
  onTestFinished(() => stranger.close());
  const client = createClient({ baseUrl: stranger.url, siteKey: "demo" });
  return client.site.get().then(
    () => expect.fail("It was taken for a site."),
    (thrown: Error) => thrown,
  );
}

it.each([
  ["a login page", "text/html", "<!doctype html><title>Sign in</title>", "something that is not JSON"],
  ["an empty body", "application/json", "", "nothing"],
  ["half of an answer", "application/json", '{"key":"demo","na', "something that is not JSON"],
  ["other JSON", "application/json", '{"status":"ok"}', 'JSON that is no Site (see "/key")'],
  ["a list", "application/json", "[]", 'JSON that is no Site (see "/")'],
  ["null", "application/json", "null", 'JSON that is no Site (see "/")'],
  ["a text", "application/json", '"demo"', 'JSON that is no Site (see "/")'],
])("says what it found when %s comes with status 200", async (_, type, body, found) => {
  const error = await errorFrom((response) =>
    response.writeHead(200, { "content-type": type, "x-request-id": "req-7" }).end(body),
  );
  expect(error).toMatchObject({ name: "UnexpectedAnswerError", code: "unexpected_answer", status: 200, requestId: "req-7" });
  expect(error.message).toContain(`it answered 200 (${type}) with ${found}`);
  expect(error.message).toContain("Check baseUrl");
});

it("keeps the body out of the error, its cause included", async () => {
  const error = await errorFrom((response) => response.writeHead(200).end("ada@example.org"));
  expect(error.cause).toBeUndefined();
  expect(error.message).not.toContain("ada");
});

it.each([
  ["a proxy's page", 404, "<h1>nginx</h1>"],
  ["a problem that is none of ours", 403, '{"type":"about:blank","title":"Forbidden","status":403}'],
])("takes %s for no problem of Heed's", async (_, status, body) => {
  const error = await errorFrom((response) => response.writeHead(status).end(body));
  expect(error).toMatchObject({ name: "UnexpectedAnswerError", status });
});

it("takes a code that a newer service sends", async () => {
  const problem = { type: "about:blank", title: "Too many.", status: 429, code: "too_many_cases", limit: 10 };
  const error = await errorFrom((response) =>
    response.writeHead(429, { "retry-after": "60" }).end(JSON.stringify(problem)),
  );
  expect(error).toMatchObject({ name: "ProblemError", code: "too_many_cases", status: 429, retryAfterMs: 60_000 });
});

it("stops reading an answer that does not end", async () => {
  let isGone = false;
  const error = await errorFrom((response) => {
    response.on("close", () => (isGone = true));
    const piece = Buffer.alloc(1024 * 1024, " ");
    const push = () => void (!isGone && response.write(piece, push));
    push();
  });
  expect(error.message).toContain("more than any answer holds");
});

it("is not harmed by JSON that nests deeply", async () => {
  const depth = 100_000;
  const error = await errorFrom((response) => response.writeHead(200).end("[".repeat(depth) + "]".repeat(depth)));
  expect(error).toMatchObject({ name: "UnexpectedAnswerError" });
});
