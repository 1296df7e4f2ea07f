import type { NewReplyTemplate, ReplyTemplate } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";

const columns = ["id", "name", "texts", "version", "updated_at as updatedAt"] as const;

/** The templates of a site by name. */
export async function findTemplates(db: Queries, siteId: string): Promise<ReplyTemplate[]> {
  const rows = await db
    .selectFrom("reply_templates")
    .select(columns)
    .where("site_id", "=", siteId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map(presentTemplate);
}

/** How many templates a site has; nobody else adds one until the transaction ends. */
export async function holdTemplateCount(db: Queries, siteId: string): Promise<number> {
  await db.selectFrom("sites").select("id").where("id", "=", siteId).forNoKeyUpdate().execute();
  const { count } = await db
    .selectFrom("reply_templates")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .where("site_id", "=", siteId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One template, which nobody else changes until the transaction ends. */
export async function findTemplate(db: Queries, siteId: string, id: string): Promise<ReplyTemplate | undefined> {
  const row = await db
    .selectFrom("reply_templates")
    .select(columns)
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && presentTemplate(row);
}

export async function isNameTaken(
  db: Queries,
  { siteId, id, name }: { siteId: string; id: string; name: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("reply_templates")
    .select("id")
    .where("site_id", "=", siteId)
    .where("name", "=", name)
    .where("id", "!=", id)
    .executeTakeFirst();
  return row !== undefined;
}

interface TemplateRow {
  siteId: string;
  id: string;
  template: NewReplyTemplate;
  now: Date;
}

/** Adds a template; `undefined` where the name is taken. */
export async function insertTemplate(db: Queries, { siteId, id, template, now }: TemplateRow): Promise<ReplyTemplate | undefined> {
  const row = await db
    .insertInto("reply_templates")
    .values({ site_id: siteId, id, name: template.name, texts: JSON.stringify(template.texts), updated_at: now })
    .onConflict((conflict) => conflict.columns(["site_id", "name"]).doNothing())
    .returning(columns)
    .executeTakeFirst();
  return row && presentTemplate(row);
}

/** Changes a template; `undefined` where somebody did before. */
export async function updateTemplate(
  db: Queries,
  { siteId, id, template, version, now }: TemplateRow & { version: number },
): Promise<ReplyTemplate | undefined> {
  const row = await db
    .updateTable("reply_templates")
    .set({ name: template.name, texts: JSON.stringify(template.texts), version: version + 1, updated_at: now })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning(columns)
    .executeTakeFirst();
  return row && presentTemplate(row);
}

/** Deletes a template; `false` where there was none. */
export async function deleteTemplate(db: Queries, siteId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("reply_templates").where("site_id", "=", siteId).where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

function presentTemplate(row: Omit<ReplyTemplate, "updatedAt"> & { updatedAt: Date }): ReplyTemplate {
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}
