/**
 * Becomes `dist/browser/forms.js`: shows the forms of a page, now and later, and loads the element of each from the file beside
 * it once it is needed. The one tag does the same by itself.
 */
import { CASE_FORMS, fileBeside } from "./case-forms.ts";
import { showForm } from "./show-form.ts";

const known = new WeakSet<Element>();

function look(): void {
  for (const form of document.querySelectorAll<HTMLElement>(CASE_FORMS)) {
    if (known.has(form)) continue;
    known.add(form);
    showForm(form, fileBeside(form));
  }
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();
