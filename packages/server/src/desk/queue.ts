import type { SiteSettings } from "@heed/contract";
import { PAGE_LIMIT, type Page, type QueueCounts, type QueueItem, type QueueQuery } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { searchQueryOf } from "../search/index.ts";
import { checkQueueFilter, filterConditions, filterFacets } from "./queue-filter.ts";
import { readCursor, writeCursor, type QueueSort } from "./queue-order.ts";
import { readCounts, readFoundPage, readPage, type QueueRow } from "./queue-store.ts";
import type { CaseReader } from "./visible-cases.ts";

const DEFAULT_LIMIT = 50;

/** A page ends early rather than be larger than this, the frame around its items included. */
const MAX_PAGE_BYTES = 200_000;
const FRAME_BYTES = 600;

interface QueueContext {
  reader: CaseReader;
  settings: SiteSettings;
  now: Date;
}

/**
 * A page of the cases that somebody may see, filtered, searched, sorted.
 *
 * @throws ProblemError `validation_failed`
 */
export async function listQueue(
  queries: Queries,
  { reader, settings, now }: QueueContext,
  query: QueueQuery,
): Promise<Page<QueueItem>> {
  checkQueueFilter(query);
  const { sort = "urgency", limit = DEFAULT_LIMIT, q = "" } = query;
  const context = { staffId: reader.id, settings, now };
  const page = {
    reader,
    conditions: filterConditions(query, context),
    facets: filterFacets(query, context),
    sort,
    after: readCursor(query, sort),
    // One more than is shown tells whether there is a next page.
    limit: Math.min(limit, PAGE_LIMIT) + 1,
  };
  if (q.trim() === "") return toPage(await readPage(queries, page), { sort, limit, now });
  const search = searchQueryOf(q);
  const rows = search === null ? [] : await readFoundPage(queries, page, search);
  return toPage(rows, { sort, limit, now });
}

/** What a member of staff asks first of the open cases. */
export async function countQueue(queries: Queries, reader: CaseReader, now: Date): Promise<QueueCounts> {
  return readCounts(queries, reader, now);
}

function toPage(
  rows: readonly QueueRow[],
  { sort, limit, now }: { sort: QueueSort; limit: number; now: Date },
): Page<QueueItem> {
  const items: QueueItem[] = [];
  let bytes = FRAME_BYTES;
  for (const row of rows.slice(0, limit)) {
    const item = presentRow(row, now);
    bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
    if (bytes > MAX_PAGE_BYTES) break;
    items.push(item);
  }
  const last = rows[items.length - 1];
  if (!last || items.length === rows.length) return { items, nextCursor: null };
  const { place_band: band, place_micros: micros, reference } = last;
  return { items, nextCursor: writeCursor({ sort, band, micros, reference }) };
}

function presentRow(row: QueueRow, now: Date): QueueItem {
  const { next_promise: promise } = row;
  return {
    reference: row.reference,
    kind: row.kind,
    category: row.category,
    subject: row.subject,
    customerName: row.customer_name,
    locale: row.locale,
    status: row.status,
    severity: row.severity,
    escalationLevel: row.escalation_level,
    channel: row.channel,
    team: row.team,
    region: row.region,
    tier: row.tier,
    owner: row.owner_name === null ? null : { id: row.owner_id, name: row.owner_name },
    due: promise && {
      kind: promise.kind,
      state: new Date(promise.due_at) < now ? "broken" : "running",
      at: new Date(promise.due_at).toISOString(),
    },
    isRestricted: row.is_restricted,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
