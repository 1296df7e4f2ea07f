import type { Case, Contact, Outcome, TimelineEntry } from "@heed/contract";
import { textIn, type StoredSite } from "../site/index.ts";
import { nameInMail } from "./customer-name.ts";
import { dayInWords, instantInWords, moneyInWords } from "./in-words.ts";
import type { MailBlock, MailContent } from "./mail-content.ts";
import type { CaseMailKind } from "./mail-kinds.ts";
import { textsFor, type MailTexts } from "./mail-texts.ts";

interface CaseMailInput {
  kind: CaseMailKind;
  /** Somebody on the internet brought it about, perhaps with an address that is not theirs. */
  isByStranger: boolean;
  site: StoredSite;
  found: Case;
  entry: TimelineEntry;
  contact: Contact;
  link: { url: string; expiresAt: Date };
}

/** On which kinds the running promises are told: where the customer begins to wait. */
const kindsWithPromises: ReadonlySet<CaseMailKind> = new Set(["confirmation", "acknowledged", "reopened", "escalated"]);

/**
 * What a mail about a case says, in the language of its customer. Where a stranger brought it about it holds
 * nothing that they wrote, not even a name: the address may be somebody else's, and the mail an insult.
 */
export function composeCaseMail(input: CaseMailInput): MailContent {
  const { kind, isByStranger, site, found, entry, contact, link } = input;
  const texts = textsFor(found.locale);
  const { locale } = texts;
  const { timeZone } = site.settings.calendar;
  const siteName = siteNameOf(site, locale);
  const wording = texts.cases[kind]({
    site: siteName,
    kind: found.kind,
    who: whoDid(kind, found, entry),
    level: found.escalationLevel,
    isAsked: entry.by.role === "customer",
    decideBy: decideByInWords(found, site, locale),
    otherReference: found.mergedInto,
  });
  return {
    locale,
    colon: texts.colon,
    site: siteName,
    subject: `[${found.reference}] ${wording.subject}`,
    heading: wording.heading,
    blocks: [
      { type: "paragraph", text: texts.greeting(isByStranger ? null : nameInMail(contact)) },
      ...paragraphs(wording.before),
      ...(isByStranger ? [] : whatWasSaid(entry, found, texts)),
      { type: "facts", rows: [{ label: texts.reference, value: found.reference }, ...promiseRows(kind, found, texts)] },
      ...paragraphs(wording.after ?? []),
    ],
    link: {
      label: texts.openCase,
      url: link.url,
      note: texts.linkNote(instantInWords(link.expiresAt, locale, { timeZone, hasTime: false })),
    },
    notes: [texts.noReply],
    unsubscribe: null,
  };
}

/** The company's name on one line of a decent length, as a subject and a sender need it. */
export function siteNameOf({ settings }: StoredSite, locale: string): string {
  const name = textIn(locale, settings.locales)(settings.name);
  return name.replaceAll(/[\s\p{Cc}]+/gu, " ").trim().slice(0, 80);
}

function paragraphs(texts: readonly string[]): MailBlock[] {
  return texts.map((text) => ({ type: "paragraph", text }));
}

/** Whoever looks after a case may no longer be who took it up, when the mail goes out late. */
function whoDid(kind: CaseMailKind, { owner }: Case, { by }: TimelineEntry): string | null {
  if (kind === "investigating") return owner?.name ?? null;
  return by.role === "staff" ? by.name : null;
}

function decideByInWords({ decideBy }: Case, { settings }: StoredSite, locale: string): string | null {
  if (decideBy === null) return null;
  const hasTime = settings.decideWithin.unit === "hours";
  return instantInWords(new Date(decideBy), locale, { timeZone: settings.calendar.timeZone, hasTime });
}

function whatWasSaid({ text, outcome, by }: TimelineEntry, found: Case, texts: MailTexts): MailBlock[] {
  if (outcome !== undefined) return outcomeBlocks(outcome, found, texts);
  return text === undefined ? [] : [{ type: "quote", by: texts.quoted(by.role === "staff" ? by.name : null), text }];
}

function outcomeBlocks({ decision, explanation, remedies }: Outcome, { kind }: Case, texts: MailTexts): MailBlock[] {
  const items = remedies.map(({ type, amount, promisedOn, description }) => ({
    title: [
      texts.remedies[type],
      amount ? texts.amount(moneyInWords(amount, texts.locale)) : "",
      promisedOn === undefined ? "" : texts.promisedOn(dayInWords(promisedOn, texts.locale)),
    ].join(""),
    text: description,
  }));
  return [
    ...(kind === "complaint" ? [{ type: "paragraph", text: texts.decisions[decision], isStrong: true } as const] : []),
    { type: "quote", by: texts.explanation, text: explanation },
    { type: "list", heading: texts.remediesHeading, items },
  ];
}

function promiseRows(kind: CaseMailKind, { promises }: Case, texts: MailTexts): { label: string; value: string }[] {
  if (!kindsWithPromises.has(kind)) return [];
  const open = promises.filter(({ state }) => state !== "kept");
  return open.map((promise) => ({ label: texts.promises[promise.kind], value: dayInWords(promise.dueOn, texts.locale) }));
}
