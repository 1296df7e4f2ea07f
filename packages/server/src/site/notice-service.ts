import { randomUUID } from "node:crypto";
import type { FieldProblem, NoticeContent } from "@heed/contract";
import { newNoticeSchema, type DeskNotice } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { lockNotice, readDeskNotice, updateNotice } from "./notice-store.ts";
import type { StoredSite } from "./store.ts";

interface NoticeChange {
  site: StoredSite;
  /** The name of who changes it. */
  by: string;
  now: Date;
}

/**
 * Publishes a notice, or puts new words in the place of those that the caller has seen. Languages may be missing: in
 * a crisis the first words count, and readers of the others see one that is there.
 *
 * @throws ProblemError `validation_failed`, `settings_changed`
 */
export async function publishNotice(db: Queries, { site, input, by, now }: NoticeChange & { input: unknown }): Promise<DeskNotice> {
  const { version, notice: content } = parseInput(newNoticeSchema, input);
  const errors = checkLanguages(content, site.settings.locales);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  return db.transaction().execute(async (queries) => {
    const stored = await lockNotice(queries, site.id);
    if (stored.version !== version) throw new ProblemError("settings_changed");
    const id = stored.notice?.id ?? randomUUID();
    await updateNotice(queries, { siteId: site.id, notice: { id, content }, version: version + 1, by, now });
    return readDeskNotice(queries, site.id);
  });
}

/** Takes the notice down, whoever changed it last: what is wrong must not stay up for a conflict's sake. */
export async function takeNoticeDown(db: Queries, { site, by, now }: NoticeChange): Promise<DeskNotice> {
  return db.transaction().execute(async (queries) => {
    const { notice, version } = await lockNotice(queries, site.id);
    if (notice) await updateNotice(queries, { siteId: site.id, notice: null, version: version + 1, by, now });
    return readDeskNotice(queries, site.id);
  });
}

/** Title and text in the same languages, at least one, and only the site's. */
function checkLanguages({ title, text }: NoticeContent, locales: readonly string[]): FieldProblem[] {
  const written = new Set([...Object.keys(title), ...Object.keys(text)]);
  if (written.size === 0) return [{ path: "/notice/title", code: "required" }];
  return [...written].flatMap((locale): FieldProblem[] => {
    if (!locales.includes(locale)) return [{ path: `/notice/title/${locale}`, code: "not_an_option" }];
    return (["title", "text"] as const).flatMap((part): FieldProblem[] =>
      Object.hasOwn(part === "title" ? title : text, locale) ? [] : [{ path: `/notice/${part}/${locale}`, code: "required" }],
    );
  });
}
