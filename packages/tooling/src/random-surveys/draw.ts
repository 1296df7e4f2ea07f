/** Draws a whole number, both bounds included. All that is random in a survey comes from such draws. */
export type Draw = (min: number, max: number) => number;

/** The same draws for the same seed, on every machine. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (min, max) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return min + (((mixed ^ (mixed >>> 14)) >>> 0) % (max - min + 1));
  };
}

/** Whether something happens that happens so often in a hundred times. */
export function happens(draw: Draw, percent: number): boolean {
  return draw(1, 100) <= percent;
}

/** One of a list that is not empty. */
export function oneOf<Item>(draw: Draw, list: readonly Item[]): Item {
  if (list.length === 0) throw new Error("Nothing to draw from: the list is empty.");
  // The list is not empty, and the draw keeps to it.
  return list[draw(0, list.length - 1)] as Item;
}

/** So many of a list, in any order. */
export function someOf<Item>(draw: Draw, list: readonly Item[], { min = 0, max = list.length }: { min?: number; max?: number } = {}): Item[] {
  const left = [...list];
  const count = draw(min, Math.min(max, left.length));
  return Array.from({ length: count }, () => left.splice(draw(0, left.length - 1), 1)).flat();
}
