import type { Generated } from "kysely";
import type { Instant, NullableInstant, NullableJson } from "./column-types.ts";

/** The tables of mail, as kysely needs to know them. What they look like in SQL stands in `mail-tables.ts`. */
export interface MailDatabase {
  mail_service: { is_one: Generated<boolean>; is_on: boolean };
  mail_deliveries: MailDeliveryTable;
}

interface MailDeliveryTable {
  site_id: string;
  id: string;
  kind: string;
  /** The case or the proposal, and the event of it, that it tells of; null where it is about neither. */
  reference: string | null;
  proposal_id: Generated<string | null>;
  seq: number | null;
  recipient_hash: Uint8Array;
  /** Who brought it about: somebody on the internet, or the company itself. */
  cause: "public" | "staff";
  state: "queued" | "sent" | "failed" | "dropped";
  reason: string | null;
  attempts: Generated<number>;
  /** What a mail needs that stands nowhere else. Gone as soon as the mail is sent or given up. */
  payload: NullableJson<object>;
  queued_at: Instant;
  settled_at: NullableInstant;
}
