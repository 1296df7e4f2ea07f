import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { trackerPageUrl } from "../assets/index.ts";
import { getCase, mintMailedCode, readContact, recordMailFailure, withdrawMailedCode } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import type { JobData } from "../jobs/index.ts";
import { findSiteById, resolveLocale, type StoredSite } from "../site/index.ts";
import { composeCaseMail } from "./compose-case-mail.ts";
import { composeInvitationMail, type InvitationMail } from "./compose-invitation-mail.ts";
import { composeProposalMail, type ProposalMail } from "./compose-proposal-mail.ts";
import { composePasswordResetMail, type PasswordResetMail } from "./compose-password-reset-mail.ts";
import { composeSignInMail, type SignInMail } from "./compose-sign-in-mail.ts";
import { composeSurveyMail, type SurveyMail } from "./compose-survey-mail.ts";
import { nameInMail } from "./customer-name.ts";
import type { Mailer, OutgoingMail } from "./create-mailer.ts";
import type { MailContent } from "./mail-content.ts";
import type { CaseMailKind } from "./mail-kinds.ts";
import { isMailSendError } from "./mail-send-error.ts";
import { beginAttempt, settleDelivery, type StoredDelivery } from "./mail-store.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";

interface MailSenderOptions {
  database: Pick<HeedDatabase, "db">;
  mailer: Mailer;
  /** Where the service's own tracker is, for sites that name none. */
  publicUrl: string;
  /** What the mail of an invitation to a survey says, with a token of its own; `null` where nobody is to be asked any more. */
  findSurveyMail: (
    queries: Queries,
    target: { site: StoredSite; invitationId: string; publicUrl: string; now: Date },
  ) => Promise<SurveyMail | null>;
  /** What a mail about an event of a proposal says; `null` where its reader follows it no more. */
  findProposalMail: (
    queries: Queries,
    target: { site: StoredSite; delivery: StoredDelivery; publicUrl: string },
  ) => Promise<ProposalMail | null>;
  clock: Clock;
  logger: Logger;
}

/** As often as a job is tried, and one less, so that the last word is ours and staff reads it. */
const MOST_ATTEMPTS = 60;

interface PreparedMail {
  to: OutgoingMail["to"];
  content: MailContent;
  /** The code that was minted for it, and the case that it opens. */
  minted: { caseKey: { siteId: string; reference: string }; accessCode: string } | null;
}

/**
 * Makes what sends the queued mails. A mail is composed when it is sent, from the case as it is then, with a
 * code of its own. It is sent at least once: if the process dies between the mail server's yes and ours, it
 * goes out again under the same Message-ID.
 */
export function createMailSender(options: MailSenderOptions): (data: JobData["mail"]) => Promise<void> {
  const { database, mailer, clock, logger } = options;
  const { db } = database;
  return async ({ siteId, deliveryId }) => {
    const key = { siteId, deliveryId };
    const attempt = await db.transaction().execute(async (queries) => {
      const delivery = await beginAttempt(queries, key);
      if (!delivery) return null;
      const mail = await prepare(queries, delivery, options);
      if (!mail) await settleDelivery(queries, key, { state: "dropped", reason: whyNot(delivery), at: clock() });
      return mail && { delivery, mail };
    });
    if (!attempt) return;
    const { delivery, mail } = attempt;
    try {
      await mailer.send(await outgoing(delivery, mail));
      await settleDelivery(db, key, { state: "sent", at: clock() });
    } catch (error) {
      if (!isMailSendError(error)) throw error;
      if (mail.minted && !error.isUncertain) await withdrawMailedCode(db, mail.minted.caseKey, mail.minted.accessCode);
      if (!error.isFinal && delivery.attempts < MOST_ATTEMPTS) throw error;
      logger.warn({ deliveryId, reason: error.reason }, "a mail was given up");
      await giveUp(db, delivery, { reason: error.reason, now: clock() });
    }
  };
}

/** Why a mail that could not be prepared is not sent. */
function whyNot({ kind }: StoredDelivery): string {
  if (kind === "proposal_news" || kind === "proposal_received") return "not_followed";
  if (kind === "survey") return "no_longer_asked";
  return kind === "password_reset" || kind === "sign_in" ? "too_late" : "no_address";
}

async function prepare(queries: Queries, delivery: StoredDelivery, options: MailSenderOptions): Promise<PreparedMail | null> {
  const site = await findSiteById(queries, delivery.site_id);
  if (!site) return null;
  const prepared = ({ email }: { email: string }, content: MailContent) => ({ to: { name: null, address: email }, content, minted: null });
  // Each payload was written by what queued its kind, and is there until the mail is settled.
  switch (delivery.kind) {
    case "password_reset": {
      const mail = delivery.payload as PasswordResetMail;
      return new Date(mail.expiresAt) <= options.clock() ? null : prepared(mail, composePasswordResetMail(site, mail));
    }
    case "sign_in": {
      const mail = delivery.payload as SignInMail;
      return new Date(mail.expiresAt) <= options.clock() ? null : prepared(mail, composeSignInMail(site, mail));
    }
    case "proposal_news":
    case "proposal_received": {
      const mail = await options.findProposalMail(queries, { site, delivery, publicUrl: options.publicUrl });
      return mail && { to: { name: mail.name, address: mail.email }, content: composeProposalMail(site, mail), minted: null };
    }
    case "invitation": {
      const mail = delivery.payload as InvitationMail;
      return prepared(mail, composeInvitationMail(site, mail));
    }
    case "survey": {
      const { invitationId } = delivery.payload as { invitationId: string };
      const { publicUrl, clock } = options;
      const mail = await options.findSurveyMail(queries, { site, invitationId, publicUrl, now: clock() });
      return mail && prepared(mail, composeSurveyMail(site, mail));
    }
    default:
      return prepareCaseMail(queries, { site, delivery }, options);
  }
}

async function prepareCaseMail(
  queries: Queries,
  { site, delivery }: { site: StoredSite; delivery: StoredDelivery },
  { publicUrl, clock }: MailSenderOptions,
): Promise<PreparedMail | null> {
  const caseKey = caseKeyOf(delivery);
  const contact = caseKey && (await readContact(queries, caseKey));
  if (!caseKey || !contact?.email) return null;
  const found = await getCase(queries, site, caseKey, clock());
  const entry = found.timeline.find(({ id }) => id === String(delivery.seq));
  if (!entry) return null;
  // Of a case that goes on elsewhere, that place is what the link leads to.
  const opened = { ...caseKey, reference: (delivery.kind === "merged" && found.mergedInto) || caseKey.reference };
  const { accessCode, expiresAt } = await mintMailedCode(queries, opened, clock());
  const isByStranger = delivery.cause === "public";
  const tracker = trackerUrl(site, found.locale, publicUrl);
  const content = composeCaseMail({
    // Written by `queueCaseMails`.
    kind: delivery.kind as CaseMailKind,
    isByStranger,
    site,
    found,
    entry,
    contact,
    link: { url: `${tracker}#case=${opened.reference}&code=${accessCode}`, expiresAt },
  });
  return { to: { name: isByStranger ? null : nameInMail(contact), address: contact.email }, content, minted: { caseKey: opened, accessCode } };
}

/** The page that shows the case, in the customer's language where the company's pages have it in their address. */
function trackerUrl({ key, settings }: StoredSite, asked: string, publicUrl: string): string {
  const locale = resolveLocale(asked, settings.locales);
  return settings.trackerUrl?.replaceAll("{locale}", locale) ?? trackerPageUrl(publicUrl, { siteKey: key, locale });
}

async function outgoing(delivery: StoredDelivery, { to, content }: PreparedMail): Promise<OutgoingMail> {
  return {
    to,
    from: content.site,
    subject: content.subject,
    text: renderText(content),
    html: await renderHtml(content),
    locale: content.locale,
    unsubscribeUrl: content.unsubscribe?.url ?? null,
    ...placeOf(delivery),
  };
}

/** Mails about one matter stand together. Each reader has a thread of their own about a proposal. */
function placeOf({ site_id, id, reference, proposal_id, seq, kind, recipient_hash }: StoredDelivery): Pick<OutgoingMail, "id" | "threadId"> {
  if (reference !== null) return { id: idOf(site_id, reference, String(seq), kind), threadId: idOf(site_id, reference, "1", "confirmation") };
  if (proposal_id === null) return { id: idOf(site_id, id), threadId: null };
  const reader = Buffer.from(recipient_hash).toString("hex");
  return { id: idOf(site_id, proposal_id, String(seq), reader), threadId: idOf(site_id, proposal_id, "1", reader) };
}

/** Always the same for the same event, and nothing that could be guessed or read out of it. */
function idOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("/")).digest("hex").slice(0, 32);
}

/** The company must know that a customer could not be told. */
async function giveUp(db: Queries, delivery: StoredDelivery, { reason, now }: { reason: string; now: Date }): Promise<void> {
  const caseKey = caseKeyOf(delivery);
  await db.transaction().execute(async (queries) => {
    // The case first, as everywhere, so that nobody waits for another in a circle.
    if (caseKey) await recordMailFailure(queries, caseKey, { mail: delivery.kind, reason, now });
    await settleDelivery(queries, { siteId: delivery.site_id, deliveryId: delivery.id }, { state: "failed", reason, at: now });
  });
}

function caseKeyOf({ site_id: siteId, reference }: StoredDelivery): { siteId: string; reference: string } | null {
  return reference === null ? null : { siteId, reference };
}
