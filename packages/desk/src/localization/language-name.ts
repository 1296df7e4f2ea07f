/** What a language calls itself; its tag where it has no name. */
export function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
