import { randomUUID } from "node:crypto";
import type { Queries } from "../database/index.ts";
import { sendJob } from "../jobs/index.ts";
import type { InvitationMail } from "./compose-invitation-mail.ts";
import type { PasswordResetMail } from "./compose-password-reset-mail.ts";
import type { SignInMail } from "./compose-sign-in-mail.ts";
import { caseMailFor, type CaseMailKind, type MailedEvent } from "./mail-kinds.ts";
import { countStrangersMails, findCaseRecipient, hashRecipient, holdRecipient, insertDelivery, isMailOn } from "./mail-store.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What somebody is sent for something that they, or somebody else, sent off with their address. */
const confirmations: ReadonlySet<string> = new Set(["confirmation", "proposal_received"] satisfies [CaseMailKind, string]);

/** What anybody on the internet can have sent to an address that they merely typed. */
const strangersLimits = { confirmationsPerHour: 5, mailsPerDay: 20 } as const;

/**
 * Queues the mails that new events of a case make, in the transaction that appends the events: they are
 * sent if and only if that is committed. Does nothing where mail is off or the case has no address, and
 * nothing twice. What strangers cause is bounded for each address; what staff writes always goes out.
 */
export async function queueCaseMails(
  queries: Queries,
  { siteId, reference }: { siteId: string; reference: string },
  events: readonly MailedEvent[],
): Promise<void> {
  const mails = events.flatMap((event) => {
    const kind = caseMailFor(event);
    return kind === null ? [] : [{ kind, event }];
  });
  if (mails.length === 0) return;
  const email = await findCaseRecipient(queries, { siteId, reference });
  if (email === undefined) return;
  const recipientHash = hashRecipient(email);
  for (const { kind, event } of mails) {
    const deliveryId = randomUUID();
    const cause = event.actor_role === "customer" ? "public" : "staff";
    const isTooMany = cause === "public" && (await isLimitReached(queries, recipientHash, kind, event.at));
    const isNew = await insertDelivery(queries, {
      site_id: siteId,
      id: deliveryId,
      kind,
      reference,
      seq: event.seq,
      recipient_hash: recipientHash,
      cause,
      state: isTooMany ? "dropped" : "queued",
      reason: isTooMany ? "too_many" : null,
      payload: null,
      queued_at: event.at,
      settled_at: isTooMany ? event.at : null,
    });
    if (isNew && !isTooMany) await sendJob(queries, "mail", { siteId, deliveryId });
  }
}

/** Whether an address has had enough of what strangers caused. Till the transaction ends nobody else adds to it. */
export async function isLimitReached(queries: Queries, recipientHash: Buffer, kind: string, now: Date): Promise<boolean> {
  const { confirmationsPerHour, mailsPerDay } = strangersLimits;
  await holdRecipient(queries, recipientHash);
  const count = (filter: { kind?: string }, lastMs: number) =>
    countStrangersMails(queries, recipientHash, { ...filter, since: new Date(now.getTime() - lastMs) });
  if ((await count({}, DAY_MS)) >= mailsPerDay) return true;
  return confirmations.has(kind) && (await count({ kind }, HOUR_MS)) >= confirmationsPerHour;
}

interface MailContext {
  siteId: string;
  now: Date;
}

/** Queues the mail of an invitation, in the transaction that makes the invitation; `false` where mail is off. */
export async function queueInvitationMail(queries: Queries, context: MailContext, mail: InvitationMail): Promise<boolean> {
  return queueWithPayload(queries, context, { kind: "invitation", email: mail.email, cause: "staff", payload: mail });
}

/** Queues the mail with a link for a new password, in the transaction that makes the link; `false` where mail is off. */
export async function queuePasswordResetMail(queries: Queries, context: MailContext, mail: PasswordResetMail): Promise<boolean> {
  return queueWithPayload(queries, context, { kind: "password_reset", email: mail.email, cause: "staff", payload: mail });
}

/**
 * Queues the mail that asks a customer; `false` where mail is off, or where their address has had enough: whoever filed
 * the case may have typed somebody else's.
 */
export async function queueSurveyMail(
  queries: Queries,
  context: MailContext,
  { email, invitationId }: { email: string; invitationId: string },
): Promise<boolean> {
  if (await isLimitReached(queries, hashRecipient(email), "survey", context.now)) return false;
  return queueWithPayload(queries, context, { kind: "survey", email, cause: "public", payload: { invitationId } });
}

/** Queues the mail with a code to sign in; `false` where mail is off, or where the address has had enough. */
export async function queueSignInMail(queries: Queries, context: MailContext, mail: SignInMail): Promise<boolean> {
  if (await isLimitReached(queries, hashRecipient(mail.email), "sign_in", context.now)) return false;
  return queueWithPayload(queries, context, { kind: "sign_in", email: mail.email, cause: "public", payload: mail });
}

/** What is kept beside the mail, such as its link, is erased when it is sent or given up; it is never in the job. */
async function queueWithPayload(
  queries: Queries,
  { siteId, now }: MailContext,
  { kind, email, cause, payload }: { kind: string; email: string; cause: "public" | "staff"; payload: object },
): Promise<boolean> {
  if (!(await isMailOn(queries))) return false;
  const deliveryId = randomUUID();
  await insertDelivery(queries, {
    site_id: siteId,
    id: deliveryId,
    kind,
    reference: null,
    seq: null,
    recipient_hash: hashRecipient(email),
    cause,
    state: "queued",
    reason: null,
    payload: JSON.stringify(payload),
    queued_at: now,
    settled_at: null,
  });
  await sendJob(queries, "mail", { siteId, deliveryId });
  return true;
}
