import type { NoticeContent } from "@heed/contract";
import type { DeskNotice } from "@heed/contract/desk";
import type { Queries, StoredNotice } from "../database/index.ts";

/** How many of the changes before are told. */
const CHANGES_TOLD = 50;

/** Nobody else changes the notice until the transaction ends. */
export async function lockNotice(db: Queries, siteId: string): Promise<{ notice: StoredNotice | null; version: number }> {
  return noticeOf(db, siteId).forUpdate().executeTakeFirstOrThrow();
}

function noticeOf(db: Queries, siteId: string) {
  return db.selectFrom("sites").select(["notice", "notice_version as version"]).where("id", "=", siteId);
}

export interface NoticeUpdate {
  siteId: string;
  /** Null takes it down. */
  notice: { id: string; content: NoticeContent } | null;
  version: number;
  by: string;
  now: Date;
}

export async function updateNotice(db: Queries, { siteId, notice, version, by, now }: NoticeUpdate): Promise<void> {
  const stored: StoredNotice | null = notice && { ...notice.content, id: notice.id, updatedAt: now.toISOString() };
  await db
    .updateTable("sites")
    .set({ notice: stored && JSON.stringify(stored), notice_version: version })
    .where("id", "=", siteId)
    .execute();
  await db
    .insertInto("notice_changes")
    .values({ site_id: siteId, version, notice: notice && JSON.stringify(notice.content), at: now, made_by: by })
    .execute();
}

/** The notice as its editors know it, with what came before. */
export async function readDeskNotice(db: Queries, siteId: string): Promise<DeskNotice> {
  const { version, notice } = await noticeOf(db, siteId).executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("notice_changes")
    .select(["version", "notice", "at", "made_by as by"])
    .where("site_id", "=", siteId)
    .orderBy("version", "desc")
    .limit(CHANGES_TOLD)
    .execute();
  const changes = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return { version, notice: notice && contentOf(notice), updatedAt: changes[0]?.at ?? null, updatedBy: changes[0]?.by ?? null, changes };
}

function contentOf({ level, title, text, url }: StoredNotice): NoticeContent {
  return { level, title, text, ...(url !== undefined && { url }) };
}
