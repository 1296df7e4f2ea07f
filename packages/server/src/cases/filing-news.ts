import { sql } from "kysely";
import type { HeedDatabase } from "../database/index.ts";
import { CASE_CHANNEL, wakeupOf, type CaseKey } from "./store.ts";

const GATHER_MS = 250;

/** Tells open desks, in whichever process, of the cases that are filed. */
export interface FilingNews {
  /** To be called once the case is committed. */
  tell(caseKey: CaseKey): void;
  /** Tells what is still to be told. */
  close(): Promise<void>;
}

/**
 * Gathers what is filed for a moment and tells it in a statement of its own. Within the filing's transaction it
 * would hold up all others: commits that notify wait for one another. Whom a process cannot tell any more, because
 * it is killed or the database is away, finds the case in the queue all the same.
 */
export function createFilingNews({ db }: Pick<HeedDatabase, "db">): FilingNews {
  let gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();

  function flush(): void {
    const names = [...gathered];
    gathered = new Set();
    timer = undefined;
    if (names.length === 0) return;
    telling = telling
      .then(() => sql`select pg_notify(${CASE_CHANNEL}, name) from unnest(${names}::text[]) as name`.execute(db))
      .then(() => {}, () => {});
  }

  return {
    tell(caseKey) {
      gathered.add(wakeupOf(caseKey));
      timer ??= setTimeout(flush, GATHER_MS);
    },
    async close() {
      clearTimeout(timer);
      flush();
      await telling;
    },
  };
}
