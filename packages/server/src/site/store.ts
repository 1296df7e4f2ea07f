import type { NewSite, SiteSettings } from "@heed/contract";
import type { Queries, StoredNotice } from "../database/index.ts";

/** A site as it is kept: all languages, and what is the company's own business. */
export interface StoredSite {
  id: string;
  key: string;
  settings: SiteSettings;
  /** What the company tells everybody now. */
  notice: StoredNotice | null;
}

/** The site with this key. */
export async function findSite(db: Queries, key: string): Promise<StoredSite | undefined> {
  return db.selectFrom("sites").select(["id", "key", "settings", "notice"]).where("key", "=", key).executeTakeFirst();
}

export async function findSiteById(db: Queries, id: string): Promise<StoredSite | undefined> {
  return db.selectFrom("sites").select(["id", "key", "settings", "notice"]).where("id", "=", id).executeTakeFirst();
}

/** The keys of all sites, two at most: whoever asks wants to know whether there is exactly one. */
export async function findFirstSiteKeys(db: Queries): Promise<string[]> {
  const rows = await db.selectFrom("sites").select("key").orderBy("created_at").limit(2).execute();
  return rows.map(({ key }) => key);
}

/** Adds a site; `false` where the key is taken. */
export async function insertSite(db: Queries, site: NewSite & { id: string; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("sites")
    .values({
      id: site.id,
      key: site.key,
      settings: JSON.stringify(site.settings),
      created_at: site.now,
      updated_at: site.now,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
