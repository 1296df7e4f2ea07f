import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { isProblemError } from "../problems/index.ts";
import { findSiteById } from "../site/index.ts";
import type { CaseKey } from "./store.ts";
import { takeStep } from "./take-step.ts";

interface LapseContext {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/**
 * Closes an answered case when the time to reject the answer is over. Does nothing where the customer has
 * decided meanwhile, or where a newer answer gave them more time.
 */
export async function lapseCase({ database, clock }: LapseContext, { siteId, reference }: CaseKey): Promise<void> {
  const now = clock();
  await database.db.transaction().execute(async (queries) => {
    const due = await queries
      .selectFrom("cases")
      .select("reference")
      .where("site_id", "=", siteId)
      .where("reference", "=", reference)
      .where("status", "=", "answered")
      .where("decide_by", "<=", now)
      .forUpdate()
      .executeTakeFirst();
    const site = due && (await findSiteById(queries, siteId));
    if (!site) return;
    const step = { action: "lapse", actor: { role: "system", name: null } } as const;
    await takeStep({ queries, site, caseKey: { siteId, reference }, now }, step);
  });
}

const SWEEP_SIZE = 500;

/** Closes what no job closed: cases of before there were jobs, and those whose job was lost with its queue. */
export async function lapseOverdueCases(context: LapseContext): Promise<void> {
  const rows = await context.database.db
    .selectFrom("cases")
    .select(["site_id", "reference"])
    .where("status", "=", "answered")
    .where("decide_by", "<=", context.clock())
    .orderBy("decide_by")
    .limit(SWEEP_SIZE)
    .execute();
  for (const { site_id: siteId, reference } of rows) {
    // Another process may sweep at the same time; whoever comes second finds the case closed.
    await lapseCase(context, { siteId, reference }).catch((error: unknown) => {
      if (!isProblemError(error)) throw error;
    });
  }
}
