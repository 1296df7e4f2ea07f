/**
 * Which groups are not told, so that nobody is recognised: all that are smaller than `smallestGroup`, and as many of the
 * next ones as it takes to make them hard to work out from the total. One hidden group alone would be the total
 * less the others; so would be the few people of several.
 */
export function hiddenGroups<Key>(sizes: ReadonlyMap<Key, number>, smallestGroup: number): Set<Key> {
  const bySize = [...sizes].filter(([, size]) => size > 0).sort(([, a], [, b]) => a - b);
  const hidden = new Set<Key>();
  let total = 0;
  for (const [key, size] of bySize) {
    const isEnough = hidden.size === 0 || (hidden.size > 1 && total >= smallestGroup);
    if (size >= smallestGroup && isEnough) break;
    hidden.add(key);
    total += size;
  }
  return hidden;
}

/**
 * Whether the groups that a filter picks may be told together, next to the total and to what a split shows: neither may
 * they be too few, nor may those be that could be worked out by taking them away from it.
 */
export function isTellable<Key>(sizes: ReadonlyMap<Key, number>, picked: ReadonlySet<Key>, smallestGroup: number): boolean {
  const hidden = hiddenGroups(sizes, smallestGroup);
  const sizeOf = (matches: (key: Key) => boolean) => [...sizes].reduce((sum, [key, size]) => (matches(key) ? sum + size : sum), 0);
  const isSafe = (size: number) => size === 0 || size >= smallestGroup;
  return (
    sizeOf((key) => picked.has(key)) >= smallestGroup &&
    isSafe(sizeOf((key) => picked.has(key) && hidden.has(key))) &&
    isSafe(sizeOf((key) => !picked.has(key) && hidden.has(key)))
  );
}
