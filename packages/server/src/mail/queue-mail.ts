import { randomUUID } from "node:crypto";
import type { Queries } from "../database/index.ts";
import { sendJob } from "../jobs/index.ts";
import type { InvitationMail } from "./compose-invitation-mail.ts";
import type { PasswordResetMail } from "./compose-password-reset-mail.ts";
import { caseMailFor, type CaseMailKind, type MailedEvent } from "./mail-kinds.ts";
import { countStrangersMails, findCaseRecipient, hashRecipient, holdRecipient, insertDelivery, isMailOn } from "./mail-store.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

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

async function isLimitReached(queries: Queries, recipientHash: Buffer, kind: CaseMailKind, now: Date): Promise<boolean> {
  const { confirmationsPerHour, mailsPerDay } = strangersLimits;
  await holdRecipient(queries, recipientHash);
  const count = (filter: { kind?: string }, lastMs: number) =>
    countStrangersMails(queries, recipientHash, { ...filter, since: new Date(now.getTime() - lastMs) });
  if ((await count({}, DAY_MS)) >= mailsPerDay) return true;
  return kind === "confirmation" && (await count({ kind }, HOUR_MS)) >= confirmationsPerHour;
}

interface StaffMailContext {
  siteId: string;
  now: Date;
}

/** Queues the mail of an invitation, in the transaction that makes the invitation; `false` where mail is off. */
export function queueInvitationMail(queries: Queries, context: StaffMailContext, mail: InvitationMail): Promise<boolean> {
  return queueStaffMail(queries, context, { kind: "invitation", mail });
}

/** Queues the mail with a link for a new password, in the transaction that makes the link; `false` where mail is off. */
export function queuePasswordResetMail(queries: Queries, context: StaffMailContext, mail: PasswordResetMail): Promise<boolean> {
  return queueStaffMail(queries, context, { kind: "password_reset", mail });
}

/** The link is kept beside the mail until it is sent or given up, then it is erased; never in the job. */
async function queueStaffMail(
  queries: Queries,
  { siteId, now }: StaffMailContext,
  { kind, mail }: { kind: "invitation"; mail: InvitationMail } | { kind: "password_reset"; mail: PasswordResetMail },
): Promise<boolean> {
  if (!(await isMailOn(queries))) return false;
  const deliveryId = randomUUID();
  await insertDelivery(queries, {
    site_id: siteId,
    id: deliveryId,
    kind,
    reference: null,
    seq: null,
    recipient_hash: hashRecipient(mail.email),
    cause: "staff",
    state: "queued",
    reason: null,
    payload: JSON.stringify(mail),
    queued_at: now,
    settled_at: null,
  });
  await sendJob(queries, "mail", { siteId, deliveryId });
  return true;
}
