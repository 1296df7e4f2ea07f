import { createHash, randomBytes, randomUUID } from "node:crypto";
import { newInvitationSchema, type Invitation, type MadeInvitation, type NewInvitation } from "@heed/contract/desk";
import type { Logger } from "pino";
import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { checkTeams } from "./check-teams.ts";
import {
  deleteInvitationsBefore,
  findOpenInvitations,
  holdInvitations,
  insertInvitation,
  withdrawInvitations,
  type StoredInvitation,
} from "./invitation-store.ts";
import { findMemberByEmail } from "./member-store.ts";
import { siteName } from "./site-name.ts";

/** Somebody who has been invited, and the link that lets them in. It exists nowhere else: it is not kept. */
export interface InvitedStaff extends Pick<Invitation, "email" | "name" | "role" | "invitedBy" | "expiresAt"> {
  site: StoredSite;
  siteName: string;
  link: string;
}

/** Sends an invitation; answers whether it is on its way. */
export type OnInvited = (invited: InvitedStaff) => Promise<boolean>;

export interface InvitationDependencies {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  publicUrl: string;
  logger?: Logger | undefined;
  /** @default nothing is sent; whoever invites passes the link on */
  onInvited?: OnInvited | undefined;
}

const TOKEN_BYTES = 32;
const VALID_MS = 7 * 86_400_000;
const KEPT_MS = 90 * 86_400_000;

/**
 * Invites somebody to the staff of a site. The answer is the only one that carries the link: of its token,
 * only the hash is kept. An earlier invitation of the same address ends.
 *
 * @throws ProblemError `validation_failed`; `name_taken` where they work there already.
 */
export async function invite(
  dependencies: InvitationDependencies,
  { site, input, invitedBy }: { site: StoredSite; input: NewInvitation; invitedBy: string | null },
): Promise<MadeInvitation> {
  const { database, clock, publicUrl } = dependencies;
  const { email, name = null, role, teams = [] } = parseInput(newInvitationSchema, input);
  checkCanSignIn(email);
  checkTeams(site.settings, teams);
  const now = clock();
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const invitation: StoredInvitation = {
    siteId: site.id,
    id: randomUUID(),
    email: email.toLowerCase(),
    name,
    role,
    teams: [...new Set(teams)],
    invitedBy,
    createdAt: now,
    expiresAt: new Date(now.getTime() + VALID_MS),
  };
  await database.db.transaction().execute(async (trx) => {
    await holdInvitations(trx, site.id);
    const member = await findMemberByEmail(trx, site.id, invitation.email);
    if (member?.isActive) throw new ProblemError("name_taken", { detail: "They work here already." });
    await withdrawInvitations(trx, site.id, { email: invitation.email, now });
    await insertInvitation(trx, { ...invitation, tokenHash: hashInvitationToken(token) });
  });
  const link = invitationLink(publicUrl, token);
  const presented = presentInvitation(invitation);
  return { ...presented, link, isMailed: await send(dependencies, { ...presented, site, siteName: siteName(site.settings), link }) };
}

/** The invitations of a site that are still open. */
export async function listInvitations({ database, clock }: InvitationDependencies, siteId: string): Promise<Invitation[]> {
  return (await findOpenInvitations(database.db, siteId, clock())).map(presentInvitation);
}

/** @throws ProblemError `resource_not_found` */
export async function withdrawInvitation({ database, clock }: InvitationDependencies, siteId: string, id: string): Promise<void> {
  const count = await withdrawInvitations(database.db, siteId, { id, now: clock() });
  if (count === 0) throw new ProblemError("resource_not_found");
}

/** Forgets invitations, and the addresses they were for, some months after they could be accepted. */
export async function purgeInvitations(db: Queries, now: Date): Promise<void> {
  await deleteInvitationsBefore(db, new Date(now.getTime() - KEPT_MS));
}

export function hashInvitationToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}

/** The token stands behind the #, which browsers send to nobody: it is in no log. */
function invitationLink(publicUrl: string, token: string): string {
  return new URL(`/desk/#invitation=${token}`, publicUrl).href;
}

/** The sign-in library is narrower in what it takes for an address than the contract is for customers. */
function checkCanSignIn(email: string): void {
  if (z.email().safeParse(email).success) return;
  throw new ProblemError("validation_failed", { errors: [{ path: "/email", code: "invalid_email" }] });
}

/** Whoever invites has the link: a mail that cannot be sent is no reason to refuse the invitation. */
async function send({ onInvited, logger }: InvitationDependencies, invited: InvitedStaff): Promise<boolean> {
  try {
    return (await onInvited?.(invited)) ?? false;
  } catch (error) {
    logger?.error({ err: error }, "an invitation could not be mailed");
    return false;
  }
}

function presentInvitation({ id, email, name, role, teams, invitedBy, createdAt, expiresAt }: StoredInvitation): Invitation {
  return { id, email, name, role, teams, invitedBy, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
