import { isPermitted, type StaffRole } from "@heed/contract/desk";
import { sql, type SqlBool } from "kysely";
import { changeCase, lockCaseWhere, type CaseContext, type LockedCase } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";
import { notifyStaff } from "../desk/index.ts";
import type { StoredSite } from "../site/index.ts";
import { handBackReasons } from "./hand-back-reasons.ts";
import { mayOwnInTeam, findOwnerInTeam } from "./ownership.ts";
import { lockOpenCases } from "./staff-store.ts";

/** Somebody of the staff as they are from now on. */
interface FormerOwner {
  id: string;
  name: string;
  role: StaffRole;
  teams: readonly string[];
  isActive: boolean;
}

interface HandBackContext {
  /** A transaction, in which the owner has been changed already. */
  queries: Queries;
  site: StoredSite;
  now: Date;
}

/**
 * Holds the open cases of somebody until the transaction ends. Called before the person is changed, because whoever
 * gives a case to somebody holds the case first and the person then, too.
 */
export async function holdOpenCases(queries: Queries, owner: { siteId: string; staffId: string }): Promise<void> {
  await lockOpenCases(queries, owner);
}

/**
 * Hands those open cases of somebody back to their teams which they cannot act on any more: nobody's customer shall
 * wait for who has left. A team that gives out its work finds a new owner; in others whoever is first takes it. The
 * status stays what it is, as with every hand-over to a team. What was answered goes back too, as it can be reopened.
 *
 * @returns how many cases there were
 * @example
 * await handBackCases({ queries, site, now }, { owner: { ...member, isActive: false }, by: admin });
 */
export async function handBackCases(
  { queries, site, now }: HandBackContext,
  { owner, by }: { owner: FormerOwner; by: { id: string; name: string } | null },
): Promise<number> {
  const references = await lockOpenCases(queries, { siteId: site.id, staffId: owner.id });
  let count = 0;
  for (const reference of references) {
    const context = { queries, site, caseKey: { siteId: site.id, reference }, now };
    const locked = await lockCaseWhere(queries, context.caseKey, sql<SqlBool>`cases.owner_id = ${owner.id}`);
    if (!locked || canStay(owner, locked)) continue;
    await handBack(context, locked, { owner, by });
    count += 1;
  }
  return count;
}

function canStay(owner: FormerOwner, locked: LockedCase): boolean {
  return canHandle(owner) && mayOwnInTeam(owner, locked, locked.team);
}

function canHandle({ role, isActive }: FormerOwner): boolean {
  return isActive && isPermitted(role, "cases.handle");
}

async function handBack(
  context: CaseContext,
  locked: LockedCase,
  { owner, by }: { owner: FormerOwner; by: { id: string; name: string } | null },
): Promise<void> {
  const { queries, site, caseKey } = context;
  const next = await findOwnerInTeam(context, locked, locked.team);
  const reasons = handBackReasons(site.settings.locales);
  const { at } = await changeCase(context, locked, {
    actor: by ? { role: "staff", name: by.name, id: by.id } : { role: "system", name: null },
    happenings: [
      {
        type: "handed_over",
        visibility: "internal",
        text: canHandle(owner) ? reasons.leftTeam(owner.name) : reasons.left(owner.name),
        details: { from: locked.owner_name, to: next?.name ?? null, team: locked.team },
      },
    ],
    change: { owner_id: next?.id ?? null, owner_name: next?.name ?? null },
  });
  if (!next) return;
  await notifyStaff(queries, { ...caseKey, type: "assigned", to: [next.id], by: { id: by?.id ?? null, name: by?.name ?? null }, at });
}
