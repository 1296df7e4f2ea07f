import { isPermitted, staffChangeSchema, type StaffMember as PresentedMember } from "@heed/contract/desk";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { handBackCases, holdOpenCases } from "../handling/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { releaseFromEvaluations } from "../proposal-handling/index.ts";
import type { StoredSite } from "../site/index.ts";
import { checkTeams } from "./check-teams.ts";
import {
  findActiveMemberships,
  findMember,
  findMemberByEmail,
  findMembers,
  lockActiveAdmins,
  updateMember,
  type StoredMember,
} from "./member-store.ts";
import { endSessions } from "./sessions.ts";
import type { StaffMember } from "./staff-member.ts";

interface MemberDependencies {
  database: Pick<HeedDatabase, "db">;
}

interface ChangeDependencies extends MemberDependencies {
  clock: Clock;
}

/** Who makes a change; `null` for whoever runs the service. */
type ChangedBy = Pick<StaffMember, "id" | "name"> | null;

/** Everybody on the staff of a site, and who was. */
export async function listMembers({ database }: MemberDependencies, siteId: string): Promise<PresentedMember[]> {
  return (await findMembers(database.db, siteId)).map(presentMember);
}

/**
 * Changes somebody's name, role or teams, or whether they work here. What they may do is read on every
 * request: a change holds from the next one on. The open cases that they cannot act on by that go back to their teams,
 * and no evaluation waits for them who may not evaluate.
 *
 * @throws ProblemError `resource_not_found`; `last_admin` where nobody would be left who can let others in.
 */
export async function changeMember(
  { database, clock }: ChangeDependencies,
  { site, id, input, by }: { site: StoredSite; id: string; input: unknown; by: ChangedBy },
): Promise<PresentedMember> {
  const change = parseInput(staffChangeSchema, input);
  checkTeams(site.settings, change.teams ?? []);
  const mayLoseCases = change.isActive === false || change.role !== undefined || change.teams !== undefined;
  const changed = await database.db.transaction().execute(async (trx) => {
    if (mayLoseCases) await holdOpenCases(trx, { siteId: site.id, staffId: id });
    const admins = await lockActiveAdmins(trx, site.id);
    const member = await findMember(trx, site.id, id);
    if (!member) throw new ProblemError("resource_not_found");
    const staysAdmin = (change.role ?? member.role) === "admin" && (change.isActive ?? member.isActive);
    if (admins.length === 1 && admins[0] === member.id && !staysAdmin) throw new ProblemError("last_admin");
    await updateMember(trx, member, change);
    const owner = { ...member, ...given(change) };
    if (hasLost(member, owner)) await handBackCases({ queries: trx, site, now: clock() }, { owner, by });
    if (!mayEvaluate(owner)) await releaseFromEvaluations(trx, { siteId: site.id, staffId: id, now: clock() });
    return owner;
  });
  if (!changed.isActive) await endSessionsOfOutsider({ database }, changed.userId);
  return presentMember({ ...changed, teams: [...new Set(changed.teams)].toSorted() });
}

/**
 * Ends the access of whoever has this address.
 *
 * @throws ProblemError `resource_not_found`, `last_admin`
 */
export async function removeMember(
  dependencies: ChangeDependencies,
  { site, email }: { site: StoredSite; email: string },
): Promise<PresentedMember> {
  const member = await findMemberByEmail(dependencies.database.db, site.id, email.toLowerCase());
  if (!member?.isActive) throw new ProblemError("resource_not_found", { detail: `Nobody with the address ${email} works there.` });
  return changeMember(dependencies, { site, id: member.id, input: { isActive: false }, by: null });
}

/** @throws ProblemError `resource_not_found` */
export async function signOutMember({ database }: MemberDependencies, siteId: string, id: string): Promise<void> {
  const member = await findMember(database.db, siteId, id);
  if (!member) throw new ProblemError("resource_not_found");
  await endSessions(database, member.userId);
}

/** Whether somebody can do less than before: they left, are something else, or are missing from a team. */
function hasLost(before: StoredMember, after: Pick<StoredMember, "isActive" | "role" | "teams">): boolean {
  const hasLeft = before.isActive && !after.isActive;
  return hasLeft || before.role !== after.role || before.teams.some((team) => !after.teams.includes(team));
}

/** Nobody waits for the scores of those who may give none. */
function mayEvaluate({ isActive, role }: Pick<StoredMember, "isActive" | "role">): boolean {
  return isActive && isPermitted(role, "proposals.evaluate");
}

/** Whoever works nowhere any more has no use for a session. */
async function endSessionsOfOutsider({ database }: MemberDependencies, userId: string): Promise<void> {
  const memberships = await findActiveMemberships(database.db, userId);
  if (memberships.length === 0) await endSessions(database, userId);
}

/** What was not said stays as it was; saying `undefined` is not saying it. */
function given<Change extends object>(change: Change): Partial<{ [Key in keyof Change]-?: Exclude<Change[Key], undefined> }> {
  // Filtering by value is more than the type of fromEntries can tell.
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as ReturnType<typeof given<Change>>;
}

function presentMember({ id, name, email, role, teams, isActive, createdAt }: StoredMember): PresentedMember {
  return { id, name, email, role, teams, isActive, createdAt: createdAt.toISOString() };
}
