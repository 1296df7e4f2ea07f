/** What each control is called as part of a form, by where it goes in a proposal (JSON Pointer). */
const names = {
  "/title": "title",
  "/text": "text",
  "/category": "category",
  "/contact/name": "name",
  "/contact/email": "email",
} as const;

export type FieldPath = keyof typeof names;

export function nameOf(path: FieldPath): string {
  return names[path];
}

/** The control at which a problem of the service's is shown. */
export function controlIdOf(path: string): string {
  const [, purpose] = /^\/consent\/purposes\/([\w-]+)$/.exec(path) ?? [];
  return purpose === undefined ? (Object.entries(names).find(([known]) => known === path)?.[1] ?? "none") : `consent-${purpose}`;
}

/** Where what a control holds goes in a proposal. */
export function pathOf({ name, value }: { name: string; value: string }): string {
  if (name === "consent") return `/consent/purposes/${value}`;
  return Object.entries(names).find(([, known]) => known === name)?.[0] ?? "";
}
