/** Where a company has the service's own page for its tracker, in a language: what mails lead to. */
export function trackerPageUrl(publicUrl: string, { siteKey, locale }: { siteKey: string; locale: string }): string {
  return new URL(`/track/${siteKey}?lang=${encodeURIComponent(locale)}`, publicUrl).href;
}
