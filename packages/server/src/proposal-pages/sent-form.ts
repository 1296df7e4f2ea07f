/** What a form without a script has sent, as the contract's schema takes it. What was left empty is not there. */
export function proposalOf(sent: URLSearchParams): unknown {
  const text = (name: string): string | undefined => withPlainNewlines(sent.get(name) ?? "").trim() || undefined;
  const [name, email, category] = [text("name"), text("email"), text("category")];
  return {
    title: text("title") ?? "",
    text: text("text") ?? "",
    locale: text("locale") ?? "",
    ...(category !== undefined && { category }),
    ...((name !== undefined || email !== undefined) && { contact: { ...(name !== undefined && { name }), ...(email !== undefined && { email }) } }),
    consent: { version: text("consentVersion") ?? "", purposes: sent.getAll("consent") },
  };
}

/** The same by where it goes in a proposal, to be filled in again. */
export function answersOf(sent: URLSearchParams): Record<string, string | boolean> {
  const fields = { title: "/title", text: "/text", category: "/category", name: "/contact/name", email: "/contact/email" };
  const texts = Object.entries(fields).map(([name, path]) => [path, withPlainNewlines(sent.get(name) ?? "")] as const);
  const consents = sent.getAll("consent").map((purpose) => [`/consent/purposes/${purpose}`, true] as const);
  return Object.fromEntries<string | boolean>([...texts, ...consents]);
}

/** Forms send a line's end as two characters. */
function withPlainNewlines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
