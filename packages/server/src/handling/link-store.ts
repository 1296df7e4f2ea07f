import type { linkTypes } from "@heed/contract/desk";
import { sql } from "kysely";
import type { CaseKey } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";

type LinkType = (typeof linkTypes)[number];

export async function insertLink(
  db: Queries,
  { siteId, reference }: CaseKey,
  { other, type, now }: { other: string; type: LinkType; now: Date },
): Promise<void> {
  await db.insertInto("case_links").values({ site_id: siteId, reference, other, type, created_at: now }).execute();
}

/** How many links a case has, whichever of the two cases they were made at. */
export async function countLinks(db: Queries, { siteId, reference }: CaseKey): Promise<number> {
  const { count } = await db
    .selectFrom("case_links")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .where("site_id", "=", siteId)
    .where((link) => link.or([link("reference", "=", reference), link("other", "=", reference)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Takes a link away, whichever of the two cases it was made at; `false` where there is none. */
export async function deleteLink(db: Queries, { siteId, reference }: CaseKey, other: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("case_links")
    .where("site_id", "=", siteId)
    .where((link) =>
      link.or([
        link.and([link("reference", "=", reference), link("other", "=", other)]),
        link.and([link("reference", "=", other), link("other", "=", reference)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The linked cases that the reader may see, oldest link first; `isIncoming` where the link was made at the other one. */
export async function readLinks(db: Queries, reader: CaseReader, { siteId, reference }: CaseKey) {
  const links = db
    .selectFrom("case_links")
    .select(["other", "type", "created_at as linked_at"])
    .select(sql<boolean>`false`.as("isIncoming"))
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .unionAll(
      db
        .selectFrom("case_links")
        .select(["reference as other", "type", "created_at as linked_at"])
        .select(sql<boolean>`true`.as("isIncoming"))
        .where("site_id", "=", siteId)
        .where("other", "=", reference),
    );
  return db
    .selectFrom(links.as("links"))
    .innerJoin("cases", "cases.reference", "links.other")
    .select(["cases.reference", "kind", "subject", "status", "cases.created_at", "links.type", "links.isIncoming"])
    .where("cases.site_id", "=", siteId)
    .where(visibleTo(reader))
    .orderBy("links.linked_at")
    .orderBy("cases.reference")
    .execute();
}
