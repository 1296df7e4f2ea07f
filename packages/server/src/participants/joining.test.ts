import { joinedParticipantSchema, participantSchema, type Proof } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant, requestsAs, testConsent } from "../testing/test-participant.ts";
import { storedSiteOf } from "../testing/test-proposal.ts";
import { fetchProof } from "../testing/test-session.ts";
import { createTestSite, problemOf, PUBLIC_URL } from "../testing/test-site.ts";

const database = await openTestDatabase();
let now = new Date("2026-07-01T12:00:00Z");
const site = await createTestSite(database, { clock: () => now });
const { app } = site;

const joining = (proof: unknown, change: object = {}) => ({ locale: "en", consent: testConsent, proof, ...change });

async function joinsNot(proof: unknown, at = site): Promise<string> {
  const response = await at.post("/participants", joining(proof));
  const { code } = await problemOf(response);
  return `${response.status} ${code}`;
}

async function countParticipants(): Promise<number> {
  const { id } = await storedSiteOf(database, site);
  const rows = await database.db.selectFrom("participants").select("id").where("site_id", "=", id).execute();
  return rows.length;
}

describe("joining without an address", () => {
  it("takes some work, and gives a token that stands for one participant", async () => {
    const response = await site.post("/participants", joining(await fetchProof(site)));
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([201, "private, no-store"]);
    const { token, participant } = joinedParticipantSchema.parse(await response.json());
    expect(participant).toEqual({ isVerified: false, email: null, name: null });
    const { request } = requestsAs(site, token);
    expect(participantSchema.parse(await (await request("/participants/me")).json())).toEqual(participant);
    const kept = JSON.stringify(await database.db.selectFrom("participant_tokens").selectAll().execute());
    expect(kept).not.toContain(token);
  });

  it("takes the same work once, also when it is sent ten times at once", async () => {
    const proof = await fetchProof(site);
    const before = await countParticipants();
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await site.post("/participants", joining(proof))).status));
    expect(statuses.toSorted((one, other) => one - other)).toEqual([201, ...Array<number>(9).fill(422)]);
    expect(await countParticipants()).toBe(before + 1);
    expect(await joinsNot(proof)).toBe("422 proof_not_valid");
  });

  it("refuses work that was not done, forged, made for longer or for another site", async () => {
    const elsewhere = await createTestSite(database, { app });
    const proof = await fetchProof(site);
    const [nonce = "", expiresMs = ""] = proof.salt.split(".");
    const forgeries: Partial<Proof>[] = [
      { number: proof.number + 1 },
      { signature: "" },
      { signature: "00".repeat(32) },
      { signature: proof.signature.slice(2) },
      { challenge: "00".repeat(32) },
      { challenge: proof.challenge.toUpperCase() },
      { algorithm: "SHA-1" },
      { salt: `${nonce}.${Number(expiresMs) + 600_000}.` },
      // The same text is hashed, cut elsewhere.
      { salt: proof.salt.slice(0, -1), number: 0 },
      { salt: `${proof.salt}${String(proof.number).slice(0, 1)}`, number: Number(String(proof.number).slice(1)) },
    ];
    for (const forgery of forgeries) expect(await joinsNot({ ...proof, ...forgery })).toBe("422 proof_not_valid");
    expect(await joinsNot(proof, elsewhere)).toBe("422 proof_not_valid");
    for (const wrong of [undefined, null, "proof", { ...proof, number: -1 }, { ...proof, number: 1.5 }, { ...proof, more: true }]) {
      expect(await joinsNot(wrong)).toBe("422 validation_failed");
    }
    expect((await site.post("/participants", joining(proof))).status).toBe(201);
  });

  it("refuses work that was done too late, and forgets what was done then", async () => {
    const [used, late] = [await fetchProof(site), await fetchProof(site)];
    await site.post("/participants", joining(used));
    now = new Date(now.getTime() + 10 * 60_000);
    expect(await joinsNot(late)).toBe("422 proof_not_valid");
    await app.purge();
    expect(await database.db.selectFrom("used_proofs").selectAll().where("expires_at", "<=", now).execute()).toEqual([]);
    expect(await joinsNot(used)).toBe("422 proof_not_valid");
  });

  it("refuses another consent than the site asks for, and uses no work up for that", async () => {
    const proof = await fetchProof(site);
    const consents = [
      [{ version: "2020", purposes: ["handle_case"] }, "/consent/version consent_outdated"],
      [{ version: "2026-11", purposes: [] }, "/consent/purposes required"],
      [{ version: "2026-11", purposes: ["handle_case", "sell"] }, "/consent/purposes not_an_option"],
    ] as const;
    for (const [consent, problem] of consents) {
      const { errors = [] } = await problemOf(await site.post("/participants", joining(proof, { consent })));
      expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
    }
    expect((await site.post("/participants", joining(proof))).status).toBe(201);
  });

  it("is bounded for one network, whatever work was done", async () => {
    const remoteAddress = "203.0.113.77";
    const join = async () => {
      const body = JSON.stringify(joining(await fetchProof(site)));
      const request = new Request(`${PUBLIC_URL}/v1/sites/${site.key}/participants`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
      return app.fetch(request, { remoteAddress });
    };
    expect((await join()).status).toBe(201);
    await database.db.updateTable("request_counts").set({ count: 300 }).where("ends_at", ">", now).execute();
    const before = await countParticipants();
    const refused = await join();
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect(await countParticipants()).toBe(before);
  });
});

describe("a participant", () => {
  const json = (body: unknown) => ({ method: "PATCH", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

  it("says a name, and takes it back", async () => {
    const ada = await createTestParticipant(database, site, { email: null, now });
    const named = await ada.request("/participants/me", json({ name: "Ada Lovelace" }));
    expect(await named.json()).toEqual({ isVerified: false, email: null, name: "Ada Lovelace" });
    expect(await (await ada.request("/participants/me", json({}))).json()).toMatchObject({ name: "Ada Lovelace" });
    expect(await (await ada.request("/participants/me", json({ name: null }))).json()).toMatchObject({ name: null });
  });

  it.each([[{ name: "" }], [{ name: "a\u0000b" }], [{ name: "a\nb" }], [{ name: "x".repeat(500) }], [{ email: "other@example.org" }], [[]], ["null"]])(
    "is not changed by %j",
    async (change) => {
      const ada = await createTestParticipant(database, site, { now });
      expect((await ada.request("/participants/me", json(change))).status).toBe(422);
      expect(await (await ada.request("/participants/me")).json()).toEqual({ isVerified: true, email: ada.email, name: null });
    },
  );

  it("consents to what the site asks for now, and to nothing else", async () => {
    const ada = await createTestParticipant(database, site, { consent: { version: "2020", purposes: [] }, now });
    const { errors = [] } = await problemOf(await ada.request("/participants/me", json({ consent: { version: "2020", purposes: [] } })));
    expect(errors).toEqual([{ path: "/consent/version", code: "consent_outdated" }]);
    expect((await ada.request("/participants/me", json({ consent: testConsent }))).status).toBe(200);
    const { consent } = await database.db.selectFrom("participants").select("consent").where("id", "=", ada.id).executeTakeFirstOrThrow();
    expect(consent).toEqual(testConsent);
  });

  it("signs out on this device, and is nobody there any more", async () => {
    const ada = await createTestParticipant(database, site, { now });
    expect((await ada.request("/participants/me", { method: "DELETE" })).status).toBe(204);
    for (const method of ["GET", "DELETE"]) {
      const response = await ada.request("/participants/me", { method });
      expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
    }
    expect(await database.db.selectFrom("participants").select("email").where("id", "=", ada.id).execute()).toEqual([{ email: ada.email }]);
  });

  it("is forgotten by a device after a year", async () => {
    const ada = await createTestParticipant(database, site, { now });
    const joinedAt = now;
    now = new Date(joinedAt.getTime() + 365 * 86_400_000 - 1);
    expect((await ada.request("/participants/me")).status).toBe(200);
    now = new Date(joinedAt.getTime() + 365 * 86_400_000);
    expect((await ada.request("/participants/me")).status).toBe(401);
    await app.purge();
    expect(await database.db.selectFrom("participant_tokens").select("expires_at").where("participant_id", "=", ada.id).execute()).toEqual([]);
  });
});
