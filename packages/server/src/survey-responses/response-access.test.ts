import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { inviteTo, postStart, publishSurvey, saveResponse, startResponse } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager" });
const elsewhere = await createTestSite(database, { app: site.app });
const strangers = await createTestStaff(database, elsewhere, { role: "manager" });
const { id: surveyId } = await publishSurvey(manager, { id: "open" });
await publishSurvey(manager, { id: "invited", settings: { audience: "invited" } });
const answers = { score: 4 };
const whole = { answers, isComplete: true };

async function responsesTo(id: string) {
  return database.db.selectFrom("survey_responses").selectAll().where("survey_id", "=", id).execute();
}

/** What each of many answers says, with how often. */
async function tally(responses: readonly Response[]): Promise<Record<string, number>> {
  const said: Record<string, number> = {};
  for (const response of responses) {
    const code = response.ok ? "done" : (await problemOf(response)).code;
    said[code] = (said[code] ?? 0) + 1;
  }
  return said;
}

describe("a response that does not open", () => {
  it("says the same whatever is wrong", async () => {
    const started = await startResponse(site, surveyId);
    const other = await startResponse(site, surveyId);
    await publishSurvey(strangers, { id: "theirs" });
    const foreign = await startResponse(elsewhere, "theirs");
    const pairs = [
      { id: randomUUID(), token: started.token },
      { id: started.id, token: other.token },
      { id: started.id, token: `${started.token}x` },
      { id: started.id.toUpperCase(), token: started.token },
      { id: foreign.id, token: foreign.token },
      { id: "%00", token: started.token },
      { id: "not-an-id", token: "x" },
      { id: "__proto__", token: "é" },
    ];
    const said = await Promise.all(
      pairs.map(async (pair) => {
        const response = await saveResponse(site, pair, whole);
        return [response.status, response.headers.get("Cache-Control"), await response.text()];
      }),
    );
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(said[0]).toEqual([404, "no-store", expect.stringContaining("response_not_found")]);
    expect(await responsesTo("theirs")).toMatchObject([{ status: "in_progress" }]);
    expect((await saveResponse(site, started, whole)).status).toBe(200);
  });

  it("asks for a token where none comes along", async () => {
    const { id } = await startResponse(site, surveyId);
    const response = await site.request(`/responses/${id}`, { method: "PATCH", headers: { "Content-Type": "application/json" }, body: "{}" });
    expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
    expect(await problemOf(response)).toMatchObject({ status: 401, code: "credentials_missing" });
  });

  it("is kept as a hash of its token", async () => {
    const { id, token } = await startResponse(site, surveyId);
    const rows = await database.db.selectFrom("survey_responses").selectAll().where("id", "=", id).execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.token_hash).toHaveLength(32);
  });
});

describe("a response that is sent more than once", () => {
  it("is recorded once of 200 at the same time", async () => {
    const { id } = await publishSurvey(manager);
    const started = await startResponse(site, id);
    const sent = await Promise.all(Array.from({ length: 200 }, (_, index) => saveResponse(site, started, { answers: { score: 1 + (index % 5) }, isComplete: true })));
    expect(await tally(sent)).toEqual({ done: 1, response_complete: 199 });
    const winner = sent.find(({ ok }) => ok);
    expect(await responsesTo(id)).toMatchObject([{ status: "complete", answers: ((await winner?.json()) as { answers: object }).answers }]);
  });

  it("is recorded once of 200 at the same time with one key, and each is told so sooner or later", async () => {
    const { id } = await publishSurvey(manager);
    const started = await startResponse(site, id);
    const headers = { "Idempotency-Key": mintKey() };
    const sent = await Promise.all(Array.from({ length: 200 }, () => saveResponse(site, started, whole, headers)));
    const told = new Set(await Promise.all(sent.filter(({ ok }) => ok).map((response) => response.text())));
    expect(told.size).toBe(1);
    expect(Object.keys(await tally(sent.filter(({ ok }) => !ok))).every((code) => code === "idempotency_key_in_flight")).toBe(true);
    expect(told).toContain(await (await saveResponse(site, started, whole, headers)).text());
    expect(await responsesTo(id)).toMatchObject([{ status: "complete", answers }]);
  });

  it("gets its first answer again with its key, byte for byte", async () => {
    const started = await startResponse(site, surveyId);
    const headers = { "Idempotency-Key": mintKey() };
    const first = await saveResponse(site, started, whole, headers);
    const text = await first.text();
    const again = await saveResponse(site, started, { isComplete: true, answers }, headers);
    expect([first.status, again.status, await again.text()]).toEqual([200, 200, text]);
    const changed = await problemOf(await saveResponse(site, started, { answers: { score: 1 }, isComplete: true }, headers));
    expect([changed.status, changed.code]).toEqual([422, "idempotency_key_reused"]);
    const otherKey = await problemOf(await saveResponse(site, started, whole, { "Idempotency-Key": mintKey() }));
    expect([otherKey.status, otherKey.code]).toEqual([409, "response_complete"]);
    expect((await problemOf(await saveResponse(site, started, whole))).code).toBe("response_complete");
  });

  it("is taken with a key also when what is hidden in it is no text", async () => {
    const started = await startResponse(site, surveyId);
    const body = '{"answers":{"score":4,"reason":"half \\ud83e"},"isComplete":true}';
    const headers = { "Idempotency-Key": mintKey() };
    const [first, again] = [await saveResponse(site, started, body, headers), await saveResponse(site, started, body, headers)];
    expect([first.status, await first.json(), again.status]).toEqual([200, expect.objectContaining({ answers: { score: 4 } }), 200]);
  });

  it("is taken again after it was refused", async () => {
    const started = await startResponse(site, surveyId);
    const headers = { "Idempotency-Key": mintKey() };
    expect((await saveResponse(site, started, { answers: {}, isComplete: true }, headers)).status).toBe(422);
    expect((await saveResponse(site, started, whole, headers)).status).toBe(200);
  });

  it("is not taken for another one by its key", async () => {
    const [one, two] = [await startResponse(site, surveyId), await startResponse(site, surveyId)];
    const headers = { "Idempotency-Key": mintKey() };
    for (const started of [one, two]) {
      expect(await (await saveResponse(site, started, whole, headers)).json()).toMatchObject({ id: started.id, status: "complete" });
    }
  });

  it("has begun once by one key", async () => {
    const { id } = await publishSurvey(manager);
    const key = mintKey();
    const said = await tally(await Promise.all(Array.from({ length: 50 }, () => postStart(site, id, { key }))));
    expect(said.done).toBeGreaterThanOrEqual(1);
    expect(Object.keys(said).every((code) => code === "done" || code === "idempotency_key_in_flight")).toBe(true);
    expect(await responsesTo(id)).toHaveLength(1);
    const [first, again] = [await postStart(site, id, { key }), await postStart(site, id, { key })];
    expect(await first.text()).toBe(await again.text());
    expect((await problemOf(await postStart(site, id, { key, source: "link" }))).code).toBe("idempotency_key_reused");
    expect((await problemOf(await site.post(`/surveys/${id}/responses`, {}))).code).toBe("idempotency_key_missing");
  });
});

describe("a survey for those who were invited", () => {
  it("is closed to everybody else", async () => {
    for (const response of [await site.request("/surveys/invited"), await postStart(site, "invited")]) {
      expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
      expect(await problemOf(response)).toMatchObject({ status: 401, code: "invitation_needed" });
    }
  });

  it("opens with an invitation, which reading and beginning do not use up", async () => {
    const { token, reference } = await inviteTo(database, site, "invited");
    for (let i = 0; i < 3; i++) {
      const read = await site.request("/surveys/invited", { headers: { Authorization: `Bearer ${token}` } });
      expect([read.status, read.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    }
    await startResponse(site, "invited", { token });
    const started = await startResponse(site, "invited", { token, source: "tracker" });
    expect((await saveResponse(site, started, whole)).status).toBe(200);
    const row = (await responsesTo("invited")).find(({ id }) => id === started.id);
    expect(row).toMatchObject({ reference, category: "late", region: "east", team: "service", tier: "regular", source: "tracker" });
    expect(row?.customer_id).not.toBeNull();
  });

  it("takes one complete response of an invitation, of 200 at the same time", async () => {
    const { token, invitationId } = await inviteTo(database, site, "invited");
    const begun = await Promise.all(Array.from({ length: 20 }, () => startResponse(site, "invited", { token })));
    const sent = await Promise.all(Array.from({ length: 200 }, (_, index) => saveResponse(site, begun[index % 20]!, whole)));
    const said = await tally(sent);
    expect(said.done).toBe(1);
    expect((said.invitation_used ?? 0) + (said.response_complete ?? 0)).toBe(199);
    const rows = (await responsesTo("invited")).filter((row) => row.invitation_id === invitationId);
    expect(rows.filter(({ status }) => status === "complete")).toHaveLength(1);
    for (const response of [await postStart(site, "invited", { token }), await site.request("/surveys/invited", { headers: { Authorization: `Bearer ${token}` } })]) {
      expect(await problemOf(response)).toMatchObject({ status: 409, code: "invitation_used" });
    }
  });

  it("says the same of every invitation that is not good for it", async () => {
    const good = await inviteTo(database, site, "invited");
    const expired = await inviteTo(database, site, "invited", { expiresAt: new Date("2020-01-01T00:00:00Z") });
    const toAnother = await inviteTo(database, site, "open");
    await publishSurvey(strangers, { id: "invited", settings: { audience: "invited" } });
    const foreign = await inviteTo(database, elsewhere, "invited");
    const forged = `${good.invitationId}.${"A".repeat(43)}`;
    const swapped = `${toAnother.invitationId}${good.token.slice(36)}`;
    const tokens = [expired.token, toAnother.token, foreign.token, forged, swapped, good.token.slice(0, -1), "x", "é", `${"a".repeat(5_000)}`];
    for (const token of tokens) {
      const responses = [await postStart(site, "invited", { token }), await site.request("/surveys/invited", { headers: { Authorization: `Bearer ${token}` } })];
      const said = await Promise.all(responses.map(async (response) => [response.status, (await problemOf(response)).code]));
      expect([token.slice(0, 60), ...said]).toEqual([token.slice(0, 60), [404, "invitation_not_valid"], [404, "invitation_not_valid"]]);
    }
    expect((await postStart(site, "invited", { token: good.token })).status).toBe(201);
  });

  it("looks at an invitation also where none is needed", async () => {
    expect((await problemOf(await postStart(site, surveyId, { token: "made.up" }))).code).toBe("invitation_not_valid");
    const { token, reference } = await inviteTo(database, site, surveyId);
    const { id } = await startResponse(site, surveyId, { token });
    expect((await responsesTo(surveyId)).find((row) => row.id === id)?.reference).toBe(reference);
  });

  it("is not known by its id at another site", async () => {
    await publishSurvey(manager, { id: "only-here" });
    for (const id of ["only-here", "never-was", "%00", "a%2Fb", "__proto__"]) {
      expect([id, (await problemOf(await postStart(elsewhere, id))).code]).toEqual([id, "survey_not_found"]);
    }
    expect((await postStart(site, "only-here")).status).toBe(201);
  });
});
