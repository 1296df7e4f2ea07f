import type * as FirstFrame from "../first-frame/show-form.ts";
import { runCalls } from "./host-calls.ts";
import { openByButtons } from "./open-by-buttons.ts";

/** For each element its own file, which comes first, and what that stands on. build/loader.ts fills it in. */
declare const FILES_OF: Readonly<Record<string, readonly [string, ...string[]]>>;
/** The checksum of each of these files. */
declare const CHECKSUMS: Readonly<Record<string, string>>;

/** The sheet that keeps the place of elements free. */
declare const SHEET: string;

/** The tag's way to fetch a file of its release, once and checked; answers with its address. */
type Bring = (rel: "modulepreload", file: string, integrity: string) => Promise<string>;

/** Those that show before their elements are needed. */
const CASE_FORM = /^(?:complaint|inquiry|service-request)-form$/;

const loads = new Map<string, Promise<unknown>>();
let hasWarned = false;

keepPlaces();

/** In the page's own tree, where its policy has no say in it, and no request is waited for. */
function keepPlaces(): void {
  if (document.querySelector("link[href$='/heed.css']")) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets.push(sheet);
}

/** Takes charge of an element that the tag has found: one of Heed's, a button that opens it, or the head of a page with calls that wait. */
export function take(element: Element, address: string, bring: Bring): void {
  const [here = ""] = address.split("#");
  const load = (name: string): Promise<unknown> => loaded(name, here, bring);
  if (element === document.head) return runCalls(() => load("host"), { siteKey: ownTags(here)[0]?.dataset.site ?? "", baseUrl: serviceOf(here) });
  if (!element.localName.startsWith("heed-")) return openByButtons({ load, take: (other) => take(other, address, bring) });
  const name = element.localName.slice("heed-".length);
  if (!Object.hasOwn(FILES_OF, name)) return;
  const tag = tagOf(element, here);
  // With another service behind it, whose own tag takes charge. A tag that was taken away since does not count.
  if (tag && tag.src !== here && ownTags(here).length > 0) return;
  if (tag?.dataset.site) give(element, "site-key", tag.dataset.site);
  give(element, "base-url", serviceOf(here));
  if (customElements.get(element.localName)) return;
  const loadElement = (): Promise<unknown> => load(name);
  const shown = CASE_FORM.test(name)
    ? load("first-frame").then(
        (module) => (module as typeof FirstFrame).showForm(element as HTMLElement, { prepare: () => void fetched(name, here, bring).catch(() => {}), load: loadElement }),
        loadElement,
      )
    : loadElement();
  shown.catch(() => {});
}

/** The tag with the element's site; where the element names none, or one that no tag has, the first. */
function tagOf(element: Element, here: string): HTMLScriptElement | undefined {
  const site = element.getAttribute("site-key");
  const tags = allTags();
  return site === null ? tags[0] : (tags.find(({ dataset }) => dataset.site === site) ?? ownTags(here)[0]);
}

function ownTags(here: string): HTMLScriptElement[] {
  return allTags().filter(({ src }) => src === here);
}

function allTags(): HTMLScriptElement[] {
  return [...document.querySelectorAll<HTMLScriptElement>("script[data-site][src*='/heed.js']")];
}

function give(element: Element, attribute: string, value: string): void {
  if (!element.hasAttribute(attribute)) element.setAttribute(attribute, value);
}

function serviceOf(here: string): string {
  return new URL("..", here).href.replace(/\/$/, "");
}

/** Runs a file once it and all that it stands on have arrived as they were built; after a failure, again. */
function loaded(name: string, here: string, bring: Bring): Promise<unknown> {
  const load = loads.get(name) ?? fetched(name, here, bring).then((address) => import(address) as Promise<unknown>);
  loads.set(name, load);
  load.catch(() => loads.delete(name));
  return load;
}

/** Fetches it, and runs nothing. Answers with its address. */
async function fetched(name: string, here: string, bring: Bring): Promise<string> {
  const files = Object.hasOwn(FILES_OF, name) ? (FILES_OF[name] ?? []) : [];
  try {
    const [address = ""] = await Promise.all(files.map((file) => bring("modulepreload", file, CHECKSUMS[file] ?? "")));
    return address;
  } catch (error) {
    warn(name, here);
    throw error;
  }
}

/** Once: what keeps one file away keeps others away, too. */
function warn(name: string, here: string): void {
  if (hasWarned) return;
  hasWarned = true;
  const { origin } = new URL(here);
  console.warn(
    `Heed: ${name} did not load from ${origin} as it was built, and the page shows what stands inside the element instead. ` +
      `Either the service does not answer, or something else answers in its place (a login, a proxy), ` +
      `or the page's Content-Security-Policy does not allow it: script-src ${origin}`,
  );
}
