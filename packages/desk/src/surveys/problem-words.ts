import { msg, str } from "@lit/localize";
import type { FieldProblem, LocalizedText } from "@heed/contract";
import { languageName } from "../localization/language-name.ts";
import { pointerKeys, readAt } from "../settings/json-pointer.ts";
import { textFor } from "../settings/setting-fields.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** What is wrong with a condition or a jump. */
export function logicProblemText({ code, max }: FieldProblem): string {
  switch (code) {
    case "unknown_question":
      return msg("It looks at a question that is not there any more.");
    case "later_question":
      return msg("It looks at a question that does not come before it.");
    case "cycle":
      return msg("This would go in a circle.");
    case "unknown_page":
      return msg("It leads to a page that is not there any more.");
    case "not_an_option":
      return msg("It looks for an option that is not there any more.");
    case "wrong_operator":
      return msg("These cannot be compared like this.");
    case "invalid_type":
      return msg("The value does not fit the question.");
    case "too_many":
      return msg(str`These are too many conditions: ${max ?? 20} at the most.`);
    default:
      return msg("Please check this condition.");
  }
}

/** What is wrong at a place, in a few words. */
export function problemText(problem: FieldProblem): string {
  const { path, code, min, max } = problem;
  if (/\/(?:showWhen|requiredWhen|when|to)$/.test(path)) return logicProblemText(problem);
  switch (code) {
    case "missing_translation":
    case "required":
      return msg("is missing");
    case "too_long":
      return msg(str`is longer than ${max ?? ""} characters`);
    case "too_few":
      return msg(str`needs at least ${min ?? 1}`);
    case "too_many":
      return msg(str`can have ${max ?? ""} at the most`);
    case "out_of_range":
      return rangeText(min, max);
    case "unknown_variable":
      return msg("speaks of an answer that is not there yet");
    case "duplicate_id":
      return msg("is there twice");
    case "invalid_url":
      return msg("is not a link");
    case "invalid_type":
      return msg("is not a number");
    case "invalid_date":
      return msg("is not a date");
    case "not_applicable":
      return path.endsWith("/savesUnfinished") ? msg("needs a question of the type “Agreement”") : msg("does not belong here");
    default:
      return msg("needs another look");
  }
}

function rangeText(min: FieldProblem["min"], max: FieldProblem["max"]): string {
  if (min === undefined) return msg(str`is more than ${max ?? ""}`);
  if (max === undefined) return msg(str`is less than ${min}`);
  return msg(str`is not between ${min} and ${max}`);
}

/** Where something is wrong: page, question, option, language. */
export function problemPlace(path: string, draft: SurveyDraft): string {
  const keys = pointerKeys(path);
  const names = keys.flatMap((key, index) => {
    const pointer = `/${keys.slice(0, index + 1).join("/")}`;
    if (/^\d+$/.test(key)) return itemName(keys[index - 1] ?? "", { number: Number(key) + 1, item: readAt(draft.content, pointer), locale: draft.source });
    if (index === keys.length - 1 && index > 1 && draft.definition.locales.includes(key)) return key === draft.source ? [] : [languageName(key)];
    return memberName(key) ?? [];
  });
  return names.join(" › ");
}

function itemName(list: string, { number, item, locale }: { number: number; item: unknown; locale: string }): string[] {
  const { title, label } = (item ?? {}) as { title?: LocalizedText; label?: LocalizedText };
  const text = textFor(title ?? label, locale);
  const quoted = text.length > 48 ? `“${text.slice(0, 46).trimEnd()}…”` : text && `“${text}”`;
  switch (list) {
    case "pages":
      return [msg(str`Page ${number}`)];
    case "questions":
      return [quoted || msg(str`Question ${number}`)];
    case "options":
      return [quoted || msg(str`Option ${number}`)];
    case "rows":
      return [quoted || msg(str`Row ${number}`)];
    case "columns":
      return [quoted || msg(str`Column ${number}`)];
    case "jumps":
      return [msg(str`Jump ${number}`)];
    case "offers":
      return [quoted || msg(str`Offer ${number}`)];
    default:
      return [];
  }
}

function memberName(key: string): string | undefined {
  const names: Readonly<Record<string, string>> = {
    title: msg("Title"),
    intro: msg("Introduction"),
    thanks: msg("Thanks"),
    text: msg("Text"),
    hint: msg("Hint"),
    label: msg("Label"),
    lowLabel: msg("At the low end"),
    highLabel: msg("At the high end"),
    other: msg("Own option"),
    unit: msg("Unit"),
    showWhen: msg("Shown"),
    requiredWhen: msg("Needed"),
    min: msg("Least"),
    max: msg("Most"),
    step: msg("Step"),
    minChoices: msg("Fewest choices"),
    maxChoices: msg("Most choices"),
    maxLength: msg("Longest answer"),
    options: msg("Options"),
    rows: msg("Rows"),
    columns: msg("Columns"),
    contact: msg("Contact details"),
    url: msg("Link"),
    savesUnfinished: msg("Saving unfinished answers"),
    settings: msg("Settings"),
    afterCase: msg("After a case"),
    returnVisit: msg("Return visit"),
    onPage: msg("On your pages"),
    followUp: msg("Follow-up"),
    samplePercent: msg("How many are asked"),
    coolDownDays: msg("Days of rest"),
    quota: msg("Enough answers"),
    endsOn: msg("Last day"),
    smallestGroup: msg("Smallest group"),
    event: msg("Event"),
  };
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

export type SurveyTab = "questions" | "languages" | "settings";

/** On which tab a place is changed. */
export function tabOf(path: string, draft: SurveyDraft): SurveyTab {
  const keys = pointerKeys(path);
  if (keys[0] === "settings" || ["shows", "isAnonymous", "savesUnfinished"].includes(keys[1] ?? "")) return "settings";
  const last = keys.at(-1) ?? "";
  const isTranslation = keys.length > 2 && last !== draft.source && draft.definition.locales.includes(last);
  return isTranslation || keys[1] === "locales" ? "languages" : "questions";
}
