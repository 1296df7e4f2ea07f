import { LOCALE_PATTERN } from "@heed/contract/rules";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { AppEnv } from "../http/index.ts";
import { resolveLocale, type StoredSite } from "../site/index.ts";
import { hasTextsIn } from "./page-texts.ts";

/** Whom a page speaks to. */
export interface PageReader {
  locale: string;
  /** What the address asks for, whether or not the site speaks it: a survey may. */
  asked: string;
  /** What the page's links keep: the language, where the address asks for one. */
  query: string;
}

/**
 * The language that the address asks for, where the site or these pages speak it; or else the site's that is nearest to the
 * browser's. What the site has no words for in that language stands in the site's own.
 */
export function readerOf(c: Context<AppEnv>, { settings: { locales } }: Pick<StoredSite, "settings">): PageReader {
  const asked = c.req.query("lang");
  if (asked === undefined || !LOCALE_PATTERN.test(asked)) {
    const locale = ofBrowser(c, locales);
    return { locale, asked: locale, query: "" };
  }
  const nearest = resolveLocale(asked, locales);
  const locale = languageOf(nearest) !== languageOf(asked) && hasTextsIn(asked) ? asked : nearest;
  return { locale, asked, query: `?lang=${encodeURIComponent(asked)}` };
}

/** Whether the pages are in the language of a tag that somebody has sent. */
export function isSpoken(tag: string): boolean {
  return LOCALE_PATTERN.test(tag) && hasTextsIn(tag);
}

function ofBrowser(c: Context<AppEnv>, locales: readonly string[]): string {
  const [first = "en"] = locales;
  return accepts(c, {
    header: "Accept-Language",
    supports: [...locales],
    default: first,
    match: (list) => {
      const tags = list.toSorted((a, b) => b.q - a.q).map(({ type }) => type);
      // Its first language may be one that the site does not speak, and its second one that it does.
      const served = tags.find((tag) => languageOf(resolveLocale(tag, locales)) === languageOf(tag));
      return served === undefined ? first : resolveLocale(served, locales);
    },
  });
}

function languageOf(tag: string): string | undefined {
  return tag.toLowerCase().split("-", 1)[0];
}
