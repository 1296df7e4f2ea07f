import { caseRoutes, type Case } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { createTestAccount, type TestAccount } from "../testing/test-account.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { readEvents } from "../testing/read-events.ts";
import { createTestParticipant } from "../testing/test-participant.ts";
import { createTestSite, outcome, problemOf, PUBLIC_URL } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { heartbeatMs: 50 });

/** Every address of a case, with what makes it do something. */
const ofCase = caseRoutes.filter(({ path }) => path.includes("{reference}"));

const bodies: Readonly<Record<string, unknown>> = {
  addMessage: { text: "From the account" },
  rateCase: { score: 5 },
  reopenCase: { reason: "It is not settled." },
  escalateCase: { reason: "Nobody reads this." },
  acceptCase: {},
  withdrawCase: {},
};

async function call(who: Pick<TestAccount, "token">, route: (typeof ofCase)[number], reference: string, siteKey = site.key) {
  const path = route.path.replace("{siteKey}", siteKey).replace("{reference}", reference);
  const hasBody = route.method !== "get";
  const response = await site.app.fetch(
    new Request(PUBLIC_URL + path, {
      method: route.method.toUpperCase(),
      headers: { Authorization: `Bearer ${who.token}`, ...(hasBody && { "Content-Type": "application/json" }) },
      ...(hasBody && { body: JSON.stringify(bodies[route.operationId]) }),
    }),
  );
  if (response.headers.get("Content-Type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { status: response.status, body: null };
  }
  return { status: response.status, body: await response.json() };
}

describe("the token of whoever a case belongs to", () => {
  it.each(ofCase.map((route) => [route.operationId, route] as const))("opens it for %s as its access code does", async (_, route) => {
    const ada = await createTestAccount(database, site);
    const filed = await site.file({ contact: { email: ada.email } });
    await site.act(filed, "investigate");
    await site.act(filed, "answer", outcome);
    const { status, body } = await call(ada, route, filed.reference);
    expect([route.operationId, status]).toEqual([route.operationId, route.response.status]);
    if (body) expect(body).toMatchObject({ reference: filed.reference });
  });

  it("opens it however its reference is typed, and is no access code of another case", async () => {
    const ada = await createTestAccount(database, site);
    const filed = await site.file({ contact: { email: ada.email } });
    const response = await ada.request(`/cases/${filed.reference.toLowerCase().replace("-", "")}`);
    expect(((await response.json()) as Case).reference).toBe(filed.reference);
  });

  it("repeats a change under a key once", async () => {
    const ada = await createTestAccount(database, site);
    const filed = await site.file({ contact: { email: ada.email } });
    const send = () => ada.post(`/cases/${filed.reference}/messages`, { text: "Once" }, { "Idempotency-Key": "0123456789abcdef" });
    const [one, two] = [await send(), await send()];
    expect(await one.text()).toBe(await two.text());
    const { timeline } = await site.read(filed);
    expect(timeline.filter(({ text }) => text === "Once")).toHaveLength(1);
  });
});

describe("the token of anybody else", () => {
  it("opens nothing, at no address, and is told what a stranger is told of a case that never was", async () => {
    const filed = await site.file();
    const elsewhere = await createTestSite(database, { app: site.app });
    const others = {
      anotherCustomer: await createTestAccount(database, site),
      nobody: await createTestParticipant(database, site, { email: null }),
      // The address of the case, and a site that it does not belong to.
      atAnotherSite: await createTestAccount(database, elsewhere, "ada@example.org"),
      madeUp: { token: "A".repeat(43) },
      nearly: { token: "A".repeat(42) },
    };
    for (const [name, who] of Object.entries(others)) {
      for (const route of ofCase) {
        const answer = await call(who, route, filed.reference);
        expect([name, route.operationId, answer]).toEqual([name, route.operationId, await call(who, route, "K7MP-4XQ2")]);
        expect([name, route.operationId, answer.status, answer.body]).toMatchObject([name, route.operationId, 404, { code: "case_not_found" }]);
      }
    }
    expect(await call(others.atAnotherSite, ofCase[0]!, filed.reference, elsewhere.key)).toMatchObject({ status: 404 });
    expect((await site.read(filed)).timeline).toHaveLength(2);
  });

  it("opens nothing once somebody has signed out", async () => {
    const ada = await createTestAccount(database, site);
    const { reference } = await site.file({ contact: { email: ada.email } });
    expect((await ada.request(`/cases/${reference}`)).status).toBe(200);
    await ada.request("/participants/me", { method: "DELETE" });
    expect((await problemOf(await ada.request(`/cases/${reference}`))).code).toBe("case_not_found");
  });

  it("hears nothing more of a live timeline once it opens the case no longer", async () => {
    const ada = await createTestAccount(database, site);
    const filed = await site.file({ contact: { email: ada.email } });
    const response = await ada.request(`/cases/${filed.reference}/events`);
    const events = readEvents(response);
    expect([(await events.next())?.type, (await events.next())?.type]).toEqual(["received", "acknowledged"]);
    await ada.request("/participants/me", { method: "DELETE" });
    await site.decide(filed, "messages", { text: "Not for her any more." });
    expect(await events.next()).toBeNull();
  });
});
