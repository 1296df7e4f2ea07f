import type { NoticeContent } from "@heed/contract";
import type { HeedDatabase } from "../database/index.ts";
import { publishNotice, takeNoticeDown } from "./notice-service.ts";
import { readDeskNotice } from "./notice-store.ts";
import { getSite } from "./service.ts";

interface NoticeCommand {
  siteKey: string;
  /** Null takes the one down that is up. */
  notice: NoticeContent | null;
  /** Who is named for it at the desk. */
  by: string;
}

/**
 * Puts a notice up, or takes it down, as whoever runs the service.
 *
 * @throws ProblemError `site_not_found`, `validation_failed`
 */
export async function setNotice({ db }: Pick<HeedDatabase, "db">, { siteKey, notice, by }: NoticeCommand): Promise<void> {
  const site = await getSite({ db }, siteKey);
  const change = { site, by, now: new Date() };
  if (!notice) return void (await takeNoticeDown(db, change));
  const { version } = await readDeskNotice(db, site.id);
  await publishNotice(db, { ...change, input: { version, notice } });
}
