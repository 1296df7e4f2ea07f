import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What is mailed, to whom (as a hash), and what became of it. The unique index is what keeps an event from
 * being told twice; the partial one counts what strangers caused, whichever site they used for it.
 */
export const mailTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table mail_service (
    is_one boolean primary key default true check (is_one),
    is_on boolean not null
  )`,
  `insert into mail_service (is_on) values (false)`,
  `create table mail_deliveries (
    site_id uuid not null references sites (id),
    id uuid not null,
    kind text not null,
    reference text,
    seq integer,
    recipient_hash bytea not null check (octet_length(recipient_hash) = 32),
    cause text not null check (cause in ('public', 'staff')),
    state text not null check (state in ('queued', 'sent', 'failed', 'dropped')),
    reason text,
    attempts integer not null default 0,
    payload jsonb,
    queued_at timestamptz not null,
    settled_at timestamptz,
    primary key (site_id, id),
    unique (site_id, reference, seq, kind),
    foreign key (site_id, reference) references cases (site_id, reference),
    check ((reference is null) = (seq is null)),
    check ((reference is null) or payload is null),
    check ((state = 'queued') = (settled_at is null)),
    check (state = 'queued' or payload is null),
    check ((state in ('failed', 'dropped')) = (reason is not null))
  )`,
  `create index mail_deliveries_of_strangers on mail_deliveries (recipient_hash, queued_at)
    where cause = 'public' and state <> 'dropped'`,
];
