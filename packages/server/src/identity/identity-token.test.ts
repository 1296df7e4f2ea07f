import { createHmac, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { joinedParticipantSchema } from "@heed/contract";
import { SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { mintAddress } from "../testing/test-mail.ts";
import { createTestParticipant, requestsAs, testConsent } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { recountVotesOf } from "../testing/recount-votes.ts";
import { createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
let now = new Date();
const site = await createTestSite(database, { clock: () => now });
const admin = await createTestStaff(database, site, { role: "admin" });

const SECRET = "shop and desk share this and nobody else";
const secretKey = new TextEncoder().encode(SECRET);
const pairs = {
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  RS256: generateKeyPairSync("rsa", { modulusLength: 2_048 }),
  EdDSA: generateKeyPairSync("ed25519"),
};
const pemOf = (key: KeyObject) => key.export({ type: "spki", format: "pem" }).toString();

expect((await admin.post("/identity-keys", { id: "shop", algorithm: "HS256", key: SECRET })).status).toBe(201);
for (const [algorithm, { publicKey }] of Object.entries(pairs)) {
  expect((await admin.post("/identity-keys", { id: algorithm.toLowerCase(), algorithm, key: pemOf(publicKey) })).status).toBe(201);
}

const seconds = () => Math.floor(now.getTime() / 1_000);
const claims = (change: JWTPayload = {}): JWTPayload => ({ sub: "42", email: "ada@example.org", aud: site.key, iat: seconds(), exp: seconds() + 300, ...change });

function signed(payload: JWTPayload, { alg = "HS256", key = secretKey, kid }: { alg?: string; key?: Uint8Array | KeyObject; kid?: string } = {}): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg, ...(kid && { kid }) }).sign(key);
}

async function outcomeOf(token: unknown, at: TestSite = site): Promise<string> {
  const response = await at.post("/sessions/token", { token });
  return response.status === 200 ? "200" : `${response.status} ${(await problemOf(response)).code}`;
}

const INVALID = "401 identity_not_valid";
const EXPIRED = "401 identity_expired";

describe("a token of the company's own site", () => {
  it("signs in whom it names, by address in whatever case, and shows the name it has", async () => {
    const email = mintAddress();
    const response = await site.post("/sessions/token", { token: await signed(claims({ email: email.toUpperCase(), name: "Ada Lovelace", email_verified: true })) });
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    const { token, participant } = joinedParticipantSchema.parse(await response.json());
    expect(participant).toEqual({ isVerified: true, email, name: "Ada Lovelace" });
    const { reference } = await site.file({ contact: { email } });
    expect((await requestsAs(site, token).request(`/cases/${reference}`)).status).toBe(200);
  });

  it.each(Object.keys(pairs) as (keyof typeof pairs)[])("may be signed by %s, with and without the key's name", async (alg) => {
    const { privateKey } = pairs[alg];
    expect(await outcomeOf(await signed(claims(), { alg, key: privateKey }))).toBe("200");
    expect(await outcomeOf(await signed(claims(), { alg, key: privateKey, kid: alg.toLowerCase() }))).toBe("200");
  });

  it("finds the same participant again, whose consent and name stay, and whose token ends after a day", async () => {
    const email = mintAddress();
    const joined = async (change: object) => joinedParticipantSchema.parse(await (await site.post("/sessions/token", { token: await signed(claims({ email, name: "Ada" })), ...change })).json());
    await joined({ consent: testConsent, locale: "zh-Hans" });
    const { token } = await joined({});
    const rows = await database.db.selectFrom("participants").select(["name", "consent", "locale"]).where("email", "=", email).execute();
    expect(rows).toEqual([{ name: "Ada", consent: testConsent, locale: "en" }]);
    const { request } = requestsAs(site, token);
    expect((await request("/participants/me")).status).toBe(200);
    now = new Date(now.getTime() + 86_400_000);
    expect((await request("/participants/me")).status).toBe(401);
  });

  it("opens a session that ends when it is signed out of, and no other with it", async () => {
    const email = mintAddress();
    const { reference } = await site.file({ contact: { email } });
    const open = async () => joinedParticipantSchema.parse(await (await site.post("/sessions/token", { token: await signed(claims({ email })) })).json()).token;
    const [counts, reads, elsewhere] = (await Promise.all([open(), open(), open()])).map((token) => requestsAs(site, token));
    for (const session of [counts, reads]) expect((await session!.request("/participants/me", { method: "DELETE" })).status).toBe(204);
    for (const path of ["/participants/me", "/me", `/cases/${reference}`]) {
      const statuses = await Promise.all([counts, reads, elsewhere].map(async (session) => (await session!.request(path)).status));
      expect([path, statuses.map((status) => status === 200)]).toEqual([path, [false, false, true]]);
    }
  });

  it("has what was done without an address on this device go over", async () => {
    const [nobody, id, email] = [await createTestParticipant(database, site, { email: null, now }), await putProposal(database, site), mintAddress()];
    expect((await nobody.request(`/proposals/${id}/vote`, { method: "PUT" })).status).toBe(200);
    expect((await nobody.post("/sessions/token", { token: await signed(claims({ email })), consent: testConsent })).status).toBe(200);
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
    expect((await nobody.request("/participants/me")).status).toBe(401);
  });

  it("does not consent in anybody's place: who was not asked is asked before they take part in public", async () => {
    const id = await putProposal(database, site);
    const { token } = joinedParticipantSchema.parse(await (await site.post("/sessions/token", { token: await signed(claims({ email: mintAddress() })) })).json());
    const { request } = requestsAs(site, token);
    const vote = () => request(`/proposals/${id}/vote`, { method: "PUT" });
    expect((await problemOf(await vote())).code).toBe("consent_needed");
    const body = JSON.stringify({ consent: testConsent });
    await request("/participants/me", { method: "PATCH", headers: { "Content-Type": "application/json" }, body });
    expect((await vote()).status).toBe(200);
  });
});

describe("a token that does not hold", () => {
  it("is refused without a signature, with another's, and when a letter of it was changed", async () => {
    const token = await signed(claims());
    const [header = "", payload = "", signature = ""] = token.split(".");
    const forged = Buffer.from(JSON.stringify(claims({ email: "eve@example.org" }))).toString("base64url");
    expect(await outcomeOf(token)).toBe("200");
    for (const bad of [
      new UnsecuredJWT(claims()).encode(),
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.${signature}`,
      `${Buffer.from('{"alg":"NONE"}').toString("base64url")}.${payload}.`,
      `${header}.${forged}.${signature}`,
      `${header}.${payload}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`,
      await signed(claims(), { key: new TextEncoder().encode(`${SECRET}!`) }),
      await signed(claims(), { alg: "HS512", key: new Uint8Array(64) }),
      await signed(claims(), { alg: "ES256", key: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey }),
      "nothing",
      "..",
      "{}",
      "\0",
    ]) {
      expect([bad, await outcomeOf(bad)]).toEqual([bad, INVALID]);
    }
  });

  it("is refused where the algorithm is another than its key's: a public key is nobody's secret", async () => {
    for (const { publicKey } of Object.values(pairs)) {
      for (const secret of [pemOf(publicKey), pemOf(publicKey).trim(), publicKey.export({ type: "spki", format: "der" })]) {
        for (const kid of ["shop", "es256", "rs256", "eddsa", undefined]) {
          const head = Buffer.from(JSON.stringify({ alg: "HS256", ...(kid && { kid }) })).toString("base64url");
          const body = `${head}.${Buffer.from(JSON.stringify(claims())).toString("base64url")}`;
          expect(await outcomeOf(`${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`)).toBe(INVALID);
        }
      }
    }
    // Signed by one key and said to be another's.
    expect(await outcomeOf(await signed(claims(), { alg: "RS256", key: pairs.RS256.privateKey, kid: "es256" }))).toBe(INVALID);
    expect(await outcomeOf(await signed(claims(), { kid: "es256" }))).toBe(INVALID);
    expect(await outcomeOf(await signed(claims(), { kid: "unknown" }))).toBe(INVALID);
    const head = Buffer.from(JSON.stringify({ alg: "ES256", kid: "rs256" })).toString("base64url");
    const body = `${head}.${Buffer.from(JSON.stringify(claims())).toString("base64url")}`;
    expect(await outcomeOf(`${body}.${sign("sha256", Buffer.from(body), pairs.RS256.privateKey).toString("base64url")}`)).toBe(INVALID);
  });

  it("is refused with keys that it brings itself, or critical headers that nobody here knows", async () => {
    const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const withHeader = (header: object) => new SignJWT(claims()).setProtectedHeader({ alg: "ES256", ...header }).sign(own.privateKey);
    expect(await outcomeOf(await withHeader({ jwk: own.publicKey.export({ format: "jwk" }) }))).toBe(INVALID);
    expect(await outcomeOf(await withHeader({ jku: "https://evil.example/keys", kid: "es256" }))).toBe(INVALID);
    const critical = Buffer.from('{"alg":"HS256","crit":["x"],"x":1}').toString("base64url");
    const body = `${critical}.${Buffer.from(JSON.stringify(claims())).toString("base64url")}`;
    expect(await outcomeOf(`${body}.${createHmac("sha256", SECRET).update(body).digest("base64url")}`)).toBe(INVALID);
  });

  it("is told to be over once it is, a minute's difference of clocks aside, and only where the company signed it", async () => {
    expect(await outcomeOf(await signed(claims({ iat: seconds() - 300, exp: seconds() - 59 })))).toBe("200");
    const late = claims({ iat: seconds() - 400, exp: seconds() - 61 });
    expect(await outcomeOf(await signed(late))).toBe(EXPIRED);
    expect(await outcomeOf(await signed(late, { key: new TextEncoder().encode(`${SECRET}!`) }))).toBe(INVALID);
  });

  it("is refused where it lives for more than ten minutes, also near its end, and where it was made in the future", async () => {
    expect(await outcomeOf(await signed(claims({ exp: seconds() + 600 })))).toBe("200");
    expect(await outcomeOf(await signed(claims({ exp: seconds() + 601 })))).toBe(INVALID);
    expect(await outcomeOf(await signed(claims({ iat: seconds() - 86_400, exp: seconds() + 60 })))).toBe(INVALID);
    expect(await outcomeOf(await signed(claims({ iat: seconds() + 59, exp: seconds() + 300 })))).toBe("200");
    expect(await outcomeOf(await signed(claims({ iat: seconds() + 62, exp: seconds() + 300 })))).toBe(INVALID);
    expect(await outcomeOf(await signed(claims({ nbf: seconds() + 120 })))).toBe(INVALID);
  });

  it.each([
    { aud: "another-shop" },
    { aud: undefined },
    { aud: [] },
    { sub: undefined },
    { sub: "" },
    { email: undefined },
    { email: "ada" },
    { email: ["ada@example.org"] },
    { email: "ada@example.org\r\nBcc: x@example.org" },
    { email_verified: false },
    { email_verified: "false" },
    { email_verified: null },
    { exp: undefined },
    { iat: undefined },
    { exp: 1e300 },
    { exp: "soon" },
    { iat: "now" },
  ] as JWTPayload[])("is refused with the claims %j", async (change) => {
    // The library that signs checks some of this itself.
    const head = Buffer.from('{"alg":"HS256"}').toString("base64url");
    const body = `${head}.${Buffer.from(JSON.stringify({ ...claims(), ...change })).toString("base64url")}`;
    expect(await outcomeOf(`${body}.${createHmac("sha256", SECRET).update(body).digest("base64url")}`)).toBe(INVALID);
  });

  it("is refused at another site, whose keys and name are others", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    expect(await outcomeOf(await signed(claims()), elsewhere)).toBe(INVALID);
    expect(await outcomeOf(await signed(claims({ aud: elsewhere.key })), elsewhere)).toBe(INVALID);
    const there = await createTestStaff(database, elsewhere, { role: "admin" });
    await there.post("/identity-keys", { id: "shop", algorithm: "HS256", key: "quite another secret, of another company" });
    expect(await outcomeOf(await signed(claims({ aud: elsewhere.key })), elsewhere)).toBe(INVALID);
    expect(await outcomeOf(await signed(claims({ aud: [elsewhere.key, site.key] })))).toBe("200");
  });

  it("counts no more once its key is removed; a new key of that name is another", async () => {
    const own = await createTestSite(database, { app: site.app });
    const staff = await createTestStaff(database, own, { role: "admin" });
    const [first, second] = ["the first of two secrets of this shop", "the second of two secrets of this shop"];
    const tokenBy = (secret: string) => signed(claims({ aud: own.key }), { key: new TextEncoder().encode(secret), kid: "shop" });
    await staff.post("/identity-keys", { id: "shop", algorithm: "HS256", key: first });
    expect(await outcomeOf(await tokenBy(first), own)).toBe("200");
    expect((await staff.delete("/identity-keys/shop")).status).toBe(204);
    expect(await outcomeOf(await tokenBy(first), own)).toBe(INVALID);
    await staff.post("/identity-keys", { id: "shop", algorithm: "HS256", key: second });
    expect([await outcomeOf(await tokenBy(first), own), await outcomeOf(await tokenBy(second), own)]).toEqual([INVALID, "200"]);
  });

  it.each([{}, { token: "" }, { token: "x".repeat(8_001) }, { token: 7 }, { token: "a.b.c", more: 1 }, { token: "a.b.c", locale: "no tag" }])("is not even looked at in %j", async (body) => {
    expect((await problemOf(await site.post("/sessions/token", body))).code).toBe("validation_failed");
  });

  it("brings its name only where that is one", async () => {
    for (const name of ["", " ", "x".repeat(101), "\u202egnp", 7, { first: "Ada" }]) {
      const email = mintAddress();
      const response = await site.post("/sessions/token", { token: await signed(claims({ email, name })) });
      expect(await response.json()).toMatchObject({ participant: { email, name: null } });
    }
  });
});

describe("trying tokens", () => {
  it("is bounded for a network, and shuts nobody out who has one that holds", async () => {
    const own = await createTestSite(database, { app: site.app });
    const staff = await createTestStaff(database, own, { role: "admin" });
    await staff.post("/identity-keys", { id: "shop", algorithm: "HS256", key: SECRET });
    const send = (token: string, remoteAddress: string) => {
      const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token }) };
      return site.app.fetch(new Request(`${PUBLIC_URL}/v1/sites/${own.key}/sessions/token`, init), { remoteAddress });
    };
    const statuses: number[] = [];
    for (let tries = 0; tries < 101; tries++) statuses.push((await send("a.b.c", "203.0.113.9")).status);
    expect([statuses.at(-2), statuses.at(-1)]).toEqual([401, 429]);
    expect((await send("a.b.c", "203.0.113.10")).status).toBe(401);
    expect((await send(await signed(claims({ aud: own.key, email: mintAddress() })), "203.0.113.9")).status).toBe(200);
  });
});
