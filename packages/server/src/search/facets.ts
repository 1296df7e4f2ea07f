/** What a filter of the queue can hold a case to, beside its words. */
const facets = {
  status: "status",
  kind: "kind",
  category: "category",
  team: "team",
  region: "region",
  locale: "locale",
  owner: "owner_id::text",
} as const;

export type Facet = keyof typeof facets;

/**
 * What the index of words holds of a case: its words, and what it can be filtered by. A word that many have and a
 * filter that leaves few of those would otherwise meet only in the table, case by case. The marks end in a colon,
 * which no word has. The index is made of exactly this text; a query that says it otherwise does not use it.
 */
export const searchedSql = `search_terms || array_to_tsvector(array[${Object.entries(facets)
  .map(([facet, column]) => `'${facet}:' || coalesce(${column}, '')`)
  .join(", ")}])`;

/** The terms of a case that has one of these. */
export function facetTerms(facet: Facet, values: readonly (string | null)[]): string[] {
  return values.map((value) => `${facet}:${value ?? ""}`);
}
