import type { NewCase, Site } from "@heed/core";
import type { CaseKind, FormFieldValue } from "@heed/core/rules";
import type { Answers } from "./answers.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { chosenCategory, siteFields } from "./site-fields.ts";

/** The case that the answers make at this site, ready to be sent; whether it holds is for the checks to say. */
export function newCaseFrom(answers: Answers, { site, kind }: { site: Site; kind: CaseKind }): NewCase {
  const line = (pointer: string): string => cleanLine(String(answers[pointer] ?? ""));
  const text = (pointer: string): string => cleanText(String(answers[pointer] ?? ""));
  const { categories, consent, forms } = site;
  const { fields } = siteFields(answers, { kind, categories, rules: forms[kind]?.fields ?? [] });
  return {
    kind,
    category: chosenCategory(answers, categories),
    subject: line("/subject"),
    description: text("/description"),
    locale: site.locale,
    ...(answers["/anonymous"] ? { anonymous: true } : { contact: contactFrom(line) }),
    consent: {
      version: consent.version,
      purposes: consent.purposes.map(({ id }) => id).filter((id) => answers[`/consent/purposes/${id}`]),
    },
    ...filled({
      desiredOutcome: kind === "complaint" ? text("/desiredOutcome") : "",
      occurredOn: kind === "complaint" ? line("/occurredOn") : "",
      orderNumber: line("/orderNumber"),
    }),
    ...(Object.keys(fields).length > 0 && { fields: cleanFields(fields) }),
  };
}

/** Digits and signs of an East Asian keyboard come in their own width. */
function contactFrom(line: (pointer: string) => string): NonNullable<NewCase["contact"]> {
  return filled({
    name: line("/contact/name"),
    email: line("/contact/email").normalize("NFKC"),
    phone: line("/contact/phone").normalize("NFKC"),
  });
}

function cleanFields(fields: Record<string, FormFieldValue>): Record<string, FormFieldValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, typeof value === "string" ? cleanText(value) : value]),
  );
}

function filled<Texts extends Record<string, string>>(texts: Texts): Partial<Texts> {
  // What is left is a part of what came in, which the types of Object cannot say.
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as Partial<Texts>;
}
