/**
 * Becomes `dist/browser/forms.js`: shows the forms of a page, now and later, and loads the element of each from the file beside
 * it once it is needed. The one tag does the same by itself.
 */
import { showForm } from "./show-form.ts";

const TAGS = "heed-complaint-form, heed-inquiry-form, heed-service-request-form";

const known = new WeakSet<Element>();

function look(place: ParentNode): void {
  for (const form of place.querySelectorAll<HTMLElement>(TAGS)) {
    if (known.has(form)) continue;
    known.add(form);
    // Resolving an address takes a page's first millisecond, and is not needed before there is something to load.
    const script = (): string => new URL(`${form.localName.slice("heed-".length)}.js`, import.meta.url).href;
    showForm(form, {
      prepare: () => document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: script() })),
      load: () => import(script()) as Promise<unknown>,
    });
  }
}

new MutationObserver(() => look(document)).observe(document, { childList: true, subtree: true });
look(document);
