import type { OrganisationRole } from "@heed/contract";
import type { IdentityAlgorithm, OrganisationEvent } from "@heed/contract/desk";
import type { ColumnType } from "kysely";
import type { Instant } from "./column-types.ts";

/** The tables of customers' accounts, as kysely needs to know them. What they look like in SQL stands in `account-tables.ts`. */
export interface AccountDatabase {
  case_claims: CaseClaimTable;
  case_reads: CaseReadTable;
  case_event_authors: { site_id: string; reference: string; seq: number; participant_id: string };
  organisations: OrganisationTable;
  organisation_members: OrganisationMemberTable;
  organisation_events: OrganisationEventTable;
  identity_keys: IdentityKeyTable;
}

interface CaseClaimTable {
  site_id: string;
  participant_id: string;
  reference: string;
  claimed_at: Instant;
}

interface CaseReadTable {
  site_id: string;
  participant_id: string;
  reference: string;
  /** The last event that was there when they read it. */
  seq: number;
  read_at: Instant;
}

interface OrganisationTable {
  site_id: string;
  id: string;
  name: string;
  created_at: Instant;
  removed_at: Instant | null;
}

interface OrganisationMemberTable {
  site_id: string;
  organisation_id: string;
  email: string;
  id: string;
  role: OrganisationRole;
  added_at: Instant;
  added_by: string;
}

interface OrganisationEventTable {
  site_id: string;
  organisation_id: string;
  id: ColumnType<string, never, never>;
  type: OrganisationEvent["type"];
  at: Instant;
  by_name: string;
  /** The member's address, or the organisation's name then. */
  about: string;
  role: OrganisationRole | null;
}

interface IdentityKeyTable {
  site_id: string;
  id: string;
  algorithm: IdentityAlgorithm;
  /** A secret, or a public key in PEM. */
  key: string;
  created_at: Instant;
  created_by: string;
}
