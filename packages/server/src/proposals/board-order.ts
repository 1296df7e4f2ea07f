import { proposalIdSchema } from "@heed/contract";
import { proposalSorts, type ProposalSort } from "@heed/contract/rules";
import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import { ProblemError } from "../problems/index.ts";

/** `fit`: how many of the words that are searched for stand in the title, and then by votes. */
export type BoardOrder = ProposalSort | "fit";

/** Where a page ended: a proposal's place in one of the orders. */
export interface BoardPlace {
  order: BoardOrder;
  /** What it is ordered by, as PostgreSQL writes it. */
  keys: readonly string[];
  id: string;
}

const NUMBER = /^(?:-?\d{1,17}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?|-Infinity)$/;

/** The key of each order is that of an index; `type` is what its text is read back as. */
const keys = {
  votes: { key: "votes", type: "integer", pattern: /^\d{1,9}$/ },
  newest: { key: "created_at", type: "timestamptz", pattern: /^\d{1,17}$/ },
  trending: { key: "trend", type: "double precision", pattern: NUMBER },
  answered: { key: "coalesce(answered_at, timestamptz 'epoch')", type: "timestamptz", pattern: /^\d{1,17}$/ },
} as const satisfies Record<ProposalSort, object>;

const FIT = /^\d{1,3}$/;

/** What a page is ordered by, with every moment in microseconds: PostgreSQL tells moments apart that a `Date` cannot. */
export function placeColumns(sort: ProposalSort): RawBuilder<unknown> {
  const { key, type } = keys[sort];
  const text = type === "timestamptz" ? `(extract(epoch from ${key}) * 1000000)::bigint::text` : `(${key})::text`;
  return sql`${sql.raw(text)} as place_key`;
}

/** The order of the index. The id decides between equals, so that none is shown twice or left out. */
export function orderOf(sort: ProposalSort): RawBuilder<unknown> {
  return sql.raw(`${keys[sort].key} desc, proposal_id desc`);
}

/** The key itself, and what of it stands behind a place. */
export function keyOf(sort: ProposalSort): RawBuilder<unknown> {
  return sql.raw(keys[sort].key);
}

export function isBehind(sort: ProposalSort, { keys: [key = ""], id }: BoardPlace): Expression<SqlBool> {
  const { key: column, type } = keys[sort];
  const value =
    type === "timestamptz" ? sql`timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond'` : sql`${key}::${sql.raw(type)}`;
  return sql<SqlBool>`(${sql.raw(column)}, proposal_id) < (${value}, ${id})`;
}

export function writeCursor({ order, keys: values, id }: BoardPlace): string {
  return Buffer.from(JSON.stringify([order, ...values, id])).toString("base64url");
}

/**
 * The place that a cursor stands for. It opens nothing: it need not be secret, only well-formed.
 *
 * @throws ProblemError `validation_failed` for what is no cursor of one of these orders.
 */
export function readCursor(cursor: string | undefined, orders: readonly BoardOrder[]): BoardPlace | undefined {
  if (cursor === undefined) return undefined;
  const place = parseCursor(cursor);
  if (place && orders.includes(place.order)) return place;
  throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
}

function parseCursor(cursor: string): BoardPlace | null {
  const parts = parseJson(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === "string")) return null;
  const order = ([...proposalSorts, "fit"] as const).find((candidate) => candidate === parts[0]);
  const [id = "", values] = [parts.at(-1), parts.slice(1, -1)];
  if (order === undefined || !proposalIdSchema.safeParse(id).success) return null;
  const patterns = order === "fit" ? [FIT, keys.votes.pattern] : [keys[order].pattern];
  const isWellFormed = values.length === patterns.length && patterns.every((pattern, index) => pattern.test(values[index] ?? ""));
  return isWellFormed ? { order, keys: values, id } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

