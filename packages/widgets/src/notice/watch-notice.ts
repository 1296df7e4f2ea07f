import type { Notice } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";
import { fetchNotice, NoticeAsker, type NoticeWatcher } from "./notice-asker.ts";
import type { NoticeElement } from "./notice.ts";

/** An element with a conversation of its own, as far as a notice above it needs to know. */
interface Conversation extends HTMLElement, ClientSource {
  readonly renderRoot: HTMLElement | DocumentFragment;
  colorScheme?: NoticeElement["colorScheme"];
}

/** Of the one who shows, and of the locale it shows in. */
interface Watch {
  locale: string;
  signal: AbortSignal;
}

/** A button is no place for a notice, and a panel that waits for its moment would come forth for it. */
const WITHOUT_NOTICE = "heed-notice, heed-launcher, heed-survey[panel], heed-survey[ask]";

/** By the client or the site's address, and the language: one asker for all on the page. */
const askers = new Map<unknown, Map<string, NoticeAsker>>();

const STORED_AT = "heed:notice:";

/** Where nothing can be kept, what was put aside stays so until the page is left. */
const dismissed = new Map<string, string>();

/** Elements that show a notice: what stands within one of them does not show it again. */
const showing = new WeakMap<Element, NoticeElement | undefined>();

/** Tells what is up, now and whenever it changes, until the signal aborts. */
export function watchNotice(source: ClientSource, { locale, signal }: Watch, watcher: NoticeWatcher): void {
  const { client, siteKey, baseUrl } = source;
  if (!client && !siteKey) return;
  const site = client ?? `${serviceUrl(baseUrl)} ${siteKey}`;
  const inLocales = askers.get(site) ?? new Map<string, NoticeAsker>();
  askers.set(site, inLocales);
  const asker = inLocales.get(locale) ?? new NoticeAsker((of) => fetchNotice({ client, siteKey, baseUrl }, locale, of), isDismissed);
  inLocales.set(locale, asker);
  asker.watch(watcher, signal);
}

/**
 * Shows the site's notice above what an element shows, as long as there is one. The element that shows it is loaded
 * only then: a page without a notice loads and moves nothing.
 */
export function showNotice(element: Conversation, watch: Watch): void {
  if (element.matches(WITHOUT_NOTICE) || isWithinShowing(element)) return;
  if (!showing.has(element)) showing.set(element, undefined);
  watchNotice(element, watch, (notice, isNews) => void place(element, { notice, isNews, ...watch }));
}

async function place(element: Conversation, { notice, isNews, locale, signal }: Watch & { notice: Notice | null; isNews: boolean }): Promise<void> {
  if (notice && !customElements.get("heed-notice")) await import("./define.ts").catch(() => undefined);
  if (signal.aborted) return;
  const known = showing.get(element);
  const { siteKey, colorScheme, renderRoot } = element;
  const shown = known ?? (notice && (document.createElement("heed-notice") as NoticeElement));
  if (!shown) return;
  // What it is told last is what it shows, also where a slow first load let two come together.
  Object.assign(shown, { notice, isNews, isWithin: true, siteKey, locale, colorScheme });
  showing.set(element, shown);
  if (shown.parentNode !== renderRoot) renderRoot.prepend(shown);
}

/** Puts a notice aside for this visit; one that is changed afterwards is another. */
export function dismissNotice({ id, updatedAt }: Notice): void {
  dismissed.set(id, updatedAt);
  try {
    sessionStorage.setItem(STORED_AT + id, updatedAt);
  } catch {
    // Then it is put aside on this page alone.
  }
  for (const inLocales of askers.values()) for (const asker of inLocales.values()) asker.showAgain();
}

/** What is critical stays in sight. */
function isDismissed({ id, level, updatedAt }: Notice): boolean {
  return level !== "critical" && (dismissed.get(id) ?? storedDismissal(id)) === updatedAt;
}

function storedDismissal(id: string): string | null {
  try {
    return sessionStorage.getItem(STORED_AT + id);
  } catch {
    return null;
  }
}

function isWithinShowing(element: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && (showing.has(root.host) || isWithinShowing(root.host));
}
