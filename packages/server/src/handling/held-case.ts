import { changeCase, lockCaseWhere, type CaseContext, type ChangedCase, type LockedCase } from "../cases/index.ts";
import type { FieldProblem } from "@heed/contract";
import { visibleTo } from "../desk/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StaffMember } from "../staff/index.ts";

/** A case at which somebody of the staff does something, within a transaction. */
export interface HandlingContext extends CaseContext {
  staff: StaffMember;
}

/**
 * Holds a case for a change by somebody who may see it.
 *
 * @throws ProblemError `case_not_found`, the same for a case that is not theirs to see and for none.
 */
export async function holdCase({ queries, caseKey, staff }: HandlingContext): Promise<LockedCase> {
  const locked = await lockCaseWhere(queries, caseKey, visibleTo(staff));
  if (!locked) throw new ProblemError("case_not_found");
  return locked;
}

/** @throws ProblemError `case_changed` where the writer has seen another version. */
export function checkVersion(locked: LockedCase, version: number): void {
  if (locked.version !== version) throw new ProblemError("case_changed");
}

/** Lets things happen to a held case, done by whoever handles it. */
export async function changeHeldCase(
  context: HandlingContext,
  locked: LockedCase,
  options: Omit<Parameters<typeof changeCase>[2], "actor">,
): Promise<ChangedCase> {
  return changeCase(context, locked, { actor: actorOf(context.staff), ...options });
}

export function actorOf({ id, name }: StaffMember) {
  return { role: "staff", name, id } as const;
}

/** A field that names what is not there to be named: somebody else's, another site's, or nothing at all. */
export function notAnOption(path: string): ProblemError {
  return invalid({ path, code: "not_an_option" });
}

export function invalid(...errors: FieldProblem[]): ProblemError {
  return new ProblemError("validation_failed", { errors });
}
