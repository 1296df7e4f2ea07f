interface Placed {
  id: string;
  isPinned?: boolean | undefined;
  isExclusive?: boolean | undefined;
}

/**
 * The options in a random order that stays the same for one response. What is pinned keeps its place, and so does
 * what is chosen alone: nobody looks for "none of these" in the middle.
 */
export function shuffled<Option extends Placed>(options: readonly Option[], seed: string): Option[] {
  const isFixed = ({ isPinned, isExclusive }: Option): boolean => Boolean(isPinned ?? isExclusive);
  const movable = options.filter((option) => !isFixed(option));
  const inOrder = movable.map((option) => [digest(option.id + seed), option] as const).sort(([a], [b]) => a - b);
  return options.map((option) => (isFixed(option) ? option : (inOrder.shift()?.[1] ?? option)));
}

/** FNV-1a. The seed comes last: it stirs what stands before it, and ids that are alike fall far apart. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash;
}
