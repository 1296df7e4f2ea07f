/** The languages of the elements, for pages of Heed's own that speak them too. */
export { dayInWords, instantInWords } from "./calendar.ts";
export { LOCALE_STATUS_EVENT, showTextsIn, textsLocale } from "./locale.ts";
export { addTexts, type Texts } from "./more-texts.ts";
