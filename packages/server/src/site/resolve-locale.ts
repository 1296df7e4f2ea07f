/** Chinese is asked for by country and written by script. */
const SCRIPT_ALIASES: Readonly<Record<string, string>> = {
  zh: "zh-hans",
  "zh-cn": "zh-hans",
  "zh-sg": "zh-hans",
  "zh-my": "zh-hans",
  "zh-tw": "zh-hant",
  "zh-hk": "zh-hant",
  "zh-mo": "zh-hant",
};

/**
 * The nearest of a site's locales: the same tag, then the same script, then the same language,
 * then the site's first. Tags compare without regard to case (RFC 5646).
 */
export function resolveLocale(asked: string | undefined, locales: readonly string[]): string {
  const [first = "en"] = locales;
  if (asked === undefined) return first;
  const find = (matches: (locale: string) => boolean) => locales.find((locale) => matches(locale.toLowerCase()));
  const tag = asked.toLowerCase();
  const scripted = withScript(tag);
  const language = tag.split("-", 1)[0];
  return (
    find((locale) => locale === tag) ??
    find((locale) => locale === scripted || withScript(locale) === scripted) ??
    find((locale) => locale === language) ??
    find((locale) => locale.split("-", 1)[0] === language) ??
    first
  );
}

/** `zh-hans-cn` and `zh-cn` are both `zh-hans`. */
function withScript(tag: string): string {
  const [language, next] = tag.split("-");
  const isScript = next?.length === 4;
  if (isScript) return `${language}-${next}`;
  return SCRIPT_ALIASES[tag] ?? tag;
}
