import type { NewCase, Site } from "@heed/core";
import type { FormFieldValue } from "@heed/core/rules";
import type { CaseForm } from "./case-form.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { siteFields } from "./site-fields.ts";

/** Where in a case stands what is not put there as it was typed. */
const MADE_ELSEWHERE = /^\/(?:anonymous|consent|fields)\b/;

/**
 * The case that the answers on view make at this site, ready to be sent; whether it holds is for the checks to say.
 * A field that is not asked, such as the address of somebody who stays anonymous, is not sent.
 */
export function newCaseFrom({ answers, fields: onView, kind }: CaseForm, site: Site): NewCase {
  const { categories, consent, forms } = site;
  const { fields } = siteFields(answers, { kind, categories, rules: forms[kind]?.fields ?? [] });
  const texts: Record<string, unknown> = {};
  for (const field of onView) {
    const { name } = field;
    if (!MADE_ELSEWHERE.test(name)) put(texts, name.replace("/top", ""), cleaned(String(answers[name] ?? ""), field));
  }
  return {
    kind,
    category: "",
    subject: "",
    description: "",
    locale: site.locale,
    ...(answers["/anonymous"] && { anonymous: true }),
    consent: {
      version: consent.version,
      purposes: consent.purposes.map(({ id }) => id).filter((id) => answers[`/consent/purposes/${id}`]),
    },
    ...texts,
    ...(Object.keys(fields).length > 0 && { fields: cleanFields(fields) }),
  };
}

function cleaned(text: string, field: object): string {
  if ("multiline" in field && field.multiline) return cleanText(text);
  // Digits and signs of an East Asian keyboard come in their own width.
  return "type" in field && field.type !== "text" ? cleanLine(text).normalize("NFKC") : cleanLine(text);
}

/** Puts a text where its JSON Pointer says; an empty one nowhere. */
function put(texts: Record<string, unknown>, pointer: string, text: string): void {
  if (!text) return;
  const [, top = "", below] = pointer.split("/");
  texts[top] = below ? { ...(texts[top] as object | undefined), [below]: text } : text;
}

function cleanFields(fields: Record<string, FormFieldValue>): Record<string, FormFieldValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, typeof value === "string" ? cleanText(value) : value]),
  );
}
