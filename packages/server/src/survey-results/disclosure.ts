/**
 * Which groups are not told, so that nobody is recognised: all that are smaller than `smallestGroup`, and as many of the
 * next ones as it takes to make them hard to work out from the total. One hidden group alone would be the total
 * less the others; so would be the few people of several. Where the groups are shown of a wider selection, too, what lies
 * outside of this one is told by the difference: it must not be too few either.
 */
export function hiddenGroups<Key>(
  sizes: ReadonlyMap<Key, number>,
  smallestGroup: number,
  wider: readonly ReadonlyMap<Key, number>[] = [],
): Set<Key> {
  const isSafe = (size: number) => size <= 0 || size >= smallestGroup;
  const sum = (keys: Iterable<Key>, of: ReadonlyMap<Key, number>) => [...keys].reduce((total, key) => total + (of.get(key) ?? 0), 0);
  const isSafeOutside = (keys: readonly Key[]) => wider.every((of) => isSafe(sum(keys, of) - sum(keys, sizes)));
  const groups = [...sizes].filter(([, size]) => size > 0).map(([key, size]) => ({ key, size, isTold: size >= smallestGroup && isSafeOutside([key]) }));
  const hidden: Key[] = [];
  for (const { key, isTold } of groups.sort((a, b) => Number(a.isTold) - Number(b.isTold) || a.size - b.size)) {
    const isEnough = hidden.length === 0 || (hidden.length > 1 && sum(hidden, sizes) >= smallestGroup && isSafeOutside(hidden));
    if (isTold && isEnough) break;
    hidden.push(key);
  }
  return new Set(hidden);
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
