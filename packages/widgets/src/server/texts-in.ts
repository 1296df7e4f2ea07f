import { _installMsgImplementation, type msg } from "@lit/localize/init/install.js";
import { templates as ar } from "../localization/generated/ar.ts";
import { templates as de } from "../localization/generated/de.ts";
import { templates as es } from "../localization/generated/es.ts";
import { templates as fr } from "../localization/generated/fr.ts";
import { templates as he } from "../localization/generated/he.ts";
import { templates as hi } from "../localization/generated/hi.ts";
import { templates as ja } from "../localization/generated/ja.ts";
import { templates as ko } from "../localization/generated/ko.ts";
import { templates as pt } from "../localization/generated/pt.ts";
import { templates as zhHans } from "../localization/generated/zh-Hans.ts";
import { templates as zhHant } from "../localization/generated/zh-Hant.ts";
import { textsLocale, type TextsLocale } from "../localization/locale.ts";
import { translate, type Templates } from "../localization/translate.ts";

const templatesIn: Readonly<Record<TextsLocale, Templates | undefined>> = {
  ar,
  de,
  en: undefined,
  es,
  fr,
  he,
  hi,
  ja,
  ko,
  pt,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
};

let shown: TextsLocale = "en";
let isInstalled = false;

/**
 * Runs `render` with the elements' texts in the language for `locale`. It must not wait for anything: a process renders for
 * many readers, each in a language of their own, and @lit/localize knows one at a time.
 */
export function inTextsOf<Result>(locale: string, render: () => Result): Result {
  // What browsers use asks for a window. All languages are there from the start, so that none is waited for.
  if (!isInstalled) _installMsgImplementation(((template) => translate(template, templatesIn[shown], shown)) as typeof msg);
  isInstalled = true;
  shown = textsLocale(locale);
  try {
    return render();
  } finally {
    shown = "en";
  }
}
