import { createHash, randomBytes } from "node:crypto";
import type { PasswordResetLink } from "@heed/contract/desk";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { findActiveMemberships, findMember, findSiteIdsOf } from "./member-store.ts";
import { insertReset, purgeResets } from "./password-reset-store.ts";
import { findUserByEmail } from "./user-store.ts";

export interface PasswordResetDependencies {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  publicUrl: string;
}

const TOKEN_BYTES = 32;
const VALID_MS = 3_600_000;

/**
 * Makes a link by which somebody can set a new password, once, within an hour. Of its token, only the hash is kept.
 * `siteId` is the site whose admin makes it, where it is one. Within a transaction of the caller.
 */
export async function makeResetLink(
  queries: Queries,
  { userId, siteId, publicUrl, now }: { userId: string; siteId: string | null; publicUrl: string; now: Date },
): Promise<PasswordResetLink> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expiresAt = new Date(now.getTime() + VALID_MS);
  await insertReset(queries, { tokenHash: hashResetToken(token), userId, siteId, expiresAt });
  // Behind the #, which browsers send to nobody: it is in no log.
  return { link: new URL(`/desk/#reset=${token}`, publicUrl).href, expiresAt: expiresAt.toISOString() };
}

/**
 * Makes a link for a member of a site's staff, for an admin to hand over. An account that belongs to another site
 * too, or did, is not this site's to open.
 *
 * @throws ProblemError `resource_not_found`, `works_elsewhere`
 */
export async function makeMemberResetLink(
  { database, clock, publicUrl }: PasswordResetDependencies,
  { siteId, id }: { siteId: string; id: string },
): Promise<PasswordResetLink> {
  return database.db.transaction().execute(async (queries) => {
    const member = await findMember(queries, siteId, id);
    if (!member?.isActive) throw new ProblemError("resource_not_found");
    const siteIds = await findSiteIdsOf(queries, member.userId);
    if (siteIds.some((other) => other !== siteId)) throw new ProblemError("works_elsewhere");
    return makeResetLink(queries, { userId: member.userId, siteId, publicUrl, now: clock() });
  });
}

/**
 * Makes a link on the word of whoever runs the service.
 *
 * @throws ProblemError `resource_not_found` where nobody of the staff has this address.
 */
export async function makeOperatorResetLink(
  { database, clock, publicUrl }: PasswordResetDependencies,
  email: string,
): Promise<PasswordResetLink> {
  return database.db.transaction().execute(async (queries) => {
    const user = await findUserByEmail(queries, email.toLowerCase());
    const memberships = user ? await findActiveMemberships(queries, user.id) : [];
    if (!user || memberships.length === 0) {
      throw new ProblemError("resource_not_found", { detail: `Nobody with the address ${email} works at any site.` });
    }
    return makeResetLink(queries, { userId: user.id, siteId: null, publicUrl, now: clock() });
  });
}

export function hashResetToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}

/** Deletes what is over. A request that is older than a link would be is answered by nobody. */
export async function purgePasswordResets(db: Queries, now: Date): Promise<void> {
  await purgeResets(db, { now, askedBefore: new Date(now.getTime() - VALID_MS) });
}
