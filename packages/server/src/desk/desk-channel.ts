import { sql, type RawBuilder } from "kysely";

/** The channel on which what concerns the desk alone is told: notifications, who looks at a case, what happens to proposals. */
export const DESK_CHANNEL = "heed_desk_events";

/** Something that the open desks of a site may want to know. It names, and says nothing of what it names. */
export type DeskNews =
  | { type: "notification"; siteId: string; staffId: string }
  | { type: "presence"; siteId: string; reference: string }
  | { type: "proposal"; siteId: string; proposalId: string };

/** Tells it once the transaction is committed. */
export function tellDesk(news: DeskNews): RawBuilder<unknown> {
  return sql`pg_notify(${DESK_CHANNEL}, ${`${news.type}/${news.siteId}/${nameIn(news)}`})`;
}

function nameIn(news: DeskNews): string {
  if (news.type === "notification") return news.staffId;
  return news.type === "presence" ? news.reference : news.proposalId;
}

/** What was told; `null` for what another version may tell. */
export function parseDeskNews(payload: string): DeskNews | null {
  const [type, siteId, name] = payload.split("/");
  if (siteId === undefined || name === undefined) return null;
  if (type === "notification") return { type, siteId, staffId: name };
  if (type === "presence") return { type, siteId, reference: name };
  if (type === "proposal") return { type, siteId, proposalId: name };
  return null;
}
