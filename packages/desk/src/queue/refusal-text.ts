import { msg } from "@lit/localize";

/** Why one case of many could not be assigned. */
export function refusalText(code: string | null): string {
  switch (code) {
    case "case_changed":
      return msg("Somebody changed it in the meantime. Please look at it and try again.");
    case "case_not_found":
      return msg("It is not yours to see any more.");
    case "owner_exists":
      return msg("It has an owner already.");
    case "transition_not_allowed":
      return msg("It is over, or it is theirs already.");
    case "permission_denied":
      return msg("It may not go to them: they could not see it, or your role does not allow it.");
    case "validation_failed":
      return msg("They cannot have it: a colleague must be able to see the case.");
    default:
      return msg("It could not be assigned. Please try again.");
  }
}
