import { isFinal } from "@heed/contract";
import { isPermitted } from "@heed/contract/desk";
import type { CaseContext, LockedCase } from "../cases/index.ts";
import { notifyStaff } from "../desk/index.ts";
import { ProblemError } from "../problems/index.ts";
import { pickLeastOpenWork } from "../routing/index.ts";
import { changeHeldCase, checkVersion, holdCase, invalid, notAnOption, type HandlingContext } from "./held-case.ts";
import { findColleagues, findExcluded, type Colleague } from "./staff-store.ts";

export interface Assignment {
  /** The version of the case that the writer has seen. */
  version: number;
  /** Who is to own it. */
  to?: string | undefined;
  /** The team that is to have it: without `to` it finds an owner by its own way. */
  team?: string | undefined;
  /** Needed where the case has an owner: it is a hand-over then. */
  reason?: string | undefined;
}

/**
 * Gives a case to somebody, or to a team. Without a reason it can only be given to somebody of its team, and only
 * while it has no owner; with one it can be handed to anybody who handles cases, and follows an agent or a
 * supervisor into their team. Never to somebody whom it concerns. Within a transaction of the caller.
 *
 * @throws ProblemError `case_not_found`, `case_changed`, `owner_exists`, `transition_not_allowed`, `validation_failed`
 * @example
 * await assignOwner(queries, { site, caseKey, staff, now }, { version: 3, to: colleague.id, reason: "It is about repairs." });
 */
export async function assignOwner(
  queries: HandlingContext["queries"],
  target: Omit<HandlingContext, "queries">,
  assignment: Assignment,
): Promise<{ version: number }> {
  const context = { ...target, queries };
  const locked = await holdCase(context);
  if (locked.owner_name !== null && assignment.reason === undefined) throw new ProblemError("owner_exists");
  checkVersion(locked, assignment.version);
  if (isFinal(locked.status)) throw new ProblemError("transition_not_allowed");
  const { team, owner } = await findNewOwner(context, locked, assignment);
  const { at, version } = await changeHeldCase(context, locked, {
    happenings: [happeningOf(locked, { team, owner, reason: assignment.reason })],
    change: { team, owner_id: owner?.id ?? null, owner_name: owner?.name ?? null },
  });
  if (owner) {
    const { caseKey, staff } = context;
    await notifyStaff(queries, { ...caseKey, type: "assigned", to: [owner.id], by: { id: staff.id, name: staff.name }, at });
  }
  return { version };
}

interface NewOwner {
  team: string;
  /** `null` where the team is to take it up. */
  owner: { id: string; name: string } | null;
}

async function findNewOwner(context: HandlingContext, locked: LockedCase, { to, team, reason }: Assignment): Promise<NewOwner> {
  if (to === undefined && team === undefined) throw invalid({ path: "/to", code: "required" });
  if (team !== undefined && !context.site.settings.desk.teams.some(({ id }) => id === team)) throw notAnOption("/team");
  if (to === undefined) {
    const newTeam = team ?? locked.team;
    return { team: newTeam, owner: await findOwnerInTeam(context, locked, newTeam) };
  }
  const [colleague] = await findColleagues(context.queries, context.site.id, [to]);
  if (!colleague || colleague.id === locked.owner_id || !isPermitted(colleague.role, "cases.handle")) throw notAnOption("/to");
  const newTeam = team ?? (reason === undefined ? locked.team : teamThatFollows(context, locked, colleague));
  if (!(await canOwn(context, locked, colleague, newTeam))) throw notAnOption("/to");
  return { team: newTeam, owner: colleague };
}

/** The case's own team where they are in it; else the first of theirs. Managers see every team's cases. */
function teamThatFollows({ site }: HandlingContext, { team }: LockedCase, { role, teams }: Colleague): string {
  if (role === "manager" || role === "admin" || teams.includes(team)) return team;
  return teams.find((id) => site.settings.desk.teams.some((known) => known.id === id)) ?? team;
}

/** Whether a case in this team can be theirs, and is not about them. */
async function canOwn({ queries, caseKey }: HandlingContext, locked: LockedCase, colleague: Colleague, team: string): Promise<boolean> {
  if (!mayOwnInTeam(colleague, locked, team)) return false;
  const excluded = await findExcluded(queries, caseKey);
  return !excluded.some(({ id }) => id === colleague.id);
}

/**
 * Makes sure that whoever is about to own a case still can: a request may have been let in a moment before they left.
 *
 * @throws ProblemError `permission_denied`
 */
export async function checkStillHere({ queries, site, staff }: HandlingContext): Promise<void> {
  const [colleague] = await findColleagues(queries, site.id, [staff.id]);
  if (!colleague || !isPermitted(colleague.role, "cases.handle")) throw new ProblemError("permission_denied");
}

/** Agents and supervisors own what is their team's, and open to them. */
export function mayOwnInTeam(
  { role, teams }: Pick<Colleague, "role"> & { teams: readonly string[] },
  locked: Pick<LockedCase, "is_restricted">,
  team: string,
): boolean {
  return role === "manager" || role === "admin" || (!locked.is_restricted && teams.includes(team));
}

/** Whom a team that gives out its work gives this case; nobody where whoever is first takes it. */
export async function findOwnerInTeam(
  { queries, site, caseKey, now }: CaseContext,
  locked: LockedCase,
  team: string,
): Promise<{ id: string; name: string } | null> {
  const isGivenOut = site.settings.desk.teams.some(({ id, assignment }) => id === team && assignment === "least_open_work");
  if (!isGivenOut || locked.is_restricted) return null;
  const excluded = (await findExcluded(queries, caseKey)).map(({ id }) => id);
  const except = locked.owner_id === null ? excluded : [...excluded, locked.owner_id];
  return pickLeastOpenWork(queries, { siteId: site.id, team, except, now });
}

function happeningOf(locked: LockedCase, { team, owner, reason }: NewOwner & { reason: string | undefined }) {
  const hasMoved = team !== locked.team;
  return {
    type: reason === undefined && owner ? "assigned" : "handed_over",
    visibility: "internal",
    text: reason,
    details: { from: locked.owner_name, to: owner?.name ?? null, ...(hasMoved && { team }) },
  } as const;
}
