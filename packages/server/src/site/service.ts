import { randomUUID } from "node:crypto";
import { newSiteSchema, siteKeySchema, type NewSite } from "@heed/contract";
import type { HeedDatabase } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { checkSiteSettings } from "./check-site-settings.ts";
import { insertConsentVersion } from "./settings-store.ts";
import { findFirstSiteKeys, findSite, insertSite, type StoredSite } from "./store.ts";

/** A site with this key exists already. */
export class SiteKeyTakenError extends Error {
  override readonly name = "SiteKeyTakenError";
  readonly code = "site_key_taken";
  readonly key: string;

  constructor(key: string) {
    super(`There is a site with the key ${key} already. Choose another key.`);
    this.key = key;
  }
}

/**
 * Makes a site.
 *
 * @throws ProblemError `validation_failed` with the settings at fault.
 * @throws SiteKeyTakenError
 */
export async function createSite({ db }: Pick<HeedDatabase, "db">, newSite: NewSite): Promise<void> {
  const site = parseInput(newSiteSchema, newSite);
  const errors = checkSiteSettings(site.settings);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  const [id, now] = [randomUUID(), new Date()];
  await db.transaction().execute(async (queries) => {
    const isNew = await insertSite(queries, { ...site, id, now });
    if (!isNew) throw new SiteKeyTakenError(site.key);
    const { version, text } = site.settings.consent;
    await insertConsentVersion(queries, { siteId: id, version, text, now, by: null });
  });
}

/** @throws ProblemError `site_not_found` */
export async function getSite({ db }: Pick<HeedDatabase, "db">, key: string): Promise<StoredSite> {
  const site = siteKeySchema.safeParse(key).success ? await findSite(db, key) : undefined;
  if (!site) throw new ProblemError("site_not_found");
  return site;
}

/** The key of the only site; `null` where there is none or a choice. */
export async function getOnlySiteKey({ db }: Pick<HeedDatabase, "db">): Promise<string | null> {
  const [first, second] = await findFirstSiteKeys(db);
  return first !== undefined && second === undefined ? first : null;
}
