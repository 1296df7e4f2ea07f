import type { Contact, NewCase } from "@heed/contract";
import type { ResponseSource, SurveyAnswers } from "@heed/contract/survey-rules";
import { sql, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";

export interface StoredAnswer {
  question: string;
  value: SurveyAnswers[string];
}

/** What of a case goes over into one that follows from it. */
export interface FollowedCase extends Pick<NewCase, "kind" | "category" | "consent"> {
  reference: string;
  locale: string;
  contact: Contact | null;
  region: string | null;
  organisation: string | null;
  orderNumber: string | null;
  product: string | null;
  team: string;
  isRestricted: boolean;
}

export async function findFollowedCase(
  db: Queries,
  { siteId, reference }: { siteId: string; reference: string },
): Promise<FollowedCase> {
  return db
    .selectFrom("cases")
    .select(["reference", "kind", "category", "locale", "contact", "consent", "region", "organisation", "product", "team"])
    .select(["order_number as orderNumber", "is_restricted as isRestricted"])
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
}

interface FollowUpToInsert {
  siteId: string;
  id: string;
  surveyId: string;
  version: number;
  responseId: string | null;
  source: ResponseSource;
  reference: string | null;
  openedReference: string | null;
  team: string | null;
  answers: readonly StoredAnswer[];
  at: Date;
}

export async function insertFollowUp(db: Queries, row: FollowUpToInsert): Promise<void> {
  await db
    .insertInto("survey_follow_ups")
    .values({
      site_id: row.siteId,
      id: row.id,
      survey_id: row.surveyId,
      version: row.version,
      response_id: row.responseId,
      source: row.source,
      reference: row.reference,
      opened_reference: row.openedReference,
      team: row.team,
      answers: JSON.stringify(row.answers),
      at: row.at,
      done_at: null,
      done_by: null,
      note: null,
    })
    .execute();
}

export type StoredFollowUp = Pick<
  Selectable<Database["survey_follow_ups"]>,
  "id" | "survey_id" | "version" | "source" | "reference" | "opened_reference" | "team" | "answers" | "at" | "done_at" | "done_by" | "note"
>;

interface FollowUpQuery {
  status: "open" | "done" | undefined;
  after: { at: Date; id: string } | null;
  limit: number;
}

/** The newest first, from after one on. */
export async function findFollowUps(db: Queries, reader: CaseReader, { status, after, limit }: FollowUpQuery): Promise<StoredFollowUp[]> {
  return visibleFollowUps(db, reader)
    .$if(status === "open", (query) => query.where("done_at", "is", null))
    .$if(status === "done", (query) => query.where("done_at", "is not", null))
    .$if(after !== null, (query) => query.where(sql<boolean>`(f.at, f.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`))
    .orderBy("f.at", "desc")
    .orderBy("f.id", "desc")
    .limit(limit)
    .execute();
}

export async function findFollowUp(db: Queries, reader: CaseReader, id: string): Promise<StoredFollowUp | undefined> {
  return visibleFollowUps(db, reader).where("f.id", "=", id).executeTakeFirst();
}

/** `false` where somebody has finished it before. */
export async function finishOpenFollowUp(
  db: Queries,
  { siteId, id }: { siteId: string; id: string },
  { note, by, at }: { note: string; by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_follow_ups")
    .set({ done_at: at, done_by: by, note })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("done_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Those about cases that the reader may see, and those about none. A case that was opened is named to who may see it. */
function visibleFollowUps(db: Queries, reader: CaseReader) {
  return db
    .selectFrom("survey_follow_ups as f")
    .select(["f.id", "f.survey_id", "f.version", "f.source", "f.reference", "f.team", "f.answers", "f.at", "f.done_at", "f.done_by", "f.note"])
    .select((from) =>
      from
        .selectFrom("cases")
        .select("cases.reference")
        .whereRef("cases.reference", "=", "f.opened_reference")
        .where(visibleTo(reader))
        .as("opened_reference"),
    )
    .where("f.site_id", "=", reader.siteId)
    .where((from) =>
      from.or([
        from("f.reference", "is", null),
        from.exists(from.selectFrom("cases").select("cases.reference").whereRef("cases.reference", "=", "f.reference").where(visibleTo(reader))),
      ]),
    );
}
