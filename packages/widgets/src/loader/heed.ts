/**
 * The one tag: `<script type="module" src="…/widgets/heed.js" data-site="shop"></script>`. It looks for what Heed has
 * to do on the page, now and later, and brings along what does it. A page without any of it loads this and the sheet.
 */

import type * as Loading from "./loading.ts";

/** The folder of this build's files, and checksums of what is asked for from here. build/loader.ts fills them in. */
declare const RELEASE: string, SHEET: string, LOADING: string, HOT: Readonly<Record<string, string>>;

const here = import.meta.url;
/** What many pages need first is on its way before it is known what else they need. */
const hot = new Map(Object.entries(HOT));
let loading: Promise<typeof Loading | void> | undefined;

const arriving = new Map<string, Promise<string>>();

/** Fetches a file of the release, once, and checks what has arrived; a script does not run yet. Answers with its address. */
function bring(rel: string, file: string, integrity: string): Promise<string> {
  const arrival = arriving.get(file) ?? new Promise((done, fail) => {
    const href = new URL(`${RELEASE}/${file}`, here).href;
    const link = { onload: () => done(href), onerror: fail, crossOrigin: "", integrity, rel, href };
    document.head.append(Object.assign(document.createElement("link"), link));
  });
  arriving.set(file, arrival);
  arrival.catch(() => arriving.delete(file));
  return arrival;
}

/** A release's files go when the next one comes: a copy of this one that is older than they are is fetched anew, once. */
async function startAnew(): Promise<void> {
  observer.disconnect();
  try {
    if (here.endsWith("#")) throw new Error();
    await fetch(here, { cache: "reload" });
    await import(`${here}#`);
  } catch {
    console.warn(`Heed: ${here} did not load. Is it up? Does script-src allow it?`);
  }
}

function take(element: Element): void {
  // A complaint, inquiry or service request shows before its element is needed: loading.ts. A proposal does not.
  const name = element.localName.slice(5).replace(/^[cis].*-form$/, "first-frame");
  const checksum = hot.get(name);
  if (checksum) bring("modulepreload", `${name}.js`, checksum).catch(() => {});
  loading ??= bring("modulepreload", "loading.js", LOADING)
    .then((href) => import(href) as Promise<typeof Loading>)
    .catch(startAnew);
  void loading.then((module) => module?.take(element, here, bring));
}

function look(node: Document | ShadowRoot | Element): void {
  for (const element of [node as Partial<Element>, ...node.querySelectorAll("*")]) {
    if (element.localName?.startsWith("heed-") || element.matches?.("[data-heed-open]")) take(element as Element);
    else if (element.shadowRoot) watch(element.shadowRoot);
  }
}

function watch(root: Document | ShadowRoot): void {
  look(root);
  observer.observe(root, { childList: true, subtree: true });
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) look(node);
});

if (!document.querySelector("link[href$='/heed.css']")) bring("stylesheet", "heed.css", SHEET).catch(() => {});
// Only a page that has calls waiting makes this name: see docs/guides/embed.md.
if (Array.isArray((globalThis as { heed?: unknown }).heed)) take(document.documentElement);
watch(document);
