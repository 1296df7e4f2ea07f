import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * The staff's list by votes over all statuses. A board has an index for each of its tabs, which leaves out what is on no
 * board; without one for all, a page was sorted out of every proposal of the site.
 */
export const proposalOrderTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create index proposals_by_all_votes on proposals (site_id, votes desc, proposal_id desc)`).execute(db);
  },
};
