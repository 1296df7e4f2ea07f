import { randomUUID } from "node:crypto";
import { ORGANISATION_MAX_MEMBERS, type Organisation, type OrganisationMemberInput } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import {
  appendEvent,
  countMembers,
  deleteMember,
  endOrganisation,
  findRole,
  holdNames,
  insertOrganisation,
  isNameTaken,
  lockOrganisation,
  readOrganisation,
  updateName,
  upsertMember,
  type OrganisationKey,
} from "./organisation-store.ts";

/** Who changes an organisation, and when. */
interface Change {
  /** The name of somebody of the staff. */
  by: string;
  now: Date;
}

/** @throws ProblemError `name_taken` */
export async function createOrganisation(db: Queries, { siteId, by, now }: Change & { siteId: string }, name: string): Promise<Organisation> {
  const key = { siteId, id: randomUUID() };
  return db.transaction().execute(async (trx) => {
    await holdNames(trx, siteId);
    if (!(await insertOrganisation(trx, key, { name, now }))) throw new ProblemError("name_taken");
    await appendEvent(trx, key, { type: "created", by, about: name, role: null, now });
    return getOrganisation(trx, key);
  });
}

/** @throws ProblemError `resource_not_found`, `name_taken` */
export async function renameOrganisation(db: Queries, key: OrganisationKey, { by, now }: Change, name: string): Promise<Organisation> {
  return changed(db, key, async (trx, stored) => {
    if (stored.name === name) return;
    await holdNames(trx, key.siteId);
    if (await isNameTaken(trx, key, name)) throw new ProblemError("name_taken");
    await updateName(trx, key, name);
    await appendEvent(trx, key, { type: "renamed", by, about: name, role: null, now });
  });
}

/**
 * Adds a member by address, or gives one another role.
 *
 * @throws ProblemError `resource_not_found`, `validation_failed` where there are too many.
 */
export async function setMember(db: Queries, key: OrganisationKey, { by, now }: Change, { email: given, role }: OrganisationMemberInput): Promise<Organisation> {
  const email = given.toLowerCase();
  return changed(db, key, async (trx) => {
    const before = await findRole(trx, key, email);
    if (before === role) return;
    if (before === undefined && (await countMembers(trx, key)) >= ORGANISATION_MAX_MEMBERS) {
      throw new ProblemError("validation_failed", { errors: [{ path: "/email", code: "too_many", max: ORGANISATION_MAX_MEMBERS }] });
    }
    await upsertMember(trx, key, { id: randomUUID(), email, role, by, now });
    await appendEvent(trx, key, { type: before === undefined ? "member_added" : "role_changed", by, about: email, role, now });
  });
}

/** @throws ProblemError `resource_not_found` */
export async function removeMember(db: Queries, key: OrganisationKey, { by, now }: Change, memberId: string): Promise<Organisation> {
  return changed(db, key, async (trx) => {
    const removed = await deleteMember(trx, key, memberId);
    if (!removed) throw new ProblemError("resource_not_found");
    await appendEvent(trx, key, { type: "member_removed", by, about: removed.email, role: removed.role, now });
  });
}

/**
 * Removes an organisation. Its people's cases are theirs alone from then on; who could read them until then stays known.
 *
 * @throws ProblemError `resource_not_found`
 */
export async function removeOrganisation(db: Queries, key: OrganisationKey, { by, now }: Change): Promise<void> {
  await changed(db, key, async (trx, { name }) => {
    await endOrganisation(trx, key, now);
    await appendEvent(trx, key, { type: "removed", by, about: name, role: null, now });
  });
}

/**
 * One that is there, or was.
 *
 * @throws ProblemError `resource_not_found`
 */
export async function getOrganisation(db: Queries, key: OrganisationKey): Promise<Organisation> {
  const found = await readOrganisation(db, key);
  if (!found) throw new ProblemError("resource_not_found");
  return found;
}

/** Changes an organisation that is there, one after another. */
async function changed(db: Queries, key: OrganisationKey, change: (trx: Queries, stored: { name: string }) => Promise<void>): Promise<Organisation> {
  return db.transaction().execute(async (trx) => {
    const stored = await lockOrganisation(trx, key);
    if (!stored) throw new ProblemError("resource_not_found");
    await change(trx, stored);
    return getOrganisation(trx, key);
  });
}
