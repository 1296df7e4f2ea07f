import { _installMsgImplementation, type msg } from "@lit/localize/init/install.js";
import { runtimeMsg } from "@lit/localize/internal/runtime-msg.js";
import { templates as ar } from "../localization/generated/ar.ts";
import { templates as zhHans } from "../localization/generated/zh-Hans.ts";
import { textsLocale } from "../localization/locale.ts";

const templatesIn = { ar, en: undefined, "zh-Hans": zhHans } as const;

let templates: (typeof templatesIn)[keyof typeof templatesIn];
let isInstalled = false;

/**
 * Runs `render` with the elements' texts in the language for `locale`. It must not wait for anything: a process renders for
 * many readers, each in a language of their own, and @lit/localize knows one at a time.
 */
export function inTextsOf<Result>(locale: string, render: () => Result): Result {
  // What browsers use asks for a window. All languages are there from the start, so that none is waited for.
  if (!isInstalled) _installMsgImplementation(((template, options) => runtimeMsg(templates, template, options)) as typeof msg);
  isInstalled = true;
  templates = templatesIn[textsLocale(locale)];
  try {
    return render();
  } finally {
    templates = undefined;
  }
}
