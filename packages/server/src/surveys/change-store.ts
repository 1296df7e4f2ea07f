import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import type { SurveyStatus } from "@heed/contract/survey-rules";
import type { Queries } from "../database/index.ts";

/** What of a survey a change can set. */
export interface SurveyValues {
  status?: SurveyStatus;
  draft?: SurveyDefinition;
  settings?: SurveySettings;
  publishedVersion?: number;
  hasChanges?: boolean;
}

interface SurveyRow {
  siteId: string;
  id: string;
  by: string | null;
  now: Date;
}

/** Adds a draft; `false` where the id is taken. */
export async function insertSurvey(
  db: Queries,
  { siteId, id, draft, settings, by, now }: SurveyRow & { draft: SurveyDefinition; settings: SurveySettings },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("surveys")
    .values({
      site_id: siteId,
      id,
      status: "draft",
      draft: JSON.stringify(draft),
      settings: JSON.stringify(settings),
      published_version: null,
      has_changes: true,
      created_at: now,
      updated_at: now,
      updated_by: by,
    })
    .onConflict((conflict) => conflict.columns(["site_id", "id"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Sets what is given of a survey that the caller has locked. */
export async function updateSurvey(
  db: Queries,
  { siteId, id, by, now, version, values }: SurveyRow & { version: number; values: SurveyValues },
): Promise<void> {
  const { status, draft, settings, publishedVersion, hasChanges } = values;
  await db
    .updateTable("surveys")
    .set({
      ...(status && { status }),
      ...(draft && { draft: JSON.stringify(draft) }),
      ...(settings && { settings: JSON.stringify(settings) }),
      ...(publishedVersion !== undefined && { published_version: publishedVersion }),
      ...(hasChanges !== undefined && { has_changes: hasChanges }),
      version: version + 1,
      updated_at: now,
      updated_by: by,
    })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .execute();
}

export async function insertVersion(
  db: Queries,
  { siteId, id, by, now, version, definition }: SurveyRow & { version: number; definition: SurveyDefinition },
): Promise<void> {
  await db
    .insertInto("survey_versions")
    .values({
      site_id: siteId,
      survey_id: id,
      version,
      definition: JSON.stringify(definition),
      published_at: now,
      published_by: by,
    })
    .execute();
}

/** Deletes a survey that was never published. */
export async function deleteDraft(db: Queries, siteId: string, id: string): Promise<void> {
  await db.deleteFrom("surveys").where("site_id", "=", siteId).where("id", "=", id).where("status", "=", "draft").execute();
}
