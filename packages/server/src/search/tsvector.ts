import { sql, type RawBuilder } from "kysely";
import { termsOfText } from "./search-terms.ts";

/**
 * A case that has more terms than this is not searched for what is written to it from then on: PostgreSQL
 * refuses a `tsvector` above a megabyte, and a message must never be refused because it cannot be searched.
 */
const MAX_TERMS = 10_000;

/** Terms as PostgreSQL keeps them. */
export function tsvectorOf(terms: readonly string[]): RawBuilder<string> {
  return sql<string>`array_to_tsvector(${terms}::text[])`;
}

/** The change of a column of terms that adds those of a text; none where it has none. */
export function addedTerms(text: string): { search_terms?: RawBuilder<string> } {
  const terms = termsOfText(text);
  if (terms.length === 0) return {};
  return {
    search_terms: sql<string>`case when length(search_terms) > ${MAX_TERMS} then search_terms
      else search_terms || ${tsvectorOf(terms)} end`,
  };
}
