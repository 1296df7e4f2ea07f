import type { CaseKind, CasePromise, EscalationLevel, Outcome, Remedy } from "@heed/contract";
import type { StaffRole } from "@heed/contract/desk";
import { resolveLocale } from "../site/index.ts";
import type { CaseMailKind } from "./mail-kinds.ts";
import type { ProposalTexts } from "./proposal-texts.ts";
import { textsInEnglish } from "./texts-en.ts";
import { textsInSimplifiedChinese } from "./texts-zh-hans.ts";

/** What the sentences of a mail about a case are made with: nothing that its customer wrote. */
export interface TextFacts {
  /** The company's name. */
  site: string;
  kind: CaseKind;
  /** Who of the staff did it. */
  who: string | null;
  level: EscalationLevel;
  /** Whether the customer asked for it. */
  isAsked: boolean;
  /** Until when the customer can reject the answer, in words. */
  decideBy: string | null;
  /** The case that goes on in this one's place. */
  otherReference: string | null;
}

/** What a mail says. The quotation, the promises and the remedies stand between the two groups of paragraphs. */
export interface Wording {
  subject: string;
  heading: string;
  before: readonly string[];
  after?: readonly string[];
}

/** What the sentences of a mail that asks a customer are made with. */
export interface SurveyFacts {
  site: string;
  reason: "case_closed" | "return_visit";
  /** How many there are at most. */
  questions: number;
  minutes: number;
  isAnonymous: boolean;
  until: string;
}

/** All that a mail says in one language. */
export interface MailTexts {
  locale: string;
  colon: string;
  cases: Readonly<Record<CaseMailKind, (facts: TextFacts) => Wording>>;
  greeting(name: string | null): string;
  reference: string;
  promises: Readonly<Record<CasePromise["kind"], string>>;
  quoted(who: string | null): string;
  /** Said of complaints alone. */
  decisions: Readonly<Record<Outcome["decision"], string>>;
  explanation: string;
  remediesHeading: string;
  remedies: Readonly<Record<Remedy["type"], string>>;
  /** After the name of a remedy, where it has an amount or a day. */
  amount(money: string): string;
  promisedOn(day: string): string;
  openCase: string;
  /** Beside the address, where it stands by itself. */
  linkNote(day: string): string;
  noReply: string;
  invitation(facts: { site: string; role: StaffRole; invitedBy: string | null; expiresAt: string }): Wording & { accept: string; note: string };
  survey(facts: SurveyFacts): Wording & { answer: string; note: string; notes: readonly string[] };
  signIn(facts: { site: string; expiresAt: string }): Wording;
  proposals: ProposalTexts;
  passwordReset(facts: { site: string; expiresAt: string }): Wording & { choose: string; note: string };
}

const languages = [textsInEnglish, textsInSimplifiedChinese];

/** The texts in the language nearest to the customer's; English where Heed speaks none that is near. */
export function textsFor(locale: string): MailTexts {
  const nearest = resolveLocale(locale, languages.map((texts) => texts.locale));
  return languages.find((texts) => texts.locale === nearest) ?? textsInEnglish;
}
