export { findSimilar, findSimilarTo, type SimilarSearch } from "./find-similar.ts";
export { termsOfProposal, searchVectorOf, type ProposalTerms } from "./proposal-terms.ts";
export { indexProposal } from "./search-store.ts";
export { queryOf, seek, type Sought, type SoughtTerm } from "./sought-terms.ts";
