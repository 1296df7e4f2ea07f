import type { TimelineEventType } from "@heed/contract";
import { sql, type Expression, type Selectable, type SqlBool, type Updateable } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Database, Queries } from "../database/index.ts";
import { queueCaseMails } from "../mail/index.ts";
import { addedTerms } from "../search/index.ts";
import { authorName } from "./event-authors.ts";
import type { StoredPromise } from "./promises.ts";

/** The channel on which every new event of a case is told, by the key of its case. */
export const CASE_CHANNEL = "heed_case_events";

export interface CaseKey {
  siteId: string;
  reference: string;
}

/** What a new event is told by, so that whoever listens knows which case it is about, and nothing of it. */
export function wakeupOf({ siteId, reference }: CaseKey): string {
  return `${siteId}/${reference}`;
}

type EventRow = Selectable<Database["case_events"]>;

/** An event of the public timeline. */
export type StoredEvent = Omit<EventRow, "site_id" | "reference" | "visibility" | "from_status" | "actor_id" | "type"> & {
  type: TimelineEventType;
  /** Who did it in the customer's place, where somebody did. */
  author_name: string | null;
};
export type NewEvent = Omit<EventRow, "site_id" | "reference" | "details" | "actor_id"> &
  Partial<Pick<EventRow, "details" | "actor_id">>;

/** A case with its public timeline and its promises, all of one moment. */
export type StoredCase = Pick<
  Selectable<Database["cases"]>,
  | "site_id"
  | "reference"
  | "kind"
  | "category"
  | "subject"
  | "description"
  | "desired_outcome"
  | "locale"
  | "contact"
  | "status"
  | "escalation_level"
  | "owner_name"
  | "outcome"
  | "decide_by"
  | "rating_score"
  | "rating_comment"
  | "merged_into"
  | "version"
  | "last_seq"
  | "created_at"
  | "updated_at"
> & { events: StoredEvent[]; promises: StoredPromise[] };

export const eventColumns = ["seq", "type", "to_status", "actor_role", "actor_name", "text", "outcome", "details", "at"] as const;

/** The table refuses a public event of any other type. */
function publicEvents<Row extends Omit<StoredEvent, "type" | "at"> & { type: string; at: Date | string }>(rows: readonly Row[]): StoredEvent[] {
  return rows.map((row) => ({ ...row, type: row.type as TimelineEventType, at: new Date(row.at) }));
}

/**
 * What opens a case, one statement for every case and code: the hash of the code of its filing, and the one
 * given where a mail brought it and it has not expired.
 */
export async function findCaseLock(
  db: Queries,
  { siteId, reference }: CaseKey,
  { codeHash, now }: { codeHash: Uint8Array; now: Date },
) {
  return db
    .selectFrom("cases")
    .leftJoin("case_access_codes as mailed", (join) =>
      join
        .onRef("mailed.site_id", "=", "cases.site_id")
        .onRef("mailed.reference", "=", "cases.reference")
        .on("mailed.code_hash", "=", codeHash)
        .on("mailed.expires_at", ">", now),
    )
    .select(["cases.access_code_hash", "mailed.code_hash as mailed_code_hash"])
    .where("cases.site_id", "=", siteId)
    .where("cases.reference", "=", reference)
    .executeTakeFirst();
}

export async function isCase(db: Queries, { siteId, reference }: CaseKey): Promise<boolean> {
  const row = await db
    .selectFrom("cases")
    .select("reference")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row !== undefined;
}

const lockedColumns = [
  "kind",
  "subject",
  "description",
  "status",
  "escalation_level",
  "owner_id",
  "owner_name",
  "team",
  "severity",
  "customer_id",
  "is_restricted",
  "merged_into",
  "decide_by",
  "version",
  "last_seq",
  "updated_at",
] as const;

/** What decides which steps a case can take, as it stands while it is held. */
export type LockedCase = Pick<Selectable<Database["cases"]>, (typeof lockedColumns)[number]>;

/** Holds the case until the transaction ends, so that its steps come one after another. */
export async function lockCase(db: Queries, caseKey: CaseKey): Promise<LockedCase> {
  return lockQuery(db, caseKey).executeTakeFirstOrThrow();
}

/** The same where the case fulfils a condition: see `visibleTo`. */
export async function lockCaseWhere(
  db: Queries,
  caseKey: CaseKey,
  condition: Expression<SqlBool>,
): Promise<LockedCase | undefined> {
  return lockQuery(db, caseKey).where(condition).executeTakeFirst();
}

function lockQuery(db: Queries, { siteId, reference }: CaseKey) {
  return db
    .selectFrom("cases")
    .select(lockedColumns)
    .where("cases.site_id", "=", siteId)
    .where("cases.reference", "=", reference)
    .forUpdate();
}

export async function readCase(db: Queries, { siteId, reference }: CaseKey): Promise<StoredCase> {
  const row = await db
    .selectFrom("cases")
    .select(["site_id", "reference", "kind", "category", "subject", "description", "desired_outcome", "locale"])
    .select(["contact", "status", "escalation_level", "owner_name", "outcome", "version", "last_seq"])
    .select(["decide_by", "rating_score", "rating_comment", "merged_into", "created_at", "updated_at"])
    .select((from) => [
      jsonArrayFrom(
        from
          .selectFrom("case_events")
          .select([...eventColumns, authorName().as("author_name")])
          .whereRef("case_events.site_id", "=", "cases.site_id")
          .whereRef("case_events.reference", "=", "cases.reference")
          .where("visibility", "=", "public")
          .orderBy("seq"),
      ).as("events"),
      jsonArrayFrom(
        from
          .selectFrom("case_promises")
          .select(["case_promises.kind", "limit_value", "limit_unit", "case_promises.due_at", "settled_at", "paused_at"])
          .whereRef("case_promises.site_id", "=", "cases.site_id")
          .whereRef("case_promises.reference", "=", "cases.reference"),
      ).as("promises"),
    ])
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return {
    ...row,
    events: publicEvents(row.events),
    promises: row.promises.map(storedPromise),
  };
}

/** Public events after one, oldest first, so many at most; with the name of who filed the case. */
export async function readEventsAfter(
  db: Queries,
  { siteId, reference }: CaseKey,
  { seq, limit }: { seq: number; limit: number },
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("case_events")
    .select([...eventColumns, authorName().as("author_name")])
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("seq", ">", seq)
    .where("visibility", "=", "public")
    .orderBy("seq")
    .limit(limit)
    .execute();
  return publicEvents(rows);
}

export async function readContact(db: Queries, { siteId, reference }: CaseKey) {
  const row = await db
    .selectFrom("cases")
    .select("contact")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row?.contact ?? null;
}

export async function readPromises(db: Queries, { siteId, reference }: CaseKey): Promise<StoredPromise[]> {
  const rows = await db
    .selectFrom("case_promises")
    .select(["kind", "limit_value", "limit_unit", "due_at", "settled_at", "paused_at"])
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .execute();
  return rows.map(storedPromise);
}

/** What is not given stays as it is. */
export type CaseChange = Omit<
  Updateable<Database["cases"]>,
  "site_id" | "reference" | "version" | "last_seq" | "updated_at" | "outcome"
> & { outcome?: Selectable<Database["cases"]>["outcome"] };

/**
 * Changes a locked case, appends its events, queues the mails they make, and tells whoever listens once the
 * transaction is committed. All in one place, so that nobody can append an event and forget its customer.
 */
export async function appendEvents(
  db: Queries,
  { siteId, reference }: CaseKey,
  { change, events }: { change: CaseChange; events: readonly NewEvent[] },
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  const { outcome, ...columns } = change;
  await db
    .with("moved", (query) =>
      query
        .updateTable("cases")
        .set({ ...columns, last_seq: last.seq, updated_at: last.at })
        .set(outcome === undefined ? {} : { outcome: outcome && JSON.stringify(outcome) })
        .set((row) => ({ version: row("version", "+", 1) }))
        .set(addedTerms(textsOf(events)))
        .where("site_id", "=", siteId)
        .where("reference", "=", reference),
    )
    .with("appended", (query) =>
      query.insertInto("case_events").values(
        events.map((event) => ({
          ...event,
          site_id: siteId,
          reference,
          outcome: event.outcome && JSON.stringify(event.outcome),
          details: event.details ? JSON.stringify(event.details) : null,
        })),
      ),
    )
    .selectNoFrom(sql`pg_notify(${CASE_CHANNEL}, ${wakeupOf({ siteId, reference })})`.as("notified"))
    .execute();
  await queueCaseMails(db, { siteId, reference }, events);
}

/** All that was written, for the search. */
function textsOf(events: readonly NewEvent[]): string {
  return events.flatMap(({ text, outcome }) => [text ?? "", outcome?.explanation ?? ""]).join("\n");
}

export async function updatePromise(db: Queries, { siteId, reference }: CaseKey, promise: StoredPromise): Promise<void> {
  await db
    .updateTable("case_promises")
    .set({ due_at: promise.dueAt, settled_at: promise.settledAt, paused_at: promise.pausedAt })
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("kind", "=", promise.kind)
    .execute();
}

/** Instants come as dates from columns and as texts from JSON. */
function storedPromise(row: {
  kind: StoredPromise["kind"];
  limit_value: number;
  limit_unit: StoredPromise["limit"]["unit"];
  due_at: Date | string;
  settled_at: Date | string | null;
  paused_at: Date | string | null;
}): StoredPromise {
  return {
    kind: row.kind,
    limit: { value: row.limit_value, unit: row.limit_unit },
    dueAt: new Date(row.due_at),
    settledAt: row.settled_at === null ? null : new Date(row.settled_at),
    pausedAt: row.paused_at === null ? null : new Date(row.paused_at),
  };
}
