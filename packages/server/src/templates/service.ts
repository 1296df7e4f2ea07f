import { randomUUID } from "node:crypto";
import type { FieldProblem } from "@heed/contract";
import {
  newTemplateSchema,
  templateChangeSchema,
  unknownVariables,
  type NewReplyTemplate,
  type ReplyTemplate,
} from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { deleteTemplate, findTemplate, holdTemplateCount, insertTemplate, isNameTaken, updateTemplate } from "./store.ts";

interface TemplateInput {
  site: StoredSite;
  /** Not yet checked. */
  input: unknown;
  now: Date;
}

/** All are read at once: in a longer list nobody would find the one they need. */
const MAX_TEMPLATES = 200;

/** @throws ProblemError `validation_failed`, `name_taken` */
export async function addTemplate(db: Queries, { site, input, now }: TemplateInput): Promise<ReplyTemplate> {
  const template = parseInput(newTemplateSchema, input);
  checkTexts(template, site);
  return db.transaction().execute(async (queries) => {
    if ((await holdTemplateCount(queries, site.id)) >= MAX_TEMPLATES) {
      throw new ProblemError("validation_failed", { errors: [{ path: "/name", code: "too_many", max: MAX_TEMPLATES }] });
    }
    const added = await insertTemplate(queries, { siteId: site.id, id: randomUUID(), template, now });
    if (!added) throw new ProblemError("name_taken");
    return added;
  });
}

/** @throws ProblemError `validation_failed`, `resource_not_found`, `settings_changed`, `name_taken` */
export async function changeTemplate(db: Queries, { site, id, input, now }: TemplateInput & { id: string }): Promise<ReplyTemplate> {
  const { version, ...template } = parseInput(templateChangeSchema, input);
  checkTexts(template, site);
  return db.transaction().execute(async (queries) => {
    const stored = isTemplateId(id) ? await findTemplate(queries, site.id, id) : undefined;
    if (!stored) throw new ProblemError("resource_not_found");
    if (stored.version !== version) throw new ProblemError("settings_changed");
    if (await isNameTaken(queries, { siteId: site.id, id, name: template.name })) throw new ProblemError("name_taken");
    const changed = await updateTemplate(queries, { siteId: site.id, id, template, version, now });
    if (!changed) throw new ProblemError("settings_changed");
    return changed;
  });
}

/** @throws ProblemError `resource_not_found` */
export async function removeTemplate(db: Queries, { site, id }: { site: StoredSite; id: string }): Promise<void> {
  const isRemoved = isTemplateId(id) && (await deleteTemplate(db, site.id, id));
  if (!isRemoved) throw new ProblemError("resource_not_found");
}

/** A template need not be there in all languages, but in one; and speaks only of what can be filled in. */
function checkTexts({ texts }: NewReplyTemplate, { settings }: StoredSite): void {
  const entries = Object.entries(texts);
  const errors = entries.flatMap(([locale, text]): FieldProblem[] => {
    const path = `/texts/${locale}`;
    if (!settings.locales.includes(locale)) return [{ path, code: "not_an_option" }];
    return unknownVariables(text).length > 0 ? [{ path, code: "unknown_variable" }] : [];
  });
  if (entries.length === 0) errors.push({ path: "/texts", code: "required" });
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}

/** What stands in an address may be anything; the database takes nothing but ids. */
function isTemplateId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
