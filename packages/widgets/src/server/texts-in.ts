import { _installMsgImplementation, type msg } from "@lit/localize/init/install.js";
import { templates as ar } from "../localization/generated/ar.ts";
import { templates as zhHans } from "../localization/generated/zh-Hans.ts";
import { textsLocale, type TextsLocale } from "../localization/locale.ts";
import { translate, type Templates } from "../localization/translate.ts";

const templatesIn: Readonly<Record<TextsLocale, Templates | undefined>> = { ar, en: undefined, "zh-Hans": zhHans };

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
