import { changedControls } from "../base/visitor-input.ts";
import { canWait, hasDraftOf, whenNeeded } from "./when-needed.ts";

const FORM = "heed-complaint-form, heed-inquiry-form, heed-service-request-form";

/** Loads the elements of a page that a server has rendered, from the files beside this one, and forms once they are needed. */
export function loadElements(): void {
  for (const element of document.querySelectorAll<HTMLElement>(":not(:defined)")) {
    if (!element.localName.startsWith("heed-")) continue;
    const href = new URL(`${element.localName.slice("heed-".length)}.js`, import.meta.url).href;
    const load = (): Promise<unknown> => import(href) as Promise<unknown>;
    const prepare = (): void => document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
    if (element.matches(FORM) && element.querySelector(".heed-plain") && canWait(element) && !isInUse(element)) whenNeeded(element, { prepare, load });
    // Where one cannot be loaded, what the server has rendered stays.
    else void load().catch(console.warn);
  }
}

/** Somebody was faster than any script, or has been here before. */
function isInUse(form: Element): boolean {
  return form.matches(":focus-within") || changedControls(form).size > 0 || hasDraftOf(form);
}
