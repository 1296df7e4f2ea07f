import { generateKeyPairSync } from "node:crypto";
import { identityKeyListSchema, MAX_IDENTITY_KEYS } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const admin = await createTestStaff(database, site, { role: "admin", name: "Lin Mei" });

const SECRET = "shop and desk share this and nobody else";
const pem = { type: "spki", format: "pem" } as const;
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const ed = generateKeyPairSync("ed25519");

async function keysOf(staff = admin) {
  return identityKeyListSchema.parse(await (await staff.request("/identity-keys")).json()).items;
}

describe("the keys of the company's own site", () => {
  it("show a public key and who added it, and a secret to nobody ever again", async () => {
    const added = await admin.post("/identity-keys", { id: "shop", algorithm: "HS256", key: SECRET });
    const publicKey = ec.publicKey.export(pem).toString();
    // However it was wrapped when it was pasted.
    await admin.post("/identity-keys", { id: "app", algorithm: "ES256", key: `\n${publicKey.replaceAll("\n", "\r\n")}\n` });
    expect(await keysOf()).toMatchObject([
      { id: "shop", algorithm: "HS256", publicKey: null, createdBy: "Lin Mei" },
      { id: "app", algorithm: "ES256", publicKey, createdBy: "Lin Mei" },
    ]);
    const inspector = await createTestStaff(database, site, { role: "inspector" });
    for (const text of [await added.text(), JSON.stringify(await keysOf()), await (await inspector.request("/settings")).text()]) expect(text).not.toContain(SECRET);
  });

  it("have names of their own", async () => {
    expect((await problemOf(await admin.post("/identity-keys", { id: "shop", algorithm: "HS256", key: SECRET }))).code).toBe("name_taken");
  });

  it("are another site's to none", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const stranger = await createTestStaff(database, elsewhere, { role: "admin" });
    expect(await keysOf(stranger)).toEqual([]);
    expect((await problemOf(await stranger.delete("/identity-keys/shop"))).code).toBe("resource_not_found");
    expect((await keysOf()).map(({ id }) => id)).toContain("shop");
  });

  it("are ten at most, however many are added at once", async () => {
    const full = await createTestSite(database, { app: site.app });
    const staff = await createTestStaff(database, full, { role: "admin" });
    const statuses = await Promise.all(
      Array.from({ length: MAX_IDENTITY_KEYS + 3 }, async (_, count) => (await staff.post("/identity-keys", { id: `key-${count}`, algorithm: "HS256", key: SECRET })).status),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(MAX_IDENTITY_KEYS);
    expect(await keysOf(staff)).toHaveLength(MAX_IDENTITY_KEYS);
  });

  it.each([
    ["a secret that is short", "HS256", "a secret of 31 characters, only", "too_short"],
    ["a public key as a secret: everybody has it", "HS256", ec.publicKey.export(pem).toString(), "not_an_option"],
    ["the middle of one", "HS256", `\n${ec.publicKey.export({ type: "spki", format: "der" }).toString("base64").replace(/.{64}/g, "$&\r\n")}`, "not_an_option"],
    ["one of the older kind", "HS256", rsa.publicKey.export({ type: "pkcs1", format: "der" }).toString("base64"), "not_an_option"],
    ["one in JSON", "HS256", JSON.stringify(ed.publicKey.export({ format: "jwk" })), "not_an_option"],
    ["nothing but spaces", "HS256", " ".repeat(40), "not_an_option"],
    ["a private key", "ES256", ec.privateKey.export({ type: "pkcs8", format: "pem" }).toString(), "not_an_option"],
    ["a private key of the older kind", "RS256", rsa.privateKey.export({ type: "pkcs1", format: "pem" }).toString(), "not_an_option"],
    ["a key of another kind", "ES256", ed.publicKey.export(pem).toString(), "not_an_option"],
    ["a key of another kind", "EdDSA", ec.publicKey.export(pem).toString(), "not_an_option"],
    ["a key of another curve", "ES256", generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey.export(pem).toString(), "not_an_option"],
    ["an RSA key that is too small", "RS256", generateKeyPairSync("rsa", { modulusLength: 1_024 }).publicKey.export(pem).toString(), "not_an_option"],
    ["a secret for a public key", "RS256", SECRET, "not_an_option"],
    ["half a key", "RS256", rsa.publicKey.export(pem).toString().slice(0, 200), "not_an_option"],
    ["what no key holds", "HS256", "密钥".repeat(20), "invalid_characters"],
    ["what is far too long", "HS256", "x".repeat(4_001), "too_long"],
  ])("are not %s (%s)", async (_, algorithm, key, code) => {
    const problem = await problemOf(await admin.post("/identity-keys", { id: "odd", algorithm, key }));
    expect([problem.code, problem.errors]).toMatchObject(["validation_failed", [{ path: "/key", code }]]);
    expect(JSON.stringify(problem)).not.toContain(key);
  });

  it.each([{ id: "Shop" }, { id: "" }, { id: "a b" }, { id: "x".repeat(65) }, { algorithm: "none" }, { algorithm: "HS512" }, { more: 1 }])("are not named or signed by %j", async (change) => {
    expect((await problemOf(await admin.post("/identity-keys", { id: "odd", algorithm: "HS256", key: SECRET, ...change }))).code).toBe("validation_failed");
  });
});
