import { changedControls } from "../base/visitor-input.ts";
import { CASE_FORMS, fileBeside } from "./case-forms.ts";
import { canWait, hasDraftOf, whenNeeded } from "./when-needed.ts";

/** Loads the elements of a page that a server has rendered, from the files beside this one, and forms once they are needed. */
export function loadElements(): void {
  for (const element of document.querySelectorAll<HTMLElement>(":not(:defined)")) {
    if (!element.localName.startsWith("heed-")) continue;
    const file = fileBeside(element);
    if (element.matches(CASE_FORMS) && element.querySelector(".heed-plain") && canWait(element) && !isInUse(element)) whenNeeded(element, file);
    // Where one cannot be loaded, what the server has rendered stays.
    else void file.load().catch(console.warn);
  }
}

/** Somebody was faster than any script, or has been here before. */
function isInUse(form: Element): boolean {
  return form.matches(":focus-within") || changedControls(form).size > 0 || hasDraftOf(form);
}
