import { COUNT_LIMIT, type notificationListSchema, type StaffNotification } from "@heed/contract/desk";
import type * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { countUnread, deleteNotificationsBefore, insertNotification, markRead, readNotifications } from "./notification-store.ts";
import { readReaders } from "./reader-store.ts";
import type { CaseReader } from "./visible-cases.ts";

const LIST_LIMIT = 50;
/** What happened to a case stands in its timeline for good. */
const KEPT_MS = 90 * 86_400_000;

type NotificationList = z.infer<typeof notificationListSchema>;

type ProposalNewsType = Extract<StaffNotification["type"], `proposal_${string}`>;

/** Something on a case or a proposal that somebody of the staff should hear of. */
export type StaffNews = StaffNewsOf & (
  | { reference: string; type: Exclude<StaffNotification["type"], ProposalNewsType> }
  | { proposalId: string; type: ProposalNewsType }
);

interface StaffNewsOf {
  siteId: string;
  /** Whom it concerns. */
  to: readonly string[];
  /** Who did it; nobody is told of what they did themselves. A customer or the service itself has no id. */
  by: { id: string | null; name: string | null };
  at: Date;
}

/**
 * Notes it for those whom it concerns, within a transaction of the caller, and tells their open desks once
 * that is committed. Who does not work at the site any more, or may not see the case, hears nothing: write
 * what changes that (the team, the owner, whom it concerns) before. Proposals may be read by all of the staff.
 */
export async function notifyStaff(queries: Queries, news: StaffNews): Promise<void> {
  const { siteId, type, to, by, at } = news;
  const recipients = [...new Set(to)].filter((id) => id !== by.id);
  const about = "reference" in news ? { reference: news.reference } : { proposalId: news.proposalId };
  for (const reader of await readReaders(queries, siteId, recipients)) {
    await insertNotification(queries, reader, { ...about, type, actorName: by.name, at });
  }
}

/** The newest of somebody's notifications, and how many are not read. */
export async function listNotifications(queries: Queries, reader: CaseReader): Promise<NotificationList> {
  const rows = await readNotifications(queries, reader, LIST_LIMIT);
  return {
    items: rows.map((row) => ({
      id: row.id,
      type: row.type,
      reference: row.reference,
      proposalId: row.proposal_id,
      subject: row.subject,
      by: row.actor_name,
      at: row.at.toISOString(),
      isRead: row.read_at !== null,
    })),
    unread: await countUnread(queries, reader, COUNT_LIMIT),
  };
}

/**
 * Marks those up to one as read.
 *
 * @throws ProblemError `validation_failed`
 */
export async function markNotificationsRead(
  queries: Queries,
  reader: CaseReader,
  { upTo, now }: { upTo: string; now: Date },
): Promise<NotificationList> {
  if (!/^[0-9]{1,18}$/.test(upTo)) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/upTo", code: "not_an_option" }] });
  }
  await markRead(queries, reader, { upTo, now });
  return listNotifications(queries, reader);
}

/** Forgets what is long past, read or not. */
export async function purgeNotifications(queries: Queries, now: Date): Promise<void> {
  await deleteNotificationsBefore(queries, new Date(now.getTime() - KEPT_MS));
}
