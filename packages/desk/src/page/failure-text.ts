import { msg, str } from "@lit/localize";
import { isConnectionError, isHeedError, isProblemError } from "@heed/core/desk";

/**
 * What went wrong, in the reader's words. Aborted calls are no failures: do not ask about them. Where nothing
 * fits better, the request's id is named, for whoever runs the service.
 */
export function failureText(error: unknown): string {
  if (isConnectionError(error)) {
    return error.code === "timed_out"
      ? msg("The service did not answer in time. Please try again.")
      : msg("No connection to the service. Please check the network and try again.");
  }
  if (!isHeedError(error)) return msg("Something went wrong here. Please reload the page.");
  switch (error.code) {
    case "sign_in_required":
      return msg("Your session has ended. Please sign in again; what you typed is still here.");
    case "permission_denied":
      return msg("Your role does not allow this. An admin of the site can change that.");
    case "cross_site_request":
      return msg("The desk was opened at another address than the service's own. Please ask whoever runs it.");
    case "site_not_found":
      return msg("You do not work at this site, or it does not exist.");
    case "case_not_found":
    case "invalid_reference":
      return msg("There is no such case, or it is not yours to see.");
    case "case_changed":
      return msg("Somebody changed this case in the meantime. Please look at it again.");
    case "settings_changed":
      return msg("Somebody changed this in the meantime. Please load it again.");
    case "transition_not_allowed":
      return msg("The case cannot take this step now. Please look at it again.");
    case "owner_exists":
      return msg("The case has an owner already. It can be handed over.");
    case "name_taken":
      return msg("There is one with this name already. Please choose another.");
    case "last_admin":
      return msg("A site needs at least one admin.");
    case "team_in_use":
      return msg("This team still has open cases. Please move them first.");
    case "proposal_not_found":
      return msg("There is no such proposal.");
    case "proposal_changed":
      return msg("Somebody changed this proposal in the meantime. Please look at it again.");
    case "proposal_step_not_allowed":
      return msg("The proposal cannot take this step now. Please look at it again.");
    case "proposal_closed":
      return msg("This proposal takes no comments any more.");
    case "proposals_not_offered":
      return msg("This site takes no proposals. Managers and admins can switch them on in the settings.");
    case "survey_step_not_allowed":
      return msg("The survey cannot take this step now. Please look at it again.");
    case "resource_not_found":
    case "survey_not_found":
      return msg("This is not there any more.");
    case "validation_failed":
      return msg("Some fields need another look.");
    case "too_many_attempts":
      return msg("That was too often. Please wait a little and try again.");
    default: {
      const id = isProblemError(error) ? error.requestId : undefined;
      return id ? msg(str`Something went wrong on our side. Please try again. If it lasts, quote ${id}.`) : msg("Something went wrong. Please try again.");
    }
  }
}
