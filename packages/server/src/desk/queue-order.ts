import { REFERENCE_PATTERN } from "@heed/contract";
import { queueSorts, type QueueQuery } from "@heed/contract/desk";
import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import { ProblemError } from "../problems/index.ts";

export type QueueSort = (typeof queueSorts)[number];

/** Where a page ended: a case's place in one of the orders. */
export interface QueuePlace {
  sort: QueueSort;
  /** 0 in the orders that have no bands. */
  band: number;
  /** Microseconds since 1970: PostgreSQL tells moments apart that a `Date` cannot. */
  micros: string;
  reference: string;
}

/**
 * The columns of each order, which is that of an index. The reference decides between equals, so that no case is
 * shown twice or left out.
 */
const orders = {
  urgency: { isBanded: true, at: "urgent_at", direction: "asc" },
  newest: { isBanded: false, at: "created_at", direction: "desc" },
  oldest: { isBanded: false, at: "created_at", direction: "asc" },
  updated: { isBanded: false, at: "updated_at", direction: "desc" },
} as const satisfies Record<QueueSort, object>;

/** What of `cases` a page is put in order by, by the names that `orderOf` takes. */
export function placeColumns(sort: QueueSort): RawBuilder<unknown> {
  const { isBanded, at } = orders[sort];
  const band = isBanded ? sql.ref("cases.queue_band") : sql.lit(0);
  return sql`cases.site_id, cases.reference, ${band} as place_band, ${sql.ref(`cases.${at}`)} as place_at`;
}

/** The order of the index, over `cases`, or over the columns of a place or a hit. */
export function orderOf(sort: QueueSort, table: "cases" | "place" | "hit"): RawBuilder<unknown> {
  const { isBanded, at, direction } = orders[sort];
  const [band, moment] = table === "cases" ? ["queue_band", at] : ["place_band", "place_at"];
  const columns = [...(isBanded ? [band] : []), moment, "reference"];
  return sql.join(columns.map((column) => sql`${sql.ref(`${table}.${column}`)} ${sql.raw(direction)}`));
}

/** Only what stands behind a place. */
export function isBehind({ sort, band, micros, reference }: QueuePlace): Expression<SqlBool> {
  const { isBanded, at, direction } = orders[sort];
  const moment = sql`timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond'`;
  const comparison = sql.raw(direction === "asc" ? ">" : "<");
  return isBanded
    ? sql<SqlBool>`(cases.queue_band, cases.urgent_at, cases.reference) ${comparison} (${band}::smallint, ${moment}, ${reference})`
    : sql<SqlBool>`(${sql.ref(`cases.${at}`)}, cases.reference) ${comparison} (${moment}, ${reference})`;
}

export function writeCursor({ sort, band, micros, reference }: QueuePlace): string {
  return Buffer.from(JSON.stringify([sort, band, micros, reference])).toString("base64url");
}

/**
 * The place that a cursor stands for. It opens nothing, since a page shows no more than the filter and the reader's
 * eyes allow: it need not be secret, only well-formed.
 *
 * @throws ProblemError `validation_failed` for what is no cursor of this order.
 */
export function readCursor({ cursor }: Pick<QueueQuery, "cursor">, sort: QueueSort): QueuePlace | undefined {
  if (cursor === undefined) return undefined;
  const place = parseCursor(cursor);
  if (place?.sort === sort) return place;
  throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
}

function parseCursor(cursor: string): QueuePlace | null {
  const parts = parseJson(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [sort, band, micros, reference] = parts as unknown[];
  const known = queueSorts.find((candidate) => candidate === sort);
  if (known === undefined || typeof band !== "number" || ![0, 1, 2, 3].includes(band)) return null;
  if (typeof micros !== "string" || !/^[0-9]{1,17}$/.test(micros)) return null;
  if (typeof reference !== "string" || !REFERENCE_PATTERN.test(reference)) return null;
  return { sort: known, band, micros, reference };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
