import type { Case, NewSite } from "@heed/contract";
import type { MadeInvitation, PasswordResetLink, StaffMember } from "@heed/contract/desk";
import { actOnCase, type StaffCommand } from "../cases/index.ts";
import { migrate, type HeedDatabase } from "../database/index.ts";
import { createSite, getOnlySiteKey, getSite } from "../site/index.ts";
import {
  inviteAsOperator,
  listStaff,
  removeAsOperator,
  resetAsOperator,
  type StaffInvitationCommand,
  type StaffOverview,
  type StaffRemovalCommand,
} from "../staff/index.ts";

/** What the command line can do, wherever the database is open. */
export interface Operator {
  createSite(newSite: NewSite): Promise<void>;
  /** The key of the only site; `null` where there is none or a choice. */
  getOnlySiteKey(): Promise<string | null>;
  /** Where the site's elements may be used. */
  listOrigins(siteKey: string): Promise<readonly string[]>;
  actOnCase(command: StaffCommand): Promise<Case>;
  inviteStaff(command: StaffInvitationCommand): Promise<MadeInvitation>;
  listStaff(siteKey: string): Promise<StaffOverview>;
  removeStaff(command: StaffRemovalCommand): Promise<StaffMember>;
  resetStaffPassword(email: string): Promise<PasswordResetLink>;
  close(): Promise<void>;
}

/** Works on a database that this process has open, and closes it. */
export async function createLocalOperator(database: HeedDatabase, publicUrl: string): Promise<Operator> {
  await migrate(database);
  return {
    createSite: (newSite) => createSite(database, newSite),
    getOnlySiteKey: () => getOnlySiteKey(database),
    listOrigins: async (siteKey) => (await getSite(database, siteKey)).settings.allowedOrigins,
    actOnCase: (command) => actOnCase({ database }, command),
    inviteStaff: (command) => inviteAsOperator({ database, publicUrl }, command),
    listStaff: (siteKey) => listStaff({ database, publicUrl }, siteKey),
    removeStaff: (command) => removeAsOperator({ database, publicUrl }, command),
    resetStaffPassword: (email) => resetAsOperator({ database, publicUrl }, email),
    close: () => database.close(),
  };
}
