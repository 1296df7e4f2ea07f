import { proposalIdSchema } from "@heed/contract";
import type { proposalItemSorts, ProposalQuery } from "@heed/contract/desk";
import { sql, type RawBuilder } from "kysely";
import { ProblemError } from "../problems/index.ts";

export type ItemSort = (typeof proposalItemSorts)[number];

/** Where a page ended: what a proposal is put in order by, as texts, and its id, which decides between equals. */
export interface ItemPlace {
  sort: ItemSort;
  keys: readonly string[];
  proposalId: string;
}

interface SortKey {
  column: RawBuilder<unknown>;
  /** As a text that loses nothing. */
  text: RawBuilder<unknown>;
  /** The same from that text. */
  value: (text: string) => RawBuilder<unknown>;
  pattern: RegExp;
}

const ofNumber = (column: RawBuilder<unknown>, type: "integer" | "double precision"): SortKey => ({
  column,
  text: sql`${column}::text`,
  value: (text) => sql`${text}::text::${sql.raw(type)}`,
  pattern: type === "integer" ? /^[0-9]{1,9}$/ : /^[0-9]{1,17}(?:\.[0-9]{1,20})?(?:e[+-][0-9]{1,2})?$/,
});

/** Microseconds: PostgreSQL tells moments apart that a `Date` cannot. */
const ofMoment = (column: RawBuilder<unknown>): SortKey => ({
  column,
  text: sql`(extract(epoch from ${column}) * 1000000)::bigint::text`,
  value: (text) => sql`(timestamptz 'epoch' + ${text}::bigint * interval '1 microsecond')`,
  pattern: /^[0-9]{1,17}$/,
});

/** `due`: what nobody has looked at first, by when somebody will have. */
const orders: Readonly<Record<ItemSort, { keys: readonly SortKey[]; direction: "asc" | "desc" }>> = {
  due: {
    keys: [ofNumber(sql`(p.reviewed_at is not null)::integer`, "integer"), ofMoment(sql`p.review_by`)],
    direction: "asc",
  },
  newest: { keys: [ofMoment(sql`p.created_at`)], direction: "desc" },
  votes: { keys: [ofNumber(sql`p.votes`, "integer")], direction: "desc" },
  weighted: { keys: [ofNumber(sql`p.weighted_votes`, "double precision")], direction: "desc" },
  // Scores begin at 1: those without stand last.
  score: { keys: [ofNumber(sql`coalesce(p.score, 0)`, "double precision")], direction: "desc" },
};

/** What of `proposals as p` stands in a cursor. */
export function placeKeys(sort: ItemSort): RawBuilder<string[]> {
  return sql`array[${sql.join(orders[sort].keys.map(({ text }) => text))}]`;
}

export function orderBy(sort: ItemSort): RawBuilder<unknown> {
  const { keys, direction } = orders[sort];
  return sql.join([...keys.map(({ column }) => column), sql`p.proposal_id`].map((column) => sql`${column} ${sql.raw(direction)}`));
}

/** Only what stands behind a place. */
export function isBehind({ sort, keys, proposalId }: ItemPlace): RawBuilder<boolean> {
  const order = orders[sort];
  const columns = sql.join([...order.keys.map(({ column }) => column), sql`p.proposal_id`]);
  const values = sql.join([...order.keys.map(({ value }, index) => value(keys[index] ?? "")), sql`${proposalId}`]);
  return sql`(${columns}) ${sql.raw(order.direction === "asc" ? ">" : "<")} (${values})`;
}

export function writeCursor({ sort, keys, proposalId }: ItemPlace): string {
  return Buffer.from(JSON.stringify([sort, ...keys, proposalId])).toString("base64url");
}

/** @throws ProblemError `validation_failed` for what is no cursor of this order. */
export function readCursor({ cursor }: Pick<ProposalQuery, "cursor">, sort: ItemSort): ItemPlace | undefined {
  if (cursor === undefined) return undefined;
  const place = parseCursor(cursor, sort);
  if (!place) throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
  return place;
}

function parseCursor(cursor: string, sort: ItemSort): ItemPlace | null {
  const parts = parseJson(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === "string")) return null;
  const [known, ...rest] = parts;
  const { keys } = orders[sort];
  const proposalId = rest.pop();
  if (known !== sort || rest.length !== keys.length || !proposalIdSchema.safeParse(proposalId).success) return null;
  return keys.every(({ pattern }, index) => pattern.test(rest[index] ?? "")) ? { sort, keys: rest, proposalId: proposalId ?? "" } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
