/** What the id of a survey looks like: it stands in addresses and in the markup of pages. */
export const surveyIdPattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** An id that says what its survey is about; nothing where the title has no letters for it. */
export function idFromTitle(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
}

/** The id, or the next one like it that nothing has yet. */
export function freeSurveyId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
