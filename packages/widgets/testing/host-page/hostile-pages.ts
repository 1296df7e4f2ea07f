import type { BrowserContextOptions, Page } from "playwright";
import { expectEasyReading, expectNoMotion, expectReachable } from "./looks.ts";
import { STRICT_POLICY } from "./start-host.ts";

/** A host page that is hostile or broken, on which the elements have to work all the same. */
export interface HostilePage {
  name: string;
  /** What else the page's head holds. */
  head?: string;
  doctype?: string;
  /** Where the page itself needs more than the strictest. */
  policy?: string;
  options?: BrowserContextOptions;
  /** What the page does before a script of Heed's runs. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What is looked at besides, before the elements are used and after. */
  check?: (page: Page) => Promise<void>;
  /** The scripts of Heed's it loads, by their addresses; those of the bundle where none are named. */
  scripts?: readonly string[];
}

const OUTER = "https://elsewhere.example";

const resets = `
  * { all: unset !important; }
  *::before, *::after { all: unset !important; content: none !important; }
`;

/** As libraries of 2008 did, and as some shops still load them. */
function extendPrototypes(): void {
  const extension = (): never => {
    throw new Error("The page's own extension was called.");
  };
  for (const name of ["each", "extend", "inherits", "items", "code", "error", "headers"]) Reflect.set(Object.prototype, name, extension);
  for (const name of ["remove", "contains", "each"]) Reflect.set(Array.prototype, name, extension);
  Reflect.set(String.prototype, "strip", extension);
}

/** As polyfills do: by XMLHttpRequest, for an address and options, with an answer that has no stream; and with a header that the page wants. */
function polyfillFetch(): void {
  const polyfilled = (address: string | URL, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<object> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(options.method ?? "get", String(address));
      for (const [name, value] of Object.entries(options.headers ?? {})) request.setRequestHeader(name, value);
      request.setRequestHeader("accept-language", "en");
      request.onload = () => {
        const { status, responseText } = request;
        resolve({
          ok: status >= 200 && status < 300,
          status,
          headers: { get: (name: string) => request.getResponseHeader(name) },
          text: () => Promise.resolve(responseText),
          json: () => Promise.resolve(responseText).then((text) => JSON.parse(text) as unknown),
        });
      };
      request.onerror = () => reject(new TypeError("Failed"));
      request.send(options.body ?? null);
    });
  Reflect.set(globalThis, "fetch", polyfilled);
}

function closeStorage(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  }
  Object.defineProperty(Document.prototype, "cookie", {
    configurable: true,
    get: () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });
}

/** An old version of an element, and what is none of Heed's under one of its names. */
function takeNames(): void {
  customElements.define("heed-inquiry-form", class extends HTMLElement {});
  customElements.define("heed-notice", class extends HTMLElement {});
}

function setDomain(): void {
  // Ignored by browsers where a page's agent cluster is keyed by its origin; it must not matter.
  try {
    document.domain = location.hostname;
  } catch {
    // Refused by others.
  }
}

const days = (count: number): number => count * 86_400_000;
const wrongBy = (count: number) => (page: Page) => page.clock.install({ time: Date.now() + days(count) });

export const hostilePages: readonly HostilePage[] = [
  {
    name: "a reset of everything, with !important",
    head: `<style>${resets}</style>`,
    check: expectEasyReading,
    policy: STRICT_POLICY.replace("style-src", "style-src 'unsafe-inline'"),
  },
  { name: "prototypes that are extended with what can be enumerated", prepare: (page) => page.addInitScript(extendPrototypes) },
  { name: "a fetch that is a polyfill's", prepare: (page) => page.addInitScript(polyfillFetch) },
  { name: "names of elements that are taken", prepare: (page) => page.addInitScript(takeNames) },
  {
    name: "another version of Heed",
    scripts: ["/old/complaint-form.js", "/old/survey.js", "/widgets/complaint-form.js", "/widgets/case-tracker.js", "/widgets/survey.js", "/widgets/proposal-board.js"],
    prepare: (page) => page.route("**/old/*", async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/old/", "/widgets/") }) })),
  },
  { name: "a <base> that leads elsewhere", head: `<base href="${OUTER}/somewhere/" target="_blank">` },
  { name: "a document.domain that is set", prepare: (page) => page.addInitScript(setDomain) },
  { name: "quirks mode", doctype: "" },
  { name: "no storage at all", prepare: (page) => page.addInitScript(closeStorage) },
  { name: "a clock that is a day ahead", prepare: wrongBy(1) },
  { name: "a clock that is a day behind", prepare: wrongBy(-1) },
  { name: "a clock that is a year behind", prepare: wrongBy(-365) },
  { name: "the wish for less motion", options: { reducedMotion: "reduce" }, check: expectNoMotion },
  { name: "a zoom of 400 %", options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, check: expectReachable },
];
