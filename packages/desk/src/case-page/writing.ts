import type { DeskActionInput } from "@heed/core/desk";
import { templateVariables, type TemplateVariable } from "@heed/contract/desk-rules";
import { caseLimits } from "@heed/contract/rules";

/** What one can write on a case, each with a draft of its own. */
export const writingModes = ["answer", "ask", "inform", "note"] as const;

export type WritingMode = (typeof writingModes)[number];

type Outcome = DeskActionInput<"answer">["outcome"];
export type Decision = Outcome["decision"];
export type RemedyType = Outcome["remedies"][number]["type"];

/** A remedy while it is being put together: whatever was typed, as it was typed. */
export interface RemedyDraft {
  type: RemedyType | "";
  value: string;
  currency: string;
  description: string;
  promisedOn: string;
}

/** Everything that can be written in one mode; a mode uses what it needs. */
export interface Writing {
  text: string;
  decision: Decision | "";
  remedies: RemedyDraft[];
  /** Ids of staff who are to hear of a note. */
  mentions: string[];
}

/** What stops a text from being sent: where, and why. */
export interface WritingProblem {
  /** `text`, `decision`, or `remedies/0/value`. */
  at: string;
  code: "required" | "too_long" | "unfilled" | "invalid_amount" | "past" | "too_many";
}

export const mostRemedies = 10;

/** Those of which money can be a part. */
export const remediesWithAmount: readonly string[] = ["refund", "discount", "other"];

export function emptyWriting(): Writing {
  return { text: "", decision: "", remedies: [], mentions: [] };
}

export function emptyRemedy(currency: string, type: RemedyDraft["type"] = ""): RemedyDraft {
  return { type, value: "", currency, description: "", promisedOn: "" };
}

/** Whether there is anything in it that somebody would miss. */
export function isWritten({ text, decision, remedies }: Writing): boolean {
  return Boolean(text.trim() || decision || remedies.some(({ value, description, promisedOn }) => value || description || promisedOn));
}

/** The template's variables that still stand in a text in their braces: a gap that nobody should send. */
export function unfilledVariables(text: string): TemplateVariable[] {
  return templateVariables.filter((name) => text.includes(`{${name}}`));
}

/** An amount as the contract takes it, from what people type: a comma for a point, blanks between. */
export function plainAmount(typed: string): string {
  const compact = typed.replaceAll(/[\s\u00A0\u202F]/g, "").normalize("NFKC");
  return /^[0-9]+,[0-9]{1,2}$/.test(compact) ? compact.replace(",", ".") : compact;
}

/** What stands in the way of sending, in the order of the form. `today` is a calendar date. */
export function checkWriting(mode: WritingMode, writing: Writing, { today, isDecided }: { today: string; isDecided: boolean }): WritingProblem[] {
  const isAnswer = mode === "answer";
  return [
    ...(isAnswer && isDecided && !writing.decision ? [{ at: "decision", code: "required" } as const] : []),
    ...checkText("text", writing.text, { max: isAnswer ? caseLimits.explanation : caseLimits.message, isRequired: true }),
    ...(isAnswer ? checkRemedies(writing.remedies, today) : []),
  ];
}

function checkText(at: string, text: string, { max, isRequired }: { max: number; isRequired: boolean }): WritingProblem[] {
  if (!text.trim()) return isRequired ? [{ at, code: "required" }] : [];
  if (text.length > max) return [{ at, code: "too_long" }];
  return unfilledVariables(text).length ? [{ at, code: "unfilled" }] : [];
}

function checkRemedies(remedies: readonly RemedyDraft[], today: string): WritingProblem[] {
  if (!remedies.length) return [{ at: "remedies", code: "required" }];
  return remedies.flatMap((remedy, index) => checkRemedy(remedy, `remedies/${index}`, today));
}

function checkRemedy({ type, value, description, promisedOn }: RemedyDraft, at: string, today: string): WritingProblem[] {
  if (!type) return [{ at: `${at}/type`, code: "required" }];
  const needsDescription = type === "other";
  // A discount is an amount, or says in words how much it is.
  const needsAmount = type === "refund" || (type === "discount" && !description.trim());
  return [
    ...(remediesWithAmount.includes(type) ? checkAmount(`${at}/value`, value, needsAmount) : []),
    ...checkText(`${at}/description`, description, { max: caseLimits.reason, isRequired: needsDescription }),
    ...(promisedOn && promisedOn < today ? [{ at: `${at}/promisedOn`, code: "past" } as const] : []),
  ];
}

function checkAmount(at: string, typed: string, isRequired: boolean): WritingProblem[] {
  const amount = plainAmount(typed);
  if (!amount) return isRequired ? [{ at, code: "required" }] : [];
  const isAmount = /^[0-9]{1,12}(?:\.[0-9]{1,4})?$/.test(amount) && Number(amount) > 0;
  return isAmount ? [] : [{ at, code: "invalid_amount" }];
}

/** The answer as it is sent; `writing` has passed `checkWriting`. Only complaints are decided upon. */
export function outcomeFrom({ decision, text, remedies }: Writing): Outcome {
  return {
    decision: decision || "upheld",
    explanation: text,
    remedies: remedies.flatMap(({ type, value, currency, description, promisedOn }) => {
      if (!type) return [];
      const amount = remediesWithAmount.includes(type) ? plainAmount(value) : "";
      return {
        type,
        ...(description.trim() && { description }),
        ...(amount && { amount: { value: amount, currency } }),
        ...(promisedOn && { promisedOn }),
      };
    }),
  };
}
