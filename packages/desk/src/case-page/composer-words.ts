import { msg, str } from "@lit/localize";
import type { DeskCase } from "@heed/core/desk";
import { unfilledVariables, type Writing, type WritingMode, type WritingProblem } from "./writing.ts";

/** The texts around what is written in a mode. */
export interface ModeWords {
  tab: string;
  label: string;
  hint: string;
  send: string;
  sent: string;
}

export function modeWords(mode: WritingMode): ModeWords {
  switch (mode) {
    case "answer":
      return {
        tab: msg("Answer", { id: "answer-to-the-customer" }),
        label: msg("Explanation"),
        hint: msg("What was found, why it is decided so, and what happens next."),
        send: msg("Check and preview"),
        sent: msg("The answer was sent."),
      };
    case "ask":
      return {
        tab: msg("Ask"),
        label: msg("Question to the customer"),
        hint: msg("The case waits for the customer, and its clock stands still meanwhile."),
        send: msg("Send the question"),
        sent: msg("The question was sent."),
      };
    case "inform":
      return {
        tab: msg("Write"),
        label: msg("Message to the customer"),
        hint: msg("For news that need no answer; the case goes on as it is."),
        send: msg("Send the message"),
        sent: msg("The message was sent."),
      };
    case "note":
      return {
        tab: msg("Note"),
        label: msg("Note for staff"),
        hint: msg("Only staff reads this. Type @ to mention somebody."),
        send: msg("Save the note"),
        sent: msg("The note was saved."),
      };
  }
}

/** What is wrong with the text, in words. */
export function textProblemInWords({ code }: WritingProblem, mode: WritingMode): string {
  if (code === "unfilled") return msg("Some words in braces still need to be filled in.");
  if (code === "too_long") return msg("Please shorten this.");
  return mode === "answer" ? msg("Please explain the answer to the customer.") : msg("Please write something.");
}

/** What does not stop an answer, and is worth a second look. */
export function adviceOn({ text, remedies }: Writing, { locale, contact }: DeskCase): string[] {
  const withoutDay = remedies.some(({ type, promisedOn }) => ["refund", "replacement", "repair"].includes(type) && !promisedOn);
  const name = languageName(locale);
  return [
    ...(isInOtherScript(text, locale) ? [msg(str`The customer writes in another language: ${name}.`)] : []),
    ...(withoutDay ? [msg("There is no date by which the customer can count on it.")] : []),
    ...(contact?.email ? [] : [msg("The customer left no e-mail address and reads this in the tracker alone.")]),
  ];
}

function languageName(locale: string): string {
  return new Intl.DisplayNames(document.documentElement.lang || "en", { type: "language" }).of(locale) ?? locale;
}

const scripts: Readonly<Record<string, RegExp>> = { zh: /\p{sc=Han}/u, ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u, ko: /\p{sc=Hangul}/u, ru: /\p{sc=Cyrillic}/u, ar: /\p{sc=Arabic}/u, he: /\p{sc=Hebrew}/u, el: /\p{sc=Greek}/u, th: /\p{sc=Thai}/u };

/** A rough sign of a text in the wrong language: not one letter of the script that the customer's has. */
function isInOtherScript(text: string, locale: string): boolean {
  const own = scripts[locale.split("-")[0] ?? ""];
  return own ? !own.test(text) : Object.values(scripts).some((script) => script.test(text));
}

/** Which gaps a filled template has, for whoever hears and does not see them. */
export function gapsInWords(text: string): string {
  const gaps = unfilledVariables(text);
  return gaps.length ? msg(str`The template is in. Please fill in before sending: ${gaps.join(", ")}`) : msg("The template is in.");
}
