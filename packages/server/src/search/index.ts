export { facetTerms, searchedSql, type Facet } from "./facets.ts";
export { narrowQuery, searchQueryOf } from "./search-query.ts";
export { termsOfCase, termsOfText, type SearchedCase } from "./search-terms.ts";
export { splitWords } from "./split-words.ts";
export { addedTerms, tsvectorOf } from "./tsvector.ts";
