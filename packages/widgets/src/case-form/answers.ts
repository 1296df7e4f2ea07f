import type { Address, PreferredTime } from "@heed/core";
import type { FieldValue } from "../field/field-element.ts";

/**
 * What stands in the form, by where it goes in a case: a JSON Pointer, as the service names a field at fault.
 * `/top/category` is the category that a second list refines, `/top/region` the region.
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
  product?: string;
  serialNumber?: string;
  /** RFC 3339 `full-date`. */
  purchasedOn?: string;
  /** The id of one of the site's regions, or of a province below. */
  region?: string;
  anonymous?: boolean;
  contact?: { name?: string; email?: string; phone?: string };
  preferredTime?: Partial<PreferredTime>;
  address?: Partial<Address>;
  /** The site's own fields, by their ids. */
  fields?: Readonly<Record<string, string | number | boolean | string[]>>;
}

/** What a page fills in, as answers. */
export function answersFrom({ category: _, anonymous, ...values }: Prefill): Answers {
  const answers: Record<string, FieldValue> = {};
  const take = (prefix: string, group: object): void => {
    // As `Prefill` has them; the compiler loses it with the names.
    for (const [name, value] of Object.entries(group) as [string, string | number | boolean | string[] | object | null | undefined][]) {
      // A page has not everything of every customer.
      if (value === null || value === undefined) continue;
      if (Array.isArray(value)) answers[prefix + name] = value.map(String);
      else if (typeof value === "object") take(`${prefix}${name}/`, value);
      else answers[prefix + name] = String(value);
    }
  };
  take("/", values);
  if (typeof anonymous === "boolean") answers["/anonymous"] = anonymous;
  return answers;
}

/** Where to stand in both lists to have chosen what lies at the end of this path. */
export function treeAnswers(name: string, [top = "", below = ""]: readonly string[]): Answers {
  return { [`/top${name}`]: top, [name]: below };
}

/** The answers that may be kept: a consent is given to what is sent now, never brought back. */
export function withoutConsent(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith("/consent/")));
}
