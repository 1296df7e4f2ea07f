import type { Notice, SiteSettings } from "@heed/contract";
import type { StoredNotice } from "../database/index.ts";
import { resolveLocale } from "./resolve-locale.ts";

/** A notice in the language nearest to the one asked for, among those it was written in. */
export function localizeNotice(
  stored: StoredNotice | null,
  { settings: { locales }, asked }: { settings: Pick<SiteSettings, "locales">; asked: string | undefined },
): Notice | null {
  if (!stored) return null;
  const { id, level, title, text, url, updatedAt } = stored;
  const written = [...new Set([...locales, ...Object.keys(title)])].filter((locale) => Object.hasOwn(title, locale));
  const locale = resolveLocale(asked ?? locales[0], written);
  return { id, level, locale, title: title[locale] ?? "", text: text[locale] ?? "", ...(url !== undefined && { url }), updatedAt };
}
