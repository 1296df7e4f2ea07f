import { CompiledQuery } from "kysely";
import type { Db } from "pg-boss";
import type { HeedDatabase } from "../database/index.ts";

/**
 * The open database as pg-boss wants one. Everything goes through Kysely, which keeps the statements of
 * others out of a transaction where there is one connection only; what has no parameters may be several
 * statements.
 */
export function bossDatabase({ db, runScript }: Pick<HeedDatabase, "db" | "runScript">): Db {
  return {
    async executeSql(text, values = []) {
      if (values.length === 0) return { rows: await runScript(text) };
      const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
