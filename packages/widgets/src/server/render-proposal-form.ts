import type { FieldProblem } from "@heed/core";
import { dayInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import { faultText } from "../proposal-form/fault-text.ts";
import { controlIdOf } from "../proposal-form/form-fields.ts";
import { ProposalForm } from "../proposal-form/proposal-form.ts";
import { escapeAttribute, jsonScript } from "./embedded-json.ts";
import type { ProposalFormOnServer } from "./on-server.ts";
import { renderElement } from "./render-element.ts";
import { inTextsOf } from "./texts-in.ts";

/** The sheets of the form; the build writes each to a file of its name. */
export const proposalFormSheets = { "proposal-form": ProposalForm.styles } as const;

/** The form as markup that can be sent without any script: `<heed-proposal-form>` with declarative shadow DOM. */
export function renderProposalForm({ site, locale, baseUrl, action, boardUrl, answers = {}, colorScheme, styles }: ProposalFormOnServer): string {
  const markup = renderElement({
    tag: "heed-proposal-form",
    element: ProposalForm,
    locale,
    attributes: { "site-key": site.key, "base-url": baseUrl, action, "board-url": boardUrl, "color-scheme": colorScheme },
    prepare: (element) => void Object.assign(element, { site, answers }),
    sheets: proposalFormSheets,
    styles,
    withoutScript: null,
    children: jsonScript({ site }),
  });
  const text = answers["/text"];
  if (typeof text !== "string") return markup;
  // Lit writes into attributes alone what a control holds. A newline at the beginning HTML takes for layout.
  return markup.replace(/(<textarea[^>]*>)(?=<\/textarea>)/, (tag) => `${tag}\n${escapeAttribute(text)}`);
}

/** What is wrong with a proposal that was sent without a script, in the reader's words, each with the name of its field. */
export function proposalFaultsInWords(faults: readonly FieldProblem[], locale: string): string[] {
  return inTextsOf(locale, () => faults.map((fault) => `${fieldName(fault.path)}: ${inWords(fault)}`));
}

/** That a proposal has arrived, and by which day it is looked at (`2026-12-04`), in the reader's words. */
export function proposalReceiptInWords(day: string, locale: string): { title: string; text: string } {
  return inTextsOf(locale, () => {
    const shown = dayInWords(day, locale);
    return { title: msg("Thank you. Your proposal has reached us."), text: msg(str`We look at it by ${shown}.`) };
  });
}

function inWords(fault: FieldProblem): string {
  if (fault.code === "required" && !fault.path.startsWith("/consent")) return msg("Please fill this in.");
  // No field is at hand: of what is left, none asks for it.
  return faultText(fault, undefined as never);
}

function fieldName(path: string): string {
  const names: Record<string, string> = {
    title: msg("In one sentence"),
    text: msg("What it would change for you"),
    category: msg("What is it about?"),
    name: msg("Name"),
    email: msg("E-mail"),
  };
  return names[controlIdOf(path)] ?? msg("Your agreement");
}
