import type { SiteSettings } from "@heed/contract";

/** What a site is called in its first language: people may work at several before they choose one. */
export function siteName({ name, locales }: Pick<SiteSettings, "name" | "locales">): string {
  return name[locales[0] ?? ""] ?? Object.values(name)[0] ?? "";
}
