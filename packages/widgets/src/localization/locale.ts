/** What @lit/localize tells the window when the language has changed. */
export const LOCALE_STATUS_EVENT = "lit-localize-status";

/** The language whose texts are part of the elements; the others are loaded when they are needed. */
const SOURCE_LOCALE = "en";

/** What the reader of an element reads: its `locale`, the nearest `lang` above it, the browser's languages. */
export function findLocale(element: Element & { locale?: string | undefined }): string {
  return element.locale || nearestLang(element) || navigator.languages[0] || SOURCE_LOCALE;
}

/** `lang` is inherited across shadow roots, `closest()` ends at one. */
function nearestLang(element: Element): string | null {
  const holder = element.closest("[lang]");
  if (holder) return holder.getAttribute("lang");
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}

/** The language of ours that serves a reader of `locale`: `zh`, `zh-CN` and `zh-SG` read Simplified Chinese, `ar-EG` reads Arabic. */
export function textsLocale(locale: string): "ar" | "en" | "zh-Hans" {
  return /^zh(?!\w|-(?:hant|tw|hk|mo))/i.test(locale) ? "zh-Hans" : /^ar\b/i.test(locale) ? "ar" : SOURCE_LOCALE;
}

let setLocale: ((locale: string) => Promise<void>) | undefined;

/**
 * Shows the texts in the language for `locale` and resolves to that language. @lit/localize keeps one
 * language for the page: the last one asked for holds for every element of Heed. English needs no load;
 * where a language cannot be loaded, what is shown stays.
 */
export async function showTextsIn(locale: string): Promise<string> {
  const wanted = textsLocale(locale);
  try {
    if (wanted !== SOURCE_LOCALE && !setLocale) {
      // Asked for together: one after the other would be another round trip before the first paint.
      const texts = wanted === "ar" ? import("./generated/ar.ts") : import("./generated/zh-Hans.ts");
      const [configured] = await Promise.all([import("./configure.ts"), texts]);
      setLocale = configured.setLocale;
    }
    await setLocale?.(wanted);
    return wanted;
  } catch {
    return SOURCE_LOCALE;
  }
}
