import type { LocalizedText } from "@heed/contract";
import type { QueueFilter, StaffRole, StaffNotification, linkTypes } from "@heed/contract/desk";
import type { ColumnType, Generated } from "kysely";
import type { Instant, Json, NullableInstant } from "./column-types.ts";

/** The tables of the staff's side, as kysely needs to know them. What they look like in SQL stands in `desk-tables.ts`. */
export interface DeskDatabase {
  consent_versions: ConsentVersionTable;
  staff_members: StaffMemberTable;
  staff_teams: { site_id: string; staff_id: string; team_id: string };
  staff_invitations: StaffInvitationTable;
  customers: CustomerTable;
  case_access_codes: CaseAccessCodeTable;
  case_excluded_staff: CaseExcludedStaffTable;
  case_links: CaseLinkTable;
  case_viewers: CaseViewerTable;
  saved_views: SavedViewTable;
  reply_templates: ReplyTemplateTable;
  staff_notifications: StaffNotificationTable;
}

interface ConsentVersionTable {
  site_id: string;
  version: string;
  text: Json<LocalizedText>;
  since: Instant;
  made_by: string | null;
}

interface StaffMemberTable {
  site_id: string;
  id: string;
  user_id: string;
  role: StaffRole;
  name: string;
  email: string;
  is_active: boolean;
  /** When a team that assigns by least open work last gave them a case. */
  work_given_at: NullableInstant;
  created_at: Instant;
}

interface StaffInvitationTable {
  site_id: string;
  id: string;
  email: string;
  name: string | null;
  role: StaffRole;
  teams: Json<string[]>;
  token_hash: Uint8Array;
  invited_by: string | null;
  created_at: Instant;
  expires_at: Instant;
  accepted_at: NullableInstant;
  withdrawn_at: NullableInstant;
}

interface CustomerTable {
  site_id: string;
  id: string;
  email: string | null;
  phone: string | null;
  name: string | null;
  tier: string | null;
  note: string | null;
  version: Generated<number>;
  created_at: Instant;
  /** When any survey last asked them. */
  surveyed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** Said that they want to be asked no more. */
  declines_surveys: Generated<boolean>;
}

interface CaseAccessCodeTable {
  site_id: string;
  reference: string;
  code_hash: Uint8Array;
  created_at: Instant;
  expires_at: Instant;
}

interface CaseExcludedStaffTable {
  site_id: string;
  reference: string;
  staff_id: string;
  source: "named_in_text" | "recorded";
}

interface CaseLinkTable {
  site_id: string;
  reference: string;
  other: string;
  type: (typeof linkTypes)[number];
  created_at: Instant;
}

interface CaseViewerTable {
  site_id: string;
  reference: string;
  staff_id: string;
  doing: "viewing" | "writing";
  seen_at: Instant;
}

interface SavedViewTable {
  site_id: string;
  id: string;
  staff_id: string;
  name: string;
  filter: Json<QueueFilter>;
  is_shared: boolean;
  created_at: Instant;
}

interface ReplyTemplateTable {
  site_id: string;
  id: string;
  name: string;
  texts: Json<LocalizedText>;
  version: Generated<number>;
  updated_at: Instant;
}

interface StaffNotificationTable {
  site_id: string;
  staff_id: string;
  id: ColumnType<string, never, never>;
  type: StaffNotification["type"];
  /** One of the two. */
  reference: string | null;
  proposal_id: string | null;
  actor_name: string | null;
  at: Instant;
  read_at: NullableInstant;
}
