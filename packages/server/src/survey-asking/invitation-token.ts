import { createHmac, timingSafeEqual } from "node:crypto";
import { readServiceSecret, type Queries } from "../database/index.ts";

/** Whom a token lets in: one invitation to one survey of one site. */
export interface InvitationKey {
  siteId: string;
  surveyId: string;
  invitationId: string;
}

const TOKEN_PATTERN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The token of an invitation. It is signed and kept nowhere: whoever reads the database's rows finds none. */
export async function mintInvitationToken(
  queries: Queries,
  { siteId, surveyId, invitationId }: InvitationKey,
): Promise<string> {
  const secret = await readServiceSecret(queries, "survey_invitations");
  const signed = JSON.stringify([siteId, surveyId, invitationId]);
  return `${invitationId}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

/** The id of the invitation that a token was minted for; `null` where it was minted for no invitation to this survey. */
export async function readInvitationToken(
  queries: Queries,
  { siteId, surveyId, token }: Omit<InvitationKey, "invitationId"> & { token: string },
): Promise<string | null> {
  const [, invitationId] = TOKEN_PATTERN.exec(token) ?? [];
  if (invitationId === undefined) return null;
  const minted = await mintInvitationToken(queries, { siteId, surveyId, invitationId });
  return timingSafeEqual(Buffer.from(minted), Buffer.from(token)) ? invitationId : null;
}
