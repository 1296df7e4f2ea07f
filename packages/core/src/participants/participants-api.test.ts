import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startWork } from "@heed/server";
import { startMailServer, type MailServer } from "@heed/tooling/test-mail-server";
import { startBreakingProxy } from "../testing/breaking-proxy.ts";
import { agreed, createOpenSite, openSite, submitAll } from "../testing/test-participation.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;
let mail: MailServer;

beforeAll(async () => {
  service = await startTestService();
  await createOpenSite(service.database);
  mail = await startMailServer();
  const sender = { name: null, address: "care@fernandkettle.example" };
  const work = await startWork({ database: service.database, publicUrl: "http://localhost:8080", mail: { smtpUrl: mail.url, sender } });
  return () => work.stop();
});
afterAll(async () => {
  await service.close();
  await mail.close();
});

const joining = { locale: "en", consent: agreed };

async function joined() {
  const client = service.createClient({ siteKey: openSite });
  return { client, ...(await client.participants.join(joining)) };
}

async function signIn(client: ReturnType<TestService["createClient"]>, email: string) {
  const { id, secret } = await client.participants.startSession({ email, ...joining });
  const { parsed } = await mail.waitFor(({ to, parsed: { text } }) => to.includes(email) && /\b\d{6}\b/.test(text ?? ""));
  return { id, secret, code: /\b\d{6}\b/.exec(parsed.text ?? "")?.[0] ?? "" };
}

describe("somebody without an address", () => {
  it("takes part once the work is done, and is known from then on", async () => {
    const { client, token, participant } = await joined();
    expect(participant).toEqual({ isVerified: false, email: null, name: null });
    expect(client.participants.token).toBe(token);
    expect(await client.participants.me()).toEqual(participant);
    const next = service.createClient({ siteKey: openSite });
    next.participants.use(token);
    expect(await next.participants.change({ name: "Ada" })).toMatchObject({ name: "Ada" });
  });

  it("is a stranger after leaving, here and for the service, however often they leave", async () => {
    const { client, token } = await joined();
    await client.participants.signOut();
    expect(client.participants.token).toBeNull();
    await expect(client.participants.me()).rejects.toMatchObject({ code: "participant_needed", status: 401 });
    client.participants.use(token);
    await client.participants.signOut();
    expect(client.participants.token).toBeNull();
  });

  it("stays known where leaving did not arrive", async () => {
    const { client, token } = await joined();
    await expect(client.participants.signOut({ signal: AbortSignal.abort("offline") })).rejects.toBe("offline");
    expect(client.participants.token).toBe(token);
  });

  it("changes their name though the connection breaks", async () => {
    const { token } = await joined();
    const proxy = await startBreakingProxy(service.url);
    onTestFinished(() => proxy.close());
    const client = service.createClient({ siteKey: openSite, baseUrl: proxy.url });
    client.participants.use(token);
    proxy.cutAnswers(1);
    expect(await client.participants.change({ name: "Ada" })).toMatchObject({ name: "Ada" });
  });

  it("is told where the service wants work of another kind", async () => {
    const challenge = { algorithm: "SHA-512", challenge: "", salt: "", maxNumber: 1, signature: "", expiresAt: "2026-12-01T00:00:00Z" };
    const client = service.createClient({ fetch: () => Response.json(challenge) });
    await expect(client.participants.join(joining)).rejects.toMatchObject({ code: "unexpected_answer" });
  });

  it("is refused without the consent that the site asks for", async () => {
    const { participants } = service.createClient({ siteKey: openSite });
    await expect(participants.join({ locale: "en", consent: { ...agreed, version: "0" } })).rejects.toMatchObject({ code: "validation_failed" });
    expect(participants.token).toBeNull();
  });
});

describe("somebody with an address", () => {
  it("takes part with the code from the mail, and has with them what they did before", async () => {
    const { client, token } = await joined();
    const [proposal] = await submitAll(client, ["A spout that does not drip"]);
    const id = proposal?.id ?? "";
    await client.proposals.vote(id);
    const session = await signIn(client, "ada@example.org");
    const { token: verified, participant } = await client.participants.verify(session);
    expect(participant).toMatchObject({ isVerified: true, email: "ada@example.org" });
    expect(client.participants.token).toBe(verified);
    expect(verified).not.toBe(token);
    expect(await client.proposals.get(id)).toMatchObject({ own: { isAuthor: true, hasVoted: true }, votes: { verified: 1, anonymous: 0 } });
  });

  it("stays who they were where the code is wrong", async () => {
    const { client, token } = await joined();
    const { code, ...session } = await signIn(client, "eve@example.org");
    const wrong = code === "000000" ? "000001" : "000000";
    await expect(client.participants.verify({ ...session, code: wrong })).rejects.toMatchObject({ code: "session_code_not_valid" });
    expect(client.participants.token).toBe(token);
  });
});
