import { resolveLocale } from "./resolve-locale.ts";
import type { StoredSite } from "./store.ts";

/**
 * Where proposals of a site can be read, with `{id}` in the place of one's own: on the company's page where it has one, in
 * the reader's language.
 */
export function proposalAddress({ key, settings }: StoredSite, { publicUrl, locale: asked }: { publicUrl: string; locale: string }): string {
  const locale = resolveLocale(asked, settings.locales);
  const boardUrl = settings.proposals?.boardUrl?.replaceAll("{locale}", locale);
  return boardUrl === undefined ? `${new URL(publicUrl).origin}/proposals/${key}/{id}?lang=${encodeURIComponent(locale)}` : `${boardUrl}#proposal/{id}`;
}
