/** Somebody who can be mentioned or chosen. */
export interface Person {
  id: string;
  name: string;
  /** What tells apart two of the same name, such as their role. */
  note?: string;
}

/** A name that is being typed after an `@`. */
export interface MentionSpot {
  /** Where the `@` stands. */
  start: number;
  query: string;
}

/** Longer than this, what follows an `@` is no name any more. */
const LONGEST_QUERY = 40;

/** The most people offered at once; typing on finds the others. */
const MOST_OFFERED = 8;

/** The mention at the caret, if one is being typed: an `@` that does not follow a letter, as one in an address does. */
export function mentionAt(text: string, caret: number): MentionSpot | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf("@");
  if (start < 0 || /[A-Za-z0-9._-]$/.test(before.slice(0, start))) return null;
  const query = before.slice(start + 1);
  return query.length > LONGEST_QUERY || query.includes("\n") || query.startsWith(" ") ? null : { start, query };
}

/** Those whose name has what was typed, at the beginning of a word first. */
export function peopleLike(people: readonly Person[], query: string): Person[] {
  const wanted = folded(query);
  const rank = ({ name }: Person): number => {
    const own = folded(name);
    if (own.startsWith(wanted)) return 0;
    return own.split(/[\s-]+/).some((word) => word.startsWith(wanted)) ? 1 : own.includes(wanted) ? 2 : 3;
  };
  return people
    .filter((person) => rank(person) < 3)
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MOST_OFFERED);
}

/** Those of the chosen people whose mention still stands in the text. */
export function mentionedIn(text: string, ids: readonly string[], people: readonly Person[]): string[] {
  return people.filter(({ id, name }) => ids.includes(id) && text.includes(`@${name}`)).map(({ id }) => id);
}

/** Letters without marks, in one case: "Müller" is found by "muller". */
function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
