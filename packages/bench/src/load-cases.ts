import { setImmediate as nextTurn } from "node:timers/promises";
import { termsOfCase, termsOfText, type HeedDatabase } from "@heed/server";
import { sql } from "kysely";
import { generateCases, type GeneratedCase, type GeneratedCasesOptions } from "./generate-cases.ts";

const BATCH = 1_000;

export interface LoadCasesOptions extends GeneratedCasesOptions {
  siteKey: string;
}

/**
 * Fills a site with generated cases, their customers, promises and events, on either engine. What has to be kept up to
 * date by hand on an engine without autovacuum is brought up to date: statistics, and which pages all can see.
 * A second call with the same site and seed would make the same references.
 *
 * @example
 * await loadCases(database, { siteKey: "demo", count: 100_000, now: new Date(), owners: [] });
 */
export async function loadCases({ db }: Pick<HeedDatabase, "db">, { siteKey, ...options }: LoadCasesOptions): Promise<void> {
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", siteKey).executeTakeFirstOrThrow();
  const indexes = await dropIndexes({ db });
  let batch: GeneratedCase[] = [];
  let inserting: Promise<unknown> = Promise.resolve();
  const insert = async () => {
    await inserting;
    inserting = insertBatch({ db }, siteId, batch);
    batch = [];
    // Lets the statement go out, so that the database works while the next cases are made.
    await nextTurn();
  };
  for (const generated of generateCases(options)) {
    batch.push(generated);
    if (batch.length === BATCH) await insert();
  }
  await insert();
  await inserting;
  for (const definition of indexes) await sql.raw(definition).execute(db);
  await sql`vacuum (analyze)`.execute(db);
}

/** To build an index at the end takes a tenth of the time that keeping it all along takes. */
async function dropIndexes({ db }: Pick<HeedDatabase, "db">): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename = 'cases' and indexname not in (
      select conname from pg_constraint)`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(db);
  return rows.map(({ definition }) => definition);
}

/** In one statement: whoever makes the next cases meanwhile cannot answer a second one. */
async function insertBatch({ db }: Pick<HeedDatabase, "db">, siteId: string, batch: readonly GeneratedCase[]): Promise<void> {
  await sql`with made as (select ${siteId}::uuid as site_id, ${JSON.stringify(batch.map(rowsOf))}::jsonb as cases),
    new_customers as (
      insert into customers (site_id, id, email, phone, name, created_at)
      select distinct on (customer) site_id, md5(site_id::text || customer)::uuid, lower(contact ->> 'email'), contact ->> 'phone',
        contact ->> 'name', created_at
      from made, jsonb_to_recordset(made.cases) as c(customer text, contact jsonb, created_at timestamptz)
      order by customer, created_at
      on conflict do nothing
    ),
    new_cases as (
      insert into cases (site_id, reference, access_code_hash, kind, category, subject, description, locale, contact,
        consent, order_number, product, region, fields, status, escalation_level, owner_id, owner_name, team, severity,
        channel, tier, due_at, merged_into, outcome, customer_id, search_terms, version, last_seq, created_at, updated_at)
      select site_id, reference, decode(md5(reference) || md5('code' || reference), 'hex'), kind, category, subject,
        description, locale, contact, '{"version":"2026-11","purposes":["handle_case"]}', order_number, product, region, '{}',
        status, escalation_level, owner_id, owner_name, team, severity, channel, tier, due_at, merged_into, outcome,
        md5(site_id::text || customer)::uuid, array_to_tsvector(terms), last_seq, last_seq, created_at, updated_at
      from made, jsonb_to_recordset(made.cases) as c(reference text, kind text, category text, subject text,
        description text, locale text, contact jsonb, order_number text, product text, region text, status text,
        escalation_level text, owner_id uuid, owner_name text, team text, severity text, channel text, tier text,
        due_at timestamptz, merged_into text, outcome jsonb, customer text, terms text[], last_seq integer, created_at timestamptz,
        updated_at timestamptz)
    ),
    new_promises as (
      insert into case_promises (site_id, reference, kind, limit_value, limit_unit, due_at, settled_at, paused_at)
      select site_id, c.reference, p.kind, 10, 'working_days', p.due_at, p.settled_at, p.paused_at
      from made, jsonb_to_recordset(made.cases) as c(reference text, promises jsonb),
        jsonb_to_recordset(c.promises) as p(kind text, due_at timestamptz, settled_at timestamptz, paused_at timestamptz)
    )
    insert into case_events (site_id, reference, seq, type, visibility, from_status, to_status, actor_role, actor_name,
      text, outcome, at)
    select site_id, c.reference, e.seq, e.type, 'public', e.from_status, e.to_status, e.actor_role, e.actor_name,
      e.text, e.outcome, e.at
    from made, jsonb_to_recordset(made.cases) as c(reference text, events jsonb),
      jsonb_to_recordset(c.events) as e(seq integer, type text, from_status text, to_status text, actor_role text,
        actor_name text, text text, outcome jsonb, at timestamptz)`.execute(db);
}

function rowsOf(generated: GeneratedCase) {
  const { owner, status, createdAt, updatedAt, dueAt, explanation } = generated;
  const outcome = explanation === null ? null : { decision: "upheld", explanation, remedies: [{ type: "apology" }] };
  const isRunning = status === "received" || status === "acknowledged" || status === "investigating";
  const isPaused = status === "waiting_for_customer";
  const written = generated.events.map(({ text }) => text ?? "").join("\n");
  return {
    reference: generated.reference,
    customer: generated.contact.email ?? generated.contact.phone,
    kind: generated.kind,
    category: generated.category,
    subject: generated.subject,
    description: generated.description,
    locale: generated.locale,
    contact: generated.contact,
    order_number: generated.orderNumber,
    product: generated.product,
    region: generated.region,
    status,
    escalation_level: generated.escalationLevel,
    owner_id: owner?.id ?? null,
    owner_name: owner?.name ?? null,
    team: generated.team,
    severity: generated.severity,
    channel: generated.channel,
    tier: generated.tier,
    due_at: isRunning ? dueAt : null,
    merged_into: generated.mergedInto,
    outcome,
    terms: [...new Set([...termsOfCase(generated), ...termsOfText(`${written}\n${explanation ?? ""}`)])],
    last_seq: generated.events.length,
    created_at: createdAt,
    updated_at: updatedAt,
    promises: [
      { kind: "acknowledge", due_at: dueAt, settled_at: status === "received" ? null : createdAt, paused_at: null },
      { kind: "answer", due_at: dueAt, settled_at: isRunning || isPaused ? null : updatedAt, paused_at: isPaused ? updatedAt : null },
    ],
    events: generated.events.map((event, index) => ({
      seq: index + 1,
      type: event.type,
      from_status: event.from,
      to_status: event.to,
      actor_role: event.by,
      actor_name: event.by === "staff" ? (owner?.name ?? "Lin Mei") : null,
      text: event.text,
      outcome: event.type === "answered" ? outcome : null,
      at: event.at,
    })),
  };
}
