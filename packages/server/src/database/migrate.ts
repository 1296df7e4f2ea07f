import { Migrator, type Migration } from "kysely/migration";
import { migrateJobs } from "../jobs/index.ts";
import { accountTables, eventAuthorTables } from "./account-tables.ts";
import { deskTables } from "./desk-tables.ts";
import { firstTables } from "./first-tables.ts";
import type { HeedDatabase } from "./open-database.ts";
import { mailTables } from "./mail-tables.ts";
import { noticeTables } from "./notice-tables.ts";
import { passwordResetTables } from "./password-reset-tables.ts";
import { proposalOrderTables } from "./proposal-order-tables.ts";
import { proposalSearchTables } from "./proposal-search-tables.ts";
import { proposalTables } from "./proposal-tables.ts";
import { queueTables } from "./queue-tables.ts";
import { removedOrganisationTables } from "./removed-organisation-tables.ts";
import { staffTables } from "./staff-tables.ts";
import { surveyCountTables } from "./survey-count-tables.ts";
import { surveyStartTables } from "./survey-start-tables.ts";
import { surveyTables } from "./survey-tables.ts";

/** In the order of their names. One that has been released is never changed: add another. */
const migrations: Record<string, Migration> = {
  "0001-first-tables": firstTables,
  "0002-desk-tables": deskTables,
  "0002-staff-tables": staffTables,
  "0003-queue-tables": queueTables,
  "0003-mail-tables": mailTables,
  "0004-password-reset-tables": passwordResetTables,
  "0005-survey-tables": surveyTables,
  "0007-survey-count-tables": surveyCountTables,
  "0008-survey-start-tables": surveyStartTables,
  "0009-proposal-tables": proposalTables,
  "0010-proposal-search-tables": proposalSearchTables,
  "0011-account-tables": accountTables,
  "0012-notice-tables": noticeTables,
  "0013-event-author-tables": eventAuthorTables,
  "0014-removed-organisation-tables": removedOrganisationTables,
  "0015-proposal-order-tables": proposalOrderTables,
};

/**
 * Brings the database to the form this version needs. Safe to call from several processes at once:
 * the migrator holds an advisory lock.
 *
 * @throws when a step fails; everything of this call is rolled back then.
 */
export async function migrate(database: Pick<HeedDatabase, "db" | "runScript">): Promise<void> {
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error("The database could not be migrated.", { cause: error });
  await migrateJobs(database);
}
