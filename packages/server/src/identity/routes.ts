import { hostTokenSchema } from "@heed/contract";
import { newIdentityKeySchema, type IdentityKey } from "@heed/contract/desk";
import { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { deleteIdentityKey, findIdentityKeys, type IdentityKeyRow } from "./identity-key-store.ts";
import { addIdentityKey } from "./add-identity-key.ts";
import { signInByHost } from "./sign-in-by-host.ts";

interface IdentityRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Signing in by a token of the company's own site, under `/v1/sites/{siteKey}`. Mounted where the site is already known. */
export function hostSignInRoutes({ database: { db }, clock }: IdentityRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>().post("/sessions/token", async (c) => {
    const input = parseInput(hostTokenSchema, await readJsonBody(c));
    const { site, clientAddress: address } = c.var;
    const signIn = { site, address, authorization: c.req.header("Authorization"), now: clock() };
    return c.json(await signInByHost(db, signIn, input), 200, { "Cache-Control": "private, no-store" });
  });
}

/** The keys for it. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}/identity-keys`. */
export function identityKeyRoutes({ database: { db }, clock }: IdentityRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/", async (c) => c.json({ items: (await findIdentityKeys(db, c.var.site.id)).map(presentKey) }))
    .post("/", async (c) => {
      const input = parseInput(newIdentityKeySchema, await readJsonBody(c));
      const { site, staff } = c.var;
      return c.json(presentKey(await addIdentityKey(db, { siteId: site.id, by: staff.name, now: clock() }, input)), 201);
    })
    .delete("/:keyId", async (c) => {
      const id = c.req.param("keyId");
      // What is no id of a key's is not asked for: no database holds every text.
      const isDeleted = newIdentityKeySchema.shape.id.safeParse(id).success && (await deleteIdentityKey(db, c.var.site.id, id));
      if (!isDeleted) throw new ProblemError("resource_not_found");
      return c.body(null, 204);
    });
}

function presentKey({ id, algorithm, key, created_at, created_by }: IdentityKeyRow): IdentityKey {
  const publicKey = algorithm === "HS256" ? null : key;
  return { id, algorithm, publicKey, createdAt: created_at.toISOString(), createdBy: created_by };
}
