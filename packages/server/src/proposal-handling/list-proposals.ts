import type { ProposalItemPage, ProposalQuery } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { readCursor, writeCursor } from "./item-order.ts";
import { countNeeds, readItems, type ItemReader } from "./item-store.ts";
import { presentItem } from "./present-item.ts";

const PAGE_SIZE = 50;

/**
 * A page of the site's proposals, filtered, searched, sorted; and how many wait for what.
 *
 * @throws ProblemError `validation_failed`
 */
export async function listProposals(
  db: Queries,
  { reader, now }: { reader: ItemReader; now: Date },
  query: ProposalQuery,
): Promise<ProposalItemPage> {
  const { limit = PAGE_SIZE, sort = query.needs === "review" ? "due" : "newest" } = query;
  const rows = await readItems(db, reader, { query, sort, after: readCursor(query, sort), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = last && rows.length > limit ? writeCursor({ sort, keys: last.keys, proposalId: last.proposal_id }) : null;
  return { items: shown.map((row) => presentItem(row, now)), nextCursor, needs: await countNeeds(db, reader) };
}
