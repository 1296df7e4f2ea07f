import { lookUpTexts } from "./locale.ts";
import { keepOwnTexts, type OwnTexts } from "./own-texts.ts";

/**
 * Puts a site's own words in the place of those that the elements have in a language, English too. Call it before
 * the first element is shown: what is shown already changes with the next change of language.
 *
 * @example setTexts("de", { "Send": "Abschicken", "Page ${0} of ${1}": "${0}/${1}" });
 */
export function setTexts(locale: string, texts: OwnTexts): void {
  keepOwnTexts(locale, texts);
  lookUpTexts();
}
