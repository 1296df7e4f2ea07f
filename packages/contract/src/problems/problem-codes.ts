/**
 * Every answer that is not a success carries one of these codes (RFC 9457, member `code`).
 * A code never changes its meaning; new ones may come.
 */
export const problemCodes = {
  body_not_json: { status: 400, title: "The body is not JSON." },
  body_too_deep: { status: 400, title: "The body nests too deeply." },
  idempotency_key_missing: { status: 400, title: "The Idempotency-Key header is missing." },
  idempotency_key_invalid: {
    status: 400,
    title: "The Idempotency-Key header must be 16 to 255 visible ASCII characters.",
  },
  credentials_missing: { status: 401, title: "This needs the case's access code, or its customer's token, as a bearer token." },
  sign_in_required: { status: 401, title: "Sign in to the desk first." },
  sign_in_failed: { status: 401, title: "This e-mail address and password do not belong together." },
  cross_site_request: { status: 403, title: "The desk only takes requests from its own pages." },
  permission_denied: { status: 403, title: "Your role does not allow this." },
  invitation_not_valid: { status: 404, title: "This invitation has been used, has expired or was taken back." },
  password_reset_not_valid: { status: 404, title: "This link for a new password has been used or has expired." },
  resource_not_found: { status: 404, title: "There is no such thing at this site." },
  invitation_needed: { status: 401, title: "This survey is for those who were invited: use the link you were sent." },
  survey_not_found: { status: 404, title: "There is no such survey." },
  response_not_found: { status: 404, title: "No response opens with this token." },
  participant_needed: { status: 401, title: "This needs a participant's token: take part first." },
  session_code_not_valid: { status: 401, title: "This code is not right, or it is no longer valid." },
  identity_not_valid: { status: 401, title: "This sign-in of the company's site does not hold." },
  identity_expired: { status: 401, title: "This sign-in of the company's site is over: ask for a new one." },
  verification_needed: { status: 403, title: "This needs an e-mail address that was shown to be yours." },
  consent_needed: { status: 403, title: "The text about your data has changed: consent to it first." },
  proposals_not_offered: { status: 404, title: "This site shows no proposals." },
  proposal_not_found: { status: 404, title: "There is no such proposal." },
  site_not_found: { status: 404, title: "There is no site with this key." },
  case_not_found: { status: 404, title: "No case opens with this reference and access code." },
  route_not_found: { status: 404, title: "There is nothing at this address." },
  method_not_allowed: { status: 405, title: "This address does not take this method." },
  idempotency_key_in_flight: { status: 409, title: "A request with this key is still being answered." },
  case_changed: { status: 409, title: "The case has changed since you read it." },
  settings_changed: { status: 409, title: "The settings have changed since you read them." },
  owner_exists: { status: 409, title: "The case has an owner: it can only be handed over." },
  decision_time_over: { status: 409, title: "The time to reject the answer is over." },
  survey_closed: { status: 409, title: "This survey takes no more responses." },
  survey_step_not_allowed: { status: 409, title: "The survey cannot take this step now." },
  invitation_used: { status: 409, title: "This invitation has been answered." },
  response_complete: { status: 409, title: "This response has been sent." },
  proposal_closed: { status: 409, title: "This proposal takes no votes and comments any more." },
  proposal_changed: { status: 409, title: "The proposal has changed since you read it." },
  proposal_step_not_allowed: { status: 409, title: "The proposal cannot take this step now." },
  last_admin: { status: 409, title: "A site needs at least one admin." },
  works_elsewhere: { status: 409, title: "This person's account also belongs to another site: its admins cannot decide about it here." },
  team_in_use: { status: 409, title: "The team still has open cases." },
  name_taken: { status: 409, title: "There is one with this name already." },
  too_many_messages: { status: 409, title: "The case takes no more messages of its customer." },
  transition_not_allowed: { status: 409, title: "The case cannot take this step now." },
  body_too_large: { status: 413, title: "The body is too large." },
  content_type_unsupported: { status: 415, title: "Send application/json." },
  content_encoding_unsupported: { status: 415, title: "Send the body without a content encoding." },
  proof_not_valid: { status: 422, title: "The work does not fit the challenge, or was used already: take a new one." },
  validation_failed: { status: 422, title: "Some fields need another look." },
  idempotency_key_reused: { status: 422, title: "This key was used with another body." },
  too_many_attempts: { status: 429, title: "Too many attempts. Wait a while and try again." },
  too_many_streams: { status: 429, title: "Too many live timelines are open." },
  internal_error: { status: 500, title: "Something failed on our side." },
  service_unavailable: { status: 503, title: "The service cannot answer now." },
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** What can be wrong with one field (`errors[].code`). */
export const fieldProblemCodes = [
  "required",
  "invalid_type",
  "invalid_characters",
  "invalid_email",
  "invalid_phone",
  "invalid_date",
  "invalid_locale",
  "too_short",
  "too_long",
  "too_many",
  "too_few",
  "out_of_range",
  "not_an_option",
  "not_applicable",
  "unknown_field",
  "consent_outdated",
  "password_too_common",
  "unknown_variable",
  "invalid_url",
  "duplicate_id",
  "unknown_question",
  "later_question",
  "unknown_page",
  "cycle",
  "wrong_operator",
  "missing_translation",
] as const;

export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/** One field at fault: where (JSON Pointer, RFC 6901), what, and the limit that was passed. */
export interface FieldProblem {
  path: string;
  code: FieldProblemCode;
  /** For `too_long`, `too_many` and `out_of_range`: the most that is allowed. */
  max?: number | string | undefined;
  /** For `out_of_range`, `too_few` and `too_short`: the least that is allowed. */
  min?: number | string | undefined;
}
