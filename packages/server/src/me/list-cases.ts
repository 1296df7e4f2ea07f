import { referenceSchema, type MyCase, type MyCasePage, type MyCaseScope } from "@heed/contract";
import * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { readCursor, writeCursor } from "../http/index.ts";
import { findLedCases, findOwnCases, type AccountCaseRow, type AccountKey } from "./account-case-store.ts";

const PAGE_SIZE = 20;
const cursorSchema = z.tuple([z.iso.datetime().check(z.regex(/^[12]\d{3}-/)), referenceSchema]);

interface ListOptions {
  scope?: MyCaseScope | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * A page of the account's cases, newest first.
 *
 * @throws ProblemError `validation_failed` for a cursor of nobody's.
 */
export async function listCases(db: Queries, account: AccountKey, { scope = "own", cursor, limit = PAGE_SIZE }: ListOptions): Promise<MyCasePage> {
  const place = readCursor(cursorSchema, cursor);
  const after = place && { createdAt: new Date(place[0]), reference: place[1] };
  const find = scope === "own" ? findOwnCases : findLedCases;
  const rows = await find(db, account, { after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(presentMyCase),
    nextCursor: rows.length > limit && last ? writeCursor([last.created_at, last.reference]) : null,
  };
}

export function presentMyCase(row: AccountCaseRow): MyCase {
  const { customer_name: customerName, is_own: isOwn } = row;
  return {
    reference: row.reference,
    kind: row.kind,
    category: row.category,
    subject: row.subject,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    unread: row.unread,
    isOwn,
    ...(!isOwn && customerName !== null && { customerName }),
  };
}
