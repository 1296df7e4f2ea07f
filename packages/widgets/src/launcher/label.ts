import { LOCALE_STATUS_EVENT, showTextsIn } from "../localization/locale.ts";
import { msg, str } from "../localization/msg.ts";
import { KEPT_CASES_EVENT, keptCasesKey, readKeptCases } from "../kept-cases/kept-cases.ts";
import { askAsIdentified, unreadAsIdentified } from "./account-news.ts";
import { askForNews, countNews } from "./ask-for-news.ts";
import { countStyles } from "./count.styles.ts";
import type { Launcher } from "./launcher.ts";
import { UnreadEvent } from "./launcher.events.ts";
import { localeOf, sourceOf } from "./source-of.ts";

const labelled = new WeakSet<Launcher>();

/**
 * What the button says beyond the page's own words: "Help" where the page has none, and how many of the customer's cases
 * hold something new. Loaded where there is one of them to say.
 */
export function label(launcher: Launcher): void {
  if (labelled.has(launcher)) return;
  labelled.add(launcher);
  const { button } = launcher;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(countStyles);
  launcher.shadowRoot?.adoptedStyleSheets.push(sheet);
  let told = 0;

  const show = (): void => {
    const text = launcher.getAttribute("label") || launcher.textContent.trim() || msg("Help");
    const count = countNews(readKeptCases(sourceOf(launcher)), unreadAsIdentified(launcher));
    const badge = Object.assign(document.createElement("span"), { textContent: new Intl.NumberFormat(localeOf(launcher)).format(count) });
    badge.part.add("count");
    button.replaceChildren(text, ...(count ? [" ", badge] : []));
    // What is seen comes first: whoever speaks to their computer says that.
    button.ariaLabel = count ? `${text} ${badge.textContent}. ${msg(str`Cases with something new: ${badge.textContent}`)}` : null;
    if (count === told) return;
    told = count;
    launcher.dispatchEvent(new UnreadEvent(count));
  };
  const look = ({ isAnew = false } = {}): void => {
    if (!launcher.isConnected) return leave();
    if (document.hidden) return;
    const isIdentified = launcher.getToken !== undefined;
    void Promise.all([askForNews(sourceOf(launcher), { isAnew, isIdentified }), askAsIdentified(launcher, { isAnew })]).then(show);
  };
  const follow = (event: Event): void => {
    if (!(event instanceof StorageEvent) || event.key === keptCasesKey(sourceOf(launcher))) show();
  };
  const leaving = new AbortController();
  const leave = (): void => {
    leaving.abort();
    labelled.delete(launcher);
    launcher.countAnew = undefined;
  };
  const { signal } = leaving;
  launcher.countAnew = () => look({ isAnew: true });
  // What was new has been read there, or somebody has signed in.
  launcher.addEventListener("heed-close", launcher.countAnew, { signal });
  document.addEventListener("visibilitychange", () => look(), { signal });
  document.addEventListener(KEPT_CASES_EVENT, follow, { signal });
  addEventListener("storage", follow, { signal });
  addEventListener(LOCALE_STATUS_EVENT, follow, { signal });
  void showTextsIn(localeOf(launcher)).then(show);
  whenIdle(look);
}

/** Once the browser has nothing better to do; not every one can tell. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => act(), { timeout: 2_000 });
  else setTimeout(act);
}
