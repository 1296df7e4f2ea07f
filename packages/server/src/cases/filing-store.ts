import type { CaseChannel, CaseStatus, NewCase, Severity } from "@heed/contract";
import { sql, type Insertable, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import { queueCaseMails } from "../mail/index.ts";
import { termsOfCase, tsvectorOf } from "../search/index.ts";
import { nextDueAt, type StoredPromise } from "./promises.ts";
import { eventColumns, type CaseKey, type NewEvent } from "./store.ts";

export interface CaseToInsert extends CaseKey {
  accessCodeHash: Uint8Array;
  newCase: NewCase;
  team: string;
  severity: Severity;
  channel: CaseChannel;
  customer: { id: string | null; tier: string | null };
  owner: { id: string; name: string } | null;
  isRestricted: boolean;
  /** The ids of those whom it may concern. */
  excluded: readonly string[];
  filedBy: string | null;
  status: CaseStatus;
  promises: readonly StoredPromise[];
  events: readonly NewEvent[];
  now: Date;
}

/**
 * Writes a case with its promises, its first events and those it is kept from in one statement; `false` where
 * the reference is taken, and then nothing is written. Nobody can watch a case that is not answered yet, and
 * open desks are told afterwards: NOTIFY makes the commits of all filings queue up.
 */
export async function insertCase(db: Queries, input: CaseToInsert): Promise<boolean> {
  const rows = await db
    .with("new_case", (query) =>
      query
        .insertInto("cases")
        .values({ ...caseRow(input), search_terms: tsvectorOf(termsOfCase({ reference: input.reference, ...input.newCase })) })
        .onConflict((conflict) => conflict.columns(["site_id", "reference"]).doNothing())
        .returning(["site_id", "reference"]),
    )
    .with("new_promises", (query) =>
      query
        .insertInto("case_promises")
        .columns(["site_id", "reference", "kind", "limit_value", "limit_unit", "due_at", "settled_at"])
        .expression((from) =>
          from
            .selectFrom("new_case")
            .innerJoin(
              sql<Selectable<Database["case_promises"]>>`jsonb_to_recordset(${promiseRows(input.promises)}::jsonb)`.as<"p">(
                sql`p(kind text, limit_value integer, limit_unit text, due_at timestamptz, settled_at timestamptz)`,
              ),
              (join) => join.onTrue(),
            )
            .select(["new_case.site_id", "new_case.reference", "p.kind", "p.limit_value", "p.limit_unit", "p.due_at", "p.settled_at"]),
        ),
    )
    .with("new_events", (query) =>
      query
        .insertInto("case_events")
        .columns(["site_id", "reference", "visibility", "from_status", "actor_id", ...eventColumns])
        .expression((from) =>
          from
            .selectFrom("new_case")
            .innerJoin(
              sql<Selectable<Database["case_events"]>>`jsonb_to_recordset(${JSON.stringify(input.events)}::jsonb)`.as<"e">(
                sql`e(visibility text, from_status text, seq integer, type text, to_status text, actor_role text,
                  actor_id uuid, actor_name text, text text, outcome jsonb, details jsonb, at timestamptz)`,
              ),
              (join) => join.onTrue(),
            )
            .select(["new_case.site_id", "new_case.reference", "e.visibility", "e.from_status", "e.actor_id"])
            .select(["e.seq", "e.type", "e.to_status", "e.actor_role", "e.actor_name", "e.text", "e.outcome", "e.details", "e.at"]),
        ),
    )
    .with("new_exclusions", (query) =>
      query
        .insertInto("case_excluded_staff")
        .columns(["site_id", "reference", "staff_id", "source"])
        .expression((from) =>
          from
            .selectFrom("new_case")
            .innerJoin(sql<{ id: string }>`unnest(${[...input.excluded]}::uuid[])`.as<"x">(sql`x(id)`), (join) => join.onTrue())
            .select(["new_case.site_id", "new_case.reference", "x.id", sql<"named_in_text">`'named_in_text'`.as("source")]),
        ),
    )
    .selectFrom("new_case")
    .select("reference")
    .execute();
  const isNew = rows.length === 1;
  if (isNew) await queueCaseMails(db, input, input.events);
  return isNew;
}

function caseRow(input: CaseToInsert): Insertable<Database["cases"]> {
  const { newCase, now } = input;
  return {
    site_id: input.siteId,
    reference: input.reference,
    access_code_hash: input.accessCodeHash,
    kind: newCase.kind,
    category: newCase.category,
    subject: newCase.subject,
    description: newCase.description,
    desired_outcome: newCase.desiredOutcome ?? null,
    locale: newCase.locale,
    contact: newCase.contact ? JSON.stringify(newCase.contact) : null,
    consent: JSON.stringify(newCase.consent),
    occurred_on: newCase.occurredOn ?? null,
    order_number: newCase.orderNumber ?? null,
    product: newCase.product ?? null,
    region: newCase.region ?? null,
    organisation: newCase.organisation ?? null,
    fields: JSON.stringify(newCase.fields ?? {}),
    status: input.status,
    escalation_level: "owner",
    owner_id: input.owner?.id ?? null,
    owner_name: input.owner?.name ?? null,
    team: input.team,
    severity: input.severity,
    channel: input.channel,
    customer_id: input.customer.id,
    tier: input.customer.tier,
    due_at: nextDueAt(input.promises),
    filed_by: input.filedBy,
    serial_number: newCase.serialNumber ?? null,
    purchased_on: newCase.purchasedOn ?? null,
    preferred_time: newCase.preferredTime ? JSON.stringify(newCase.preferredTime) : null,
    address: newCase.address ? JSON.stringify(newCase.address) : null,
    is_restricted: input.isRestricted,
    outcome: null,
    version: 1,
    last_seq: input.events.length,
    created_at: now,
    updated_at: now,
  };
}

function promiseRows(promises: readonly StoredPromise[]): string {
  return JSON.stringify(
    promises.map(({ kind, limit, dueAt, settledAt }) => ({
      kind,
      limit_value: limit.value,
      limit_unit: limit.unit,
      due_at: dueAt,
      settled_at: settledAt,
    })),
  );
}
