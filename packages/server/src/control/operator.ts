import type { Case, NewSite } from "@heed/contract";
import { actOnCase, type StaffCommand } from "../cases/index.ts";
import { migrate, type HeedDatabase } from "../database/index.ts";
import { createSite, getOnlySiteKey } from "../site/index.ts";

/** What the command line can do, wherever the database is open. */
export interface Operator {
  createSite(newSite: NewSite): Promise<void>;
  /** The key of the only site; `null` where there is none or a choice. */
  getOnlySiteKey(): Promise<string | null>;
  actOnCase(command: StaffCommand): Promise<Case>;
  close(): Promise<void>;
}

/** Works on a database that this process has open, and closes it. */
export async function createLocalOperator(database: HeedDatabase): Promise<Operator> {
  await migrate(database);
  return {
    createSite: (newSite) => createSite(database, newSite),
    getOnlySiteKey: () => getOnlySiteKey(database),
    actOnCase: (command) => actOnCase({ database }, command),
    close: () => database.close(),
  };
}
