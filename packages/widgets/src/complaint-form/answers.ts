import { categoryPath, type CaseKind, type CategoryRule } from "@heed/core/rules";
import type { FieldValue } from "../field/field-element.ts";

/**
 * What stands in the form, by where it goes in a case: a JSON Pointer, as the service names a field at fault.
 * `/top` is the category that a second list refines.
 */
export type Answers = Readonly<Record<string, FieldValue>>;

/** What a page can fill in for its customer. */
export interface Prefill {
  category?: string | undefined;
  subject?: string;
  description?: string;
  desiredOutcome?: string;
  /** RFC 3339 `full-date`. */
  occurredOn?: string;
  orderNumber?: string;
  anonymous?: boolean;
  contact?: { name?: string; email?: string; phone?: string };
  /** The site's own fields, by their ids. */
  fields?: Readonly<Record<string, string | number | boolean | string[]>>;
}

/** What a page fills in, as answers. */
export function answersFrom({ category: _, contact, fields, anonymous, ...texts }: Prefill): Answers {
  const answers: Record<string, FieldValue> = {};
  const take = (prefix: string, values: object = {}): void => {
    for (const [name, value] of Object.entries(values)) {
      answers[prefix + name] = Array.isArray(value) ? value : String(value);
    }
  };
  take("/", texts);
  take("/contact/", contact);
  take("/fields/", fields);
  if (anonymous !== undefined) answers["/anonymous"] = anonymous;
  return answers;
}

/** Where to stand in both lists to have chosen this category. */
export function categoryAnswers(id: string, categories: readonly CategoryRule[], kind: CaseKind): Answers {
  const [top = "", child = ""] = categoryPath(categories, id, kind);
  return { "/top": top, "/category": child };
}

/** The answers that may be kept: a consent is given to what is sent now, never brought back. */
export function withoutConsent(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith("/consent/")));
}
