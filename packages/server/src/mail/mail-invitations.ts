import type { Invitation } from "@heed/contract/desk";
import { systemClock, type Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { StoredSite } from "../site/index.ts";
import { queueInvitationMail } from "./queue-mail.ts";

type Invited = Pick<Invitation, "email" | "role" | "invitedBy" | "expiresAt"> & { site: StoredSite; link: string };

/** Mails invitations, in the first language of their site; answers whether one is on its way. */
export function mailInvitations(
  { db }: Pick<HeedDatabase, "db">,
  clock: Clock = systemClock,
): (invited: Invited) => Promise<boolean> {
  return ({ site, email, role, invitedBy, expiresAt, link }) => {
    const [locale = "en"] = site.settings.locales;
    const mail = { email, role, link, expiresAt, invitedBy, locale };
    return db.transaction().execute((queries) => queueInvitationMail(queries, { siteId: site.id, now: clock() }, mail));
  };
}
