import type { LocalizedText, SurveyDefinition, SurveySettings } from "@heed/contract";
import type { SurveyStatus } from "@heed/contract/survey-rules";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";

/** A survey without its draft: what is needed to ask and to answer. */
export interface StoredSurvey {
  siteId: string;
  id: string;
  status: SurveyStatus;
  settings: SurveySettings;
  /** Counts the changes of draft, settings and status. Versions that were published count apart. */
  version: number;
  publishedVersion: number | null;
  hasChanges: boolean;
  updatedAt: Date;
  updatedBy: string | null;
}

/** The questions as they were published once, for good. */
export interface StoredVersion {
  version: number;
  definition: SurveyDefinition;
  publishedAt: Date;
}

/** A survey with the version that is in force. */
export interface PublishedSurvey {
  survey: StoredSurvey;
  published: StoredVersion;
}

const columns = [
  "surveys.site_id as siteId",
  "surveys.id",
  "surveys.status",
  "surveys.settings",
  "surveys.version",
  "surveys.published_version as publishedVersion",
  "surveys.has_changes as hasChanges",
  "surveys.updated_at as updatedAt",
  "surveys.updated_by as updatedBy",
] as const;

/** What stands in an address may be anything; the database is asked for nothing but ids. */
const SURVEY_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const MAX_VERSION = 2_147_483_647;

/** A survey of the site, whatever its status. */
export async function findSurvey(db: Queries, siteId: string, id: string): Promise<StoredSurvey | undefined> {
  if (!SURVEY_ID.test(id)) return undefined;
  return db.selectFrom("surveys").select(columns).where("site_id", "=", siteId).where("id", "=", id).executeTakeFirst();
}

/** A version that was published, also one that is no longer in force. */
export async function findVersion(
  db: Queries,
  siteId: string,
  id: string,
  version: number,
): Promise<StoredVersion | undefined> {
  if (!SURVEY_ID.test(id) || !Number.isInteger(version) || version < 1 || version > MAX_VERSION) return undefined;
  return db
    .selectFrom("survey_versions")
    .select(["version", "definition", "published_at as publishedAt"])
    .where("site_id", "=", siteId)
    .where("survey_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** The surveys that ask now, by id. Their questions are not read: they may be a hundred megabytes. */
export async function listPublishedSurveys(db: Queries, siteId: string): Promise<StoredSurvey[]> {
  return db
    .selectFrom("surveys")
    .select(columns)
    .where("site_id", "=", siteId)
    .where("status", "=", "published")
    .orderBy("id")
    .execute();
}

/** A survey with its draft. */
export type SurveyWithDraft = StoredSurvey & { draft: SurveyDefinition };

function selectWithDraft(db: Queries, siteId: string, id: string) {
  return db.selectFrom("surveys").select([...columns, "draft"]).where("site_id", "=", siteId).where("id", "=", id);
}

export async function findSurveyWithDraft(db: Queries, siteId: string, id: string): Promise<SurveyWithDraft | undefined> {
  return SURVEY_ID.test(id) ? selectWithDraft(db, siteId, id).executeTakeFirst() : undefined;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockSurvey(db: Queries, siteId: string, id: string): Promise<SurveyWithDraft | undefined> {
  return SURVEY_ID.test(id) ? selectWithDraft(db, siteId, id).forNoKeyUpdate().executeTakeFirst() : undefined;
}

/** A row of the list: of the draft no more than its title and what it promises. */
export type ListedSurvey = StoredSurvey & { title: LocalizedText; isAnonymous: boolean };

export async function listSurveys(db: Queries, siteId: string): Promise<ListedSurvey[]> {
  return db
    .selectFrom("surveys")
    .select([
      ...columns,
      sql<LocalizedText>`draft -> 'title'`.as("title"),
      sql<boolean>`(draft ->> 'isAnonymous')::boolean`.as("isAnonymous"),
    ])
    .where("site_id", "=", siteId)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .execute();
}

/** How many surveys a site has; nobody else adds one until the transaction ends. */
export async function holdSurveyCount(db: Queries, siteId: string): Promise<number> {
  await db.selectFrom("sites").select("id").where("id", "=", siteId).forNoKeyUpdate().execute();
  const { count } = await db
    .selectFrom("surveys")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .where("site_id", "=", siteId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
