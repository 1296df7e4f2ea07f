import type { Queries } from "../database/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";

/** Who begins a response. */
export interface Starter {
  siteId: string;
  /** The invitation that they hold, if any. */
  invitationId: string | null;
  address: string;
  now: Date;
}

/**
 * How many responses may begin. A response is kept for a month whether or not it is finished, and anybody can begin
 * one: without a bound they would fill the database. Whole companies have one address; whoever holds an invitation
 * is known by that, and only comes back to it.
 */
const limits = {
  address: { scope: "survey_start_by_address", max: 300, minutes: 60 },
  invitation: { scope: "survey_start_by_invitation", max: 20, minutes: 24 * 60 },
} as const satisfies Record<string, RequestLimit>;

/**
 * Counts a response that begins, within the transaction that keeps it: what comes to nothing is not counted.
 *
 * @throws ProblemError `too_many_attempts`
 */
export async function countStart(db: Queries, { siteId, invitationId, address, now }: Starter): Promise<void> {
  const limit = invitationId === null ? limits.address : limits.invitation;
  await countRequest(db, limit, { by: [siteId, invitationId ?? address], now });
}
