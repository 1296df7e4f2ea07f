import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";
import type { CaseKey } from "./store.ts";

/**
 * Keeps who of an organisation did something to a case in its customer's place. It stands beside the events, which are
 * never changed: whoever is forgotten is forgotten here too.
 */
export async function insertAuthors(
  trx: Queries,
  { siteId, reference }: CaseKey,
  { participantId, seqs }: { participantId: string; seqs: readonly number[] },
): Promise<void> {
  if (seqs.length === 0) return;
  const rows = seqs.map((seq) => ({ site_id: siteId, reference, seq, participant_id: participantId }));
  await trx.insertInto("case_event_authors").values(rows).execute();
}

/** By what name an event of `case_events` was done in the customer's place; null where the customer did it. */
export function authorName(): RawBuilder<string | null> {
  return sql<string | null>`(select coalesce(p.name, p.email) from case_event_authors a
    join participants p on p.site_id = a.site_id and p.id = a.participant_id
    where a.site_id = case_events.site_id and a.reference = case_events.reference and a.seq = case_events.seq)`;
}
