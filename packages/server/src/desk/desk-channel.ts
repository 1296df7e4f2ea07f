import { sql, type RawBuilder } from "kysely";

/** The channel on which what concerns the desk alone is told: notifications and who looks at a case. */
export const DESK_CHANNEL = "heed_desk_events";

/** Something that the open desks of a site may want to know. It names, and says nothing of what it names. */
export type DeskNews =
  | { type: "notification"; siteId: string; staffId: string }
  | { type: "presence"; siteId: string; reference: string };

/** Tells it once the transaction is committed. */
export function tellDesk(news: DeskNews): RawBuilder<unknown> {
  const name = news.type === "notification" ? news.staffId : news.reference;
  return sql`pg_notify(${DESK_CHANNEL}, ${`${news.type}/${news.siteId}/${name}`})`;
}

/** What was told; `null` for what another version may tell. */
export function parseDeskNews(payload: string): DeskNews | null {
  const [type, siteId, name] = payload.split("/");
  if (siteId === undefined || name === undefined) return null;
  if (type === "notification") return { type, siteId, staffId: name };
  if (type === "presence") return { type, siteId, reference: name };
  return null;
}
