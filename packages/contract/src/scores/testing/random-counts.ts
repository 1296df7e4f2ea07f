import { type ScoreCounts } from "../score-counts.ts";

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many sets of answers on a scale: from 1 to some 2,000 of them, from evenly spread to nearly all alike. */
export function randomCounts(seed: number, sets: number, low: number, high: number): ScoreCounts[] {
  const random = seededRandom(seed);
  return Array.from({ length: sets }, () => {
    const n = Math.round(2000 ** random());
    const skew = 1 + 8 * random();
    const weights = Array.from({ length: high - low + 1 }, () => random() ** skew);
    const total = weights.reduce((sum, weight) => sum + weight);
    const counts: Record<number, number> = {};
    for (let answer = 0; answer < n; answer++) {
      let left = random() * total;
      let index = 0;
      while (index < weights.length - 1 && (left -= weights[index]!) > 0) index++;
      counts[low + index] = (counts[low + index] ?? 0) + 1;
    }
    return counts;
  });
}

/** What random data meets seldom: nobody, one, two, all alike, only both ends, and one against many. */
export function edgeCounts(low: number, high: number): ScoreCounts[] {
  const middle = Math.round((low + high) / 2);
  return [
    {},
    { [low]: 0, [high]: 0 },
    ...[low, middle, high].flatMap((score) => [1, 2, 3, 50, 3000].map((count) => ({ [score]: count }))),
    ...[1, 2, 5, 1000].map((count) => ({ [low]: count, [high]: count })),
    { [low]: 1, [high]: 2999 },
    { [low]: 2999, [high]: 1 },
    { [low]: 1, [middle]: 1 },
  ];
}

/** Every pair of the edge cases, and the random sets two by two. */
export function pairsOf(random: readonly ScoreCounts[], edges: readonly ScoreCounts[]): [now: ScoreCounts, before: ScoreCounts][] {
  return [
    ...edges.flatMap((now) => edges.map((before): [ScoreCounts, ScoreCounts] => [now, before])),
    ...random.slice(1).map((now, index): [ScoreCounts, ScoreCounts] => [now, random[index]!]),
  ];
}

/** The answers one by one. */
export function rawScores(counts: ScoreCounts): number[] {
  return Object.entries(counts).flatMap(([score, count]) => Array.from({ length: count }, () => Number(score)));
}

/** The same answers, each so many times. */
export function repeated(counts: ScoreCounts, times: number): ScoreCounts {
  return Object.fromEntries(Object.entries(counts).map(([score, count]) => [score, count * times]));
}
