import { startTestPostgres } from "@heed/tooling/test-postgres";
import { type Contender, filingsOver, singleRowInserts } from "./contenders.ts";
import type { Load } from "./run-load.ts";
import { startService } from "./service.ts";

/** How long and how hard {@link benchFilings} measures. */
export interface FilingsOptions extends Load {
  readonly rounds: number;
}

/** What one contender reached in every round. */
export interface ContenderResult {
  readonly name: string;
  readonly perSecond: readonly number[];
  /** Against the first contender, round by round. */
  readonly ratios: readonly number[];
}

/**
 * Measures filings per second through the service, on PostgreSQL and on PGlite, against single-row inserts into
 * the same PostgreSQL. The contenders take turns, so that a noisy moment of the machine hits all of them.
 */
export async function benchFilings({ rounds, ...load }: FilingsOptions): Promise<ContenderResult[]> {
  const closers: (() => Promise<void>)[] = [];
  try {
    const postgres = await startTestPostgres();
    closers.push(() => postgres.stop());
    const onPostgres = await startService(await postgres.createDatabase());
    closers.push(() => onPostgres.stop());
    const onPGlite = await startService();
    closers.push(() => onPGlite.stop());
    const contenders = [
      await singleRowInserts(await postgres.createDatabase(), load.connections),
      filingsOver("Heed on PostgreSQL", onPostgres.url, load.connections),
      filingsOver("Heed on PGlite", onPGlite.url, load.connections),
    ];
    for (const { close } of contenders) closers.push(close);
    return await takeTurns(contenders, rounds, load);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function takeTurns(contenders: readonly Contender[], rounds: number, load: Load): Promise<ContenderResult[]> {
  const warmUp = { ...load, count: Math.min(load.count, 10 * load.connections) };
  for (const contender of contenders) await contender.measure(warmUp);
  const speeds = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) speeds[index]?.push(await contender.measure(load));
  }
  const [baseline = []] = speeds;
  return contenders.map(({ name }, index) => {
    const perSecond = speeds[index] ?? [];
    return { name, perSecond, ratios: perSecond.map((speed, round) => speed / (baseline[round] ?? NaN)) };
  });
}
