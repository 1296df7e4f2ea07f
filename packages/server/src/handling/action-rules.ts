import { isAllowed, isFinal, type CaseStatus, type EscalationLevel, type ProblemCode } from "@heed/contract";
import { actionPermissions, canAnswer, deskActions, isPermitted, openStatuses, type DeskAction, type StaffRole } from "@heed/contract/desk";
import { ProblemError } from "../problems/index.ts";

/** What of a case decides what can be done to it. */
export interface CaseFacts {
  status: CaseStatus;
  escalation_level: EscalationLevel;
  owner_name: string | null;
  customer_id: string | null;
}

/** What somebody of this role can do to such a case now. */
export function allowedActions(facts: CaseFacts, role: StaffRole): DeskAction[] {
  return deskActions.filter((action) => whyNot(action, facts, role) === null);
}

/** @throws ProblemError `permission_denied`, `owner_exists`, `transition_not_allowed` */
export function checkAction(action: DeskAction, facts: CaseFacts, role: StaffRole): void {
  const code = whyNot(action, facts, role);
  if (code === null) return;
  const detail = `A case that is ${facts.status} cannot take the step ${action} now.`;
  throw new ProblemError(code, code === "transition_not_allowed" ? { detail } : {});
}

/**
 * Why somebody of this role cannot do this to such a case now; `null` where they can. What the desk offers and
 * what the service refuses are the same: both functions above ask here.
 */
function whyNot(action: DeskAction, facts: CaseFacts, role: StaffRole): ProblemCode | null {
  if (!isPermitted(role, actionPermissions[action])) return "permission_denied";
  const { status } = facts;
  switch (action) {
    case "take":
    case "assign":
      if (facts.owner_name !== null) return "owner_exists";
      return unless(!isFinal(status));
    case "acknowledge":
    case "investigate":
    case "ask":
    case "resume":
    case "lapse":
      return unless(isAllowed(action, status, "staff"));
    case "answer":
      if (!canAnswer(role, facts.escalation_level)) return "permission_denied";
      return unless(isAllowed(action, status, "staff"));
    case "hand_over":
    case "inform":
    case "set_severity":
      return unless(!isFinal(status));
    case "escalate":
      return unless(facts.escalation_level !== "manager" && (openStatuses as readonly CaseStatus[]).includes(status));
    case "merge":
      return unless(isAllowed(action, status, "staff") && facts.customer_id !== null);
    case "conclude":
      return unless(status === "answered" || status === "closed");
    case "note":
    case "link":
    case "unlink":
    case "concern":
      return null;
  }
}

function unless(isPossible: boolean): ProblemCode | null {
  return isPossible ? null : "transition_not_allowed";
}
