import * as z from "zod/mini";
import { NO_OVERRIDE_PATTERN } from "../text/limits.ts";
import { instantSchema, lineSchema, localeSchema, publicTextSchema } from "../text/text-schemas.ts";
import { noticeLevels } from "./notice-levels.ts";

const levelSchema = z.enum(noticeLevels);

/** What the company tells everybody who uses its front desk now, in one language. */
export const noticeSchema = z.object({
  /** The same from publishing to taking down, whatever is changed in between. */
  id: z.string(),
  level: levelSchema,
  /** The language that `title` and `text` are in: the nearest to the one asked for. */
  locale: z.string(),
  title: z.string(),
  text: z.string(),
  /** Where there is more to read; always https. */
  url: z.optional(z.string()),
  updatedAt: instantSchema,
});

export type Notice = z.infer<typeof noticeSchema>;

/** Null where the company has nothing to tell. */
export const currentNoticeSchema = z.object({ notice: z.nullable(noticeSchema) });

export type CurrentNotice = z.infer<typeof currentNoticeSchema>;

/** An address on the web that is encrypted, carries no password and fits into a sentence. */
const secureUrlSchema = z
  .string()
  .check(z.maxLength(2_000, "too_long"), z.regex(/^https:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][^\s\p{C}<>"\\^`{|}]*)?$/iu, "not_an_option"));

/** A notice as it is written: in as many of the site's languages as there was time for. */
export const noticeContentSchema = z.strictObject({
  level: levelSchema,
  title: z.record(localeSchema, lineSchema(120).check(z.regex(NO_OVERRIDE_PATTERN, "invalid_characters"))),
  text: z.record(localeSchema, publicTextSchema(2_000)),
  url: z.optional(secureUrlSchema),
});

export type NoticeContent = z.infer<typeof noticeContentSchema>;
