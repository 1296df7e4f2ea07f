import type { ElementFile } from "./when-needed.ts";

/** The forms that a service has first frames of. */
export const CASE_FORMS = "heed-complaint-form, heed-inquiry-form, heed-service-request-form";

/** The element's file beside the one that this is built into. */
export function fileBeside({ localName }: Element): ElementFile {
  // Resolving an address takes a page's first millisecond, and is not needed before there is something to load.
  const address = (): string => new URL(`${localName.slice("heed-".length)}.js`, import.meta.url).href;
  return {
    prepare: () => document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address() })),
    load: () => import(address()) as Promise<unknown>,
  };
}
