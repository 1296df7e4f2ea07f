import { startDeskAtWork, type Colleague, type DeskAtWork } from "./desk-at-work.ts";
import { loadResponses } from "./load-responses.ts";
import { exportRequests, resultRequests, textRequests } from "./survey-requests.ts";

/** The requests name days up to this one. */
const NOW = new Date("2026-11-22T11:00:00.000Z");
const DAYS = 365;
/** Each was asked about the survey once. */
const CASES_PER_RESPONSE = 0.4;

/** How long one request took, in each round. */
export interface ResultTimes {
  readonly path: string;
  /** Sorted: to the whole answer, and of an export to its first part. */
  readonly milliseconds: readonly number[];
}

/** The example company's desk with a survey of twenty questions and so many complete responses over a year. */
export async function startSurveyAtWork({ responses }: { responses: number }): Promise<DeskAtWork> {
  const desk = await startDeskAtWork({ count: responses * CASES_PER_RESPONSE, now: NOW });
  await loadResponses(desk.database, { siteKey: "demo", count: responses, days: DAYS, now: NOW });
  return desk;
}

/** Asks for results, texts and exports on PostgreSQL, as an admin. */
export async function benchSurveyResults({ responses, rounds }: { responses: number; rounds: number }): Promise<ResultTimes[]> {
  const desk = await startSurveyAtWork({ responses });
  try {
    const results: ResultTimes[] = [];
    for (const path of [...resultRequests, ...textRequests, ...exportRequests]) {
      results.push({ path, milliseconds: await timesOf(desk.admin, path, rounds) });
    }
    return results;
  } finally {
    await desk.stop();
  }
}

async function timesOf(colleague: Colleague, path: string, rounds: number): Promise<number[]> {
  const milliseconds: number[] = [];
  // The first answer warms the caches up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const startedAt = performance.now();
    const response = await colleague.get(path);
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
    if (path.includes("/export")) await readFirst(response);
    else await response.json();
    if (round > 0) milliseconds.push(performance.now() - startedAt);
  }
  return milliseconds.toSorted((a, b) => a - b);
}

async function readFirst({ body }: Response): Promise<void> {
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
}
