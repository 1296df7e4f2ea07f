import { _installMsgImplementation, type msg } from "@lit/localize/init/install.js";
import { LOCALE_STATUS_EVENT, type TextsLocale } from "./locale.ts";
import { loadMoreTexts, type Texts } from "./more-texts.ts";
import { ownTextsIn } from "./own-texts.ts";
import { translate, type Templates } from "./translate.ts";

/*
 * Loaded with the first text that is not as the elements bring it: until then @lit/localize gives back what it is given.
 * Its own way of loading languages knows neither plural forms nor texts of the page's own.
 */
_installMsgImplementation(((template) => translate(template, templates, shown)) as typeof msg);

let templates: Templates | undefined;
let shown: TextsLocale = "en";
let requests = 0;

/** Shows these texts, and tells the window, as @lit/localize does. */
export async function setLocale(locale: TextsLocale, texts: Texts | undefined): Promise<void> {
  const request = ++requests;
  const more = await loadMoreTexts(locale);
  if (request !== requests || (templates && locale === shown)) return;
  templates = { ...more, ...texts?.templates, ...ownTextsIn(locale) };
  shown = locale;
  dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail: { status: "ready", readyLocale: locale } }));
}
