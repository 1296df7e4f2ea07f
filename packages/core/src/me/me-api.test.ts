import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addHostKey, signHostToken } from "../testing/test-account.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await addHostKey(service.database);
});
afterAll(() => service.close());

/** Somebody whom the shop has signed in, and their address. */
async function signedIn() {
  const email = `ada.${crypto.randomUUID()}@example.org`;
  const client = service.createClient();
  const joined = await client.participants.identify({ token: signHostToken({ email, name: "Ada" }) });
  return { email, client, ...joined };
}

describe("a customer whom the company's own site has signed in", () => {
  it("is known by the token from then on", async () => {
    const { client, email, token, participant } = await signedIn();
    expect(participant).toEqual({ isVerified: true, email, name: "Ada" });
    expect(client.participants.token).toBe(token);
    expect(await client.me.get()).toEqual({ email, name: "Ada", organisations: [], unreadCases: 0 });
  });

  it("reads their cases page by page, and each of them by its reference", async () => {
    const { client, email } = await signedIn();
    const filed: string[] = [];
    for (const subject of ["One", "Two", "Three"]) filed.push((await service.fileCase({ subject, contact: { email } })).reference);
    const first = await client.me.cases({ limit: 2 });
    const second = await client.me.cases({ limit: 2, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ reference }) => reference).toSorted()).toEqual(filed.toSorted());
    expect(second.nextCursor).toBeNull();
    for (const reference of filed) expect(await client.me.open(reference).get()).toMatchObject({ reference });
    expect(await client.me.cases({ scope: "organisation" })).toEqual({ items: [], nextCursor: null });
  });

  it("has something unread once the company answers, until they have read it", async () => {
    const { client, email } = await signedIn();
    const { reference } = await service.fileCase({ contact: { email } });
    expect(await client.me.get()).toMatchObject({ unreadCases: 0 });
    await service.answer(reference);
    expect(await client.me.get()).toMatchObject({ unreadCases: 1 });
    await client.me.read(reference);
    expect(await client.me.get()).toMatchObject({ unreadCases: 0 });
  });

  it("claims a case that was filed otherwise, and then needs its code no more", async () => {
    const { client, token } = await signedIn();
    const { reference, accessCode } = await service.fileCase({ contact: { phone: "+44 113 496 0000" } });
    await expect(client.me.open(reference).get()).rejects.toMatchObject({ code: "case_not_found" });
    expect(await client.me.claim({ reference, accessCode })).toMatchObject({ reference, isOwn: true });
    const opened = service.createClient().cases.open(reference, { token });
    expect(await opened.reply({ text: "From the account" })).toMatchObject({ reference });
    for await (const { text } of opened.watch()) if (text === "From the account") break;
  });

  it("is a stranger after leaving", async () => {
    const { client } = await signedIn();
    await client.participants.signOut();
    await expect(client.me.cases()).rejects.toMatchObject({ code: "participant_needed", status: 401 });
    const { reference } = await service.fileCase();
    await expect(client.me.open(reference).get()).rejects.toMatchObject({ code: "credentials_missing", status: 401 });
  });
});

describe("a token of the company's own site", () => {
  it("that is over is told apart from one that does not hold", async () => {
    const client = service.createClient();
    const past = Math.floor(Date.now() / 1_000) - 120;
    await expect(client.participants.identify({ token: signHostToken({ email: "ada@example.org", exp: past }) })).rejects.toMatchObject({
      code: "identity_expired",
    });
    await expect(client.participants.identify({ token: "nothing of that kind" })).rejects.toMatchObject({ code: "identity_not_valid" });
    expect(client.participants.token).toBeNull();
  });
});
