/** What a reply template can speak of, written `{customerName}` in its text. */
export const templateVariables = ["customerName", "reference", "subject", "agentName", "siteName", "product", "orderNumber"] as const;

export type TemplateVariable = (typeof templateVariables)[number];

const VARIABLE = /\{([^{}]*)\}/g;

/** The names in braces that are no variables, in the order they stand; a template with one is refused. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(VARIABLE)].map(([, name = ""]) => name.trim());
  return [...new Set(names.filter((name) => !(templateVariables as readonly string[]).includes(name)))];
}

/** What a template says of one case, and which of its variables that case knows nothing of. */
export interface FilledTemplate {
  text: string;
  missing: TemplateVariable[];
}

/**
 * Puts a case's values into a template. A value is put in as it is and never read as a template again. A variable
 * without a value stays in its braces, so that nobody sends a gap unseen.
 */
export function fillTemplate(
  text: string,
  values: Readonly<Partial<Record<TemplateVariable, string | null>>>,
): FilledTemplate {
  const missing = new Set<TemplateVariable>();
  const filled = text.replaceAll(VARIABLE, (written, inner: string) => {
    const name = templateVariables.find((variable) => variable === inner.trim());
    if (name === undefined) return written;
    const value = values[name];
    if (value) return value;
    missing.add(name);
    return `{${name}}`;
  });
  return { text: filled, missing: [...missing] };
}
