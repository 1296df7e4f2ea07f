import { startDeskAtWork, type Colleague } from "./desk-at-work.ts";
import { countsRequest, queueRequests, searchRequests } from "./desk-requests.ts";

/** How long the desk took to answer one request. */
export interface DeskTimes {
  readonly who: string;
  readonly path: string;
  readonly items: number;
  /** Each answer's, sorted; from the request to its body, the session's check included. */
  readonly milliseconds: readonly number[];
}

export interface DeskQueueOptions {
  readonly cases: number;
  readonly rounds: number;
}

/** Asks a desk with so many cases, on PostgreSQL, for every view of the queue and every search, for an admin and an agent. */
export async function benchDeskQueue({ cases, rounds }: DeskQueueOptions): Promise<DeskTimes[]> {
  const desk = await startDeskAtWork({ count: cases, now: new Date() });
  try {
    const someone = await desk.database.db
      .selectFrom("cases")
      .select(["reference", "contact"])
      .where("owner_id", "=", desk.agent.id)
      .orderBy("reference")
      .executeTakeFirst();
    const known = { reference: someone?.reference ?? "2345-6789", email: someone?.contact?.email ?? "ada@example.org" };
    const paths = [countsRequest, ...queueRequests, ...searchRequests(known)];
    const results: DeskTimes[] = [];
    for (const who of ["admin", "agent"] as const) {
      for (const path of paths) results.push({ who, path, ...(await timesOf(desk[who], path, rounds)) });
    }
    return results;
  } finally {
    await desk.stop();
  }
}

async function timesOf(colleague: Colleague, path: string, rounds: number): Promise<Pick<DeskTimes, "items" | "milliseconds">> {
  const milliseconds: number[] = [];
  let items = 0;
  // The first answer warms the caches up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const startedAt = performance.now();
    const response = await colleague.get(path);
    const body = (await response.json()) as { items?: unknown[] };
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
    if (round > 0) milliseconds.push(performance.now() - startedAt);
    items = body.items?.length ?? 0;
  }
  return { items, milliseconds: milliseconds.toSorted((a, b) => a - b) };
}
