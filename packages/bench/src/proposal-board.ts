import { demoSite, type HeedDatabase } from "@heed/server";
import { sql } from "kysely";
import { loadProposals } from "./load-proposals.ts";
import { boardRequests, searchRequests, similarRequests } from "./proposal-requests.ts";
import { startServiceAtWork, type SentStatement, type ServiceAtWork } from "./service-at-work.ts";

/** The example company's board, with as many proposals as were asked for. */
export interface BoardAtWork extends ServiceAtWork {
  /** Asks for something below the site's address. */
  get(path: string): Promise<Response>;
}

export async function startBoardAtWork({ proposals, now }: { proposals: number; now: Date }): Promise<BoardAtWork> {
  const service = await startServiceAtWork({ now });
  await loadProposals(service.database, { siteKey: demoSite.key, count: proposals, now });
  return { ...service, get: (path) => service.fetchFrom(`/v1/sites/${demoSite.key}${path}`) };
}

/** How long the board took to answer one request, in each round. */
export interface BoardTimes {
  readonly path: string;
  readonly items: number;
  /** Each whole answer's, sorted. */
  readonly milliseconds: readonly number[];
  /** What of it the database's statements took, sorted. */
  readonly queries: readonly number[];
}

/** Asks for every page of the board, its tenth page where there is one, and every search. */
export async function benchProposalBoard({ proposals, rounds }: { proposals: number; rounds: number }): Promise<BoardTimes[]> {
  const board = await startBoardAtWork({ proposals, now: new Date() });
  try {
    const results: BoardTimes[] = [];
    for (const path of [...boardRequests, ...searchRequests, ...similarRequests]) {
      results.push(await timesOf(board, path, rounds));
      if (path.includes("/similar")) continue;
      const deep = await deepPage(board, path);
      if (deep !== null) results.push({ ...(await timesOf(board, deep, rounds)), path: `${path} … tenth page` });
    }
    return results;
  } finally {
    await board.stop();
  }
}

interface AnsweredPage {
  items: { id: string }[];
  nextCursor?: string | null;
}

/** The tenth page; null where there are fewer. */
export async function deepPage(board: Pick<BoardAtWork, "get">, path: string): Promise<string | null> {
  let address = path;
  for (let page = 1; page < 10; page += 1) {
    const { nextCursor } = (await (await board.get(address)).json()) as AnsweredPage;
    if (!nextCursor) return null;
    address = `${path}&cursor=${nextCursor}`;
  }
  return address;
}

async function timesOf(board: BoardAtWork, path: string, rounds: number): Promise<BoardTimes> {
  const [milliseconds, queries]: [number[], number[]] = [[], []];
  let items = 0;
  // The first answer warms the caches up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    let answered: Response | undefined;
    const startedAt = performance.now();
    const statements = await board.statementsOf(async () => (answered = await board.get(path)));
    const body = (await answered?.json()) as AnsweredPage | undefined;
    const took = performance.now() - startedAt;
    if (!answered?.ok) throw new Error(`${path} was answered with ${answered?.status ?? 0}: ${JSON.stringify(body)}`);
    if (round === 0) continue;
    milliseconds.push(took);
    queries.push(await queryTime(board.database, statements));
    items = body?.items.length ?? 0;
  }
  const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
  return { path, items, milliseconds: sorted(milliseconds), queries: sorted(queries) };
}

/** What the statements of one answer take when they are sent once more, one after the other, planning and way included. */
async function queryTime({ db }: HeedDatabase, statements: readonly SentStatement[]): Promise<number> {
  const startedAt = performance.now();
  for (const { sql: text, parameters } of statements) await db.executeQuery({ ...sql.raw(text).compile(db), parameters });
  return performance.now() - startedAt;
}
