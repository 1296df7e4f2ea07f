/** The languages of the elements: for pages that have words of their own for something, and for those of Heed's own. */
export { dayInWords, instantInWords } from "./calendar.ts";
export { isRightToLeft, LOCALE_STATUS_EVENT, showTextsIn, textsLocale, type TextsLocale } from "./locale.ts";
export { addTexts, type Texts } from "./more-texts.ts";
export type { OwnTexts } from "./own-texts.ts";
export { setTexts } from "./set-texts.ts";
