/**
 * The one tag: `<script type="module" src="…/widgets/heed.js" data-site="shop"></script>`. It looks for what Heed has
 * to do on the page, now and later, and brings along what does it. A page without any of it loads nothing else.
 */

import type * as Loading from "./loading.ts";

/**
 * The folder of this build's files, and the checksums of those that are asked for from here: what many pages need first is on
 * its way before it is known what else they need. build/loader.ts fills them in.
 */
declare const RELEASE: string, CHECKSUMS: Readonly<Record<string, string>>;

const here = import.meta.url;
let loading: Promise<typeof Loading | void> | undefined;

const arriving: Record<string, Promise<string> | undefined> = {};

/** Fetches a file of the release, once, and checks what has arrived; a script does not run yet. Answers with its address. */
function bring(rel: string, file: string, integrity = CHECKSUMS[file] ?? ""): Promise<string> {
  const arrival = (arriving[file] ??= new Promise<string>((done, fail) => {
    const href = new URL(`${RELEASE}/${file}`, here).href;
    document.head.append(
      // What has no checksum is no script.
      Object.assign(document.createElement("link"), { onload: () => done(href), onerror: fail, crossOrigin: "", integrity, as: integrity ? "" : "fetch", rel, href }),
    );
  }));
  arrival.catch(() => (arriving[file] = undefined));
  return arrival;
}

/** A release's files go when the next one comes: a copy of this one that is older than they are is fetched anew, once. */
function startAnew(): void {
  observer.disconnect();
  const warn = (): void => console.warn(`Heed: ${here} did not load: is it up, and in script-src?`);
  if (here.includes("#")) warn();
  else fetch(here, { cache: "reload" }).then(() => import(`${here}#`)).catch(warn);
}

function take(element: Element): void {
  // A complaint, inquiry or service request shows before its element is needed: loading.ts. A proposal does not.
  const [, form] = /^heed-([cis].*)-form$/.exec(element.localName) ?? [];
  const file = `${form ? "first-frame" : element.localName.slice(5)}.js`;
  if (CHECKSUMS[file]) void bring("modulepreload", file);
  const tag = document.querySelector<HTMLElement>(`[data-site][src="${here}"]`);
  // What first-frame/show-form.ts will ask for, once it is there. Where that is something else, nothing is lost.
  if (form && tag && !element.matches("[site-key],[locale],[category]")) {
    const { site } = tag.dataset;
    void bring("preload", `../../v1/sites/${site}/forms/${form}?locale=${element.closest<HTMLElement>("[lang]")?.lang || navigator.language}`);
  }
  loading ??= bring("modulepreload", "loading.js")
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
  // One of another window's is an element as well.
  for (const { addedNodes } of records) for (const node of addedNodes) if ((node as Element).localName) look(node as Element);
});

// Only a page that has calls waiting makes this name: see docs/guides/embed.md.
if (Array.isArray((self as { heed?: unknown }).heed)) take(document.head);
watch(document);
