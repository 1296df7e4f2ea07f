import { queryOf, type Sought, type SoughtTerm } from "./sought-terms.ts";

/** About so many proposals are looked at one by one. */
const BUDGET = 600;
/** The rarest words of what was typed; what the others would find besides is common. */
const MAX_COMBINED = 8;

/**
 * A query for the proposals that may say much the same: those with its rarest words, and of the more common ones
 * with two or three at once, from the rarest on till about as many are found as can be looked at. How common a word
 * is decides what it is worth, and so no list of words that mean nothing is needed, in no language.
 */
export function candidateQuery({ terms, total }: Sought): string | null {
  const rarest = terms
    .filter(({ alternatives }) => alternatives.length > 0)
    .toSorted((a, b) => a.count - b.count)
    .slice(0, MAX_COMBINED);
  if (rarest.length === 0) return null;
  const chosen: SoughtTerm[][] = [];
  let left = BUDGET;
  for (const size of [1, 2, 3]) {
    const open = rarest.filter((term) => !chosen.some((set) => set.length === 1 && set[0] === term));
    for (const set of combine(open, size).toSorted((a, b) => expected(a, total) - expected(b, total))) {
      const isImplied = chosen.some((other) => other.every((term) => set.includes(term)));
      if (isImplied || expected(set, total) > left) continue;
      chosen.push(set);
      left -= expected(set, total);
    }
  }
  if (chosen.length === 0) chosen.push(rarest.slice(0, 4));
  return chosen.map((set) => `(${set.map((term) => queryOf(term)).join(" & ")})`).join(" | ");
}

/** How many proposals have all of them, if words knew nothing of each other. */
function expected(set: readonly SoughtTerm[], total: number): number {
  return set.reduce((count, term) => count * Math.min(1, term.count / Math.max(1, total)), total);
}

function combine(terms: readonly SoughtTerm[], size: number): SoughtTerm[][] {
  if (size === 0) return [[]];
  return terms.flatMap((term, index) => combine(terms.slice(index + 1), size - 1).map((rest) => [term, ...rest]));
}
