import * as z from "zod/mini";
import { instantSchema, lineSchema, localeSchema, textSchema } from "../text/text-schemas.ts";
import { siteSettingsSchema } from "../site/site-settings.ts";
import { localizedTextSchema } from "../site/localized-text.ts";
import { assignmentModes } from "../site/desk-settings.ts";
import { siteSchema } from "../site/site.ts";
import { membershipSchema } from "./staff.ts";
import { staffRoles } from "./permissions.ts";

/**
 * What every page of the desk needs: the site in one language, its teams and tiers, and who works there
 * (to assign, to mention, to filter by).
 */
export const deskSiteSchema = z.object({
  me: membershipSchema,
  site: siteSchema,
  teams: z.array(z.object({ id: z.string(), name: z.string(), assignment: z.enum(assignmentModes) })),
  defaultTeam: z.string(),
  tiers: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Null where the company takes no proposals. */
  proposals: z.nullable(
    z.object({
      isPublic: z.boolean(),
      moderation: z.enum(["before", "after"]),
      allowsComments: z.boolean(),
      criteria: z.array(z.object({ id: z.string(), label: z.string(), hint: z.nullable(z.string()), weight: z.int() })),
      /** Where a proposal is shown to the public; `{id}` in it stands for the proposal's. */
      pageUrl: z.string(),
    }),
  ),
  staff: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.enum(staffRoles), teams: z.array(z.string()) }),
  ),
});

export type DeskSite = z.infer<typeof deskSiteSchema>;

/** The whole of a site's settings, in all languages. `version` is what a change of them must name. */
export const versionedSettingsSchema = z.object({
  version: z.int(),
  settings: siteSettingsSchema,
  updatedAt: instantSchema,
  updatedBy: z.nullable(z.string()),
});

export type VersionedSettings = z.infer<typeof versionedSettingsSchema>;

export const settingsChangeSchema = z.strictObject({ version: z.int(), settings: siteSettingsSchema });

export const settingsPreviewSchema = z.strictObject({ settings: siteSettingsSchema, locale: localeSchema });

/** A consent text that was in force once. Versions are never written over: a new text needs a new version. */
export const consentVersionSchema = z.object({
  version: z.string(),
  text: localizedTextSchema,
  since: instantSchema,
  by: z.nullable(z.string()),
});

export const consentVersionListSchema = z.object({ items: z.array(consentVersionSchema) });

export type ConsentVersion = z.infer<typeof consentVersionSchema>;

export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  texts: localizedTextSchema,
  version: z.int(),
  updatedAt: instantSchema,
});

export type ReplyTemplate = z.infer<typeof templateSchema>;

export const templateListSchema = z.object({ items: z.array(templateSchema) });

const templateFields = {
  name: lineSchema(100),
  texts: z.record(localeSchema, textSchema(4_000)),
};

export const newTemplateSchema = z.strictObject(templateFields);

export type NewReplyTemplate = z.infer<typeof newTemplateSchema>;

export const templateChangeSchema = z.strictObject({ ...templateFields, version: z.int() });
