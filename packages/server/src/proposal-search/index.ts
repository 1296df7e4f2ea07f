export { findSimilar, findSimilarTo } from "./find-similar.ts";
export { termsOfProposal, searchVectorOf } from "./proposal-terms.ts";
export { indexProposal } from "./search-store.ts";
export { queryOf, seek, type Sought, type SoughtTerm } from "./sought-terms.ts";
