import type { Page } from "playwright";

/** All that a page may leave on a visitor's device. */
export interface Stored {
  local: number;
  session: number;
  cookies: string;
  databases: number;
  caches: number;
  workers: number;
}

export const NOTHING_STORED: Stored = { local: 0, session: 0, cookies: "", databases: 0, caches: 0, workers: 0 };

/** Keeps what the page is like once it is parsed, before any module of Heed's has run. To be called before it is opened. */
export async function rememberHost(page: Page): Promise<void> {
  await page.addInitScript(lookAtHost);
}

/** What has changed about the page since then, thing by thing; empty where all is as it was. */
export async function changesToHost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { before, look } = (document as unknown as { hostState: { before: Record<string, string>; look: () => Record<string, string> } }).hostState;
    const now = look();
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...names].filter((name) => before[name] !== now[name]).map((name) => `${name}: ${before[name]} → ${now[name]}`);
  });
}

/** What the page keeps on the device. */
export function storedBy(page: Page): Promise<Stored> {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: "caches" in globalThis ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
}

/** The listeners on what outlives an element, by the browser's own account. */
export async function listenersOfPage(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  for (const expression of ["window", "document", "document.documentElement", "document.body", "visualViewport", "navigator.connection"]) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    if (!result.objectId) continue;
    const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    found.push(...listeners.map(({ type }) => `${expression}: ${type}`));
  }
  await session.detach();
  return found.sort();
}

function lookAtHost(): void {
  // Sizes follow what stands beside; everything else is the page's own.
  const followsContent = /size|width|height|origin|inset|^(?:top|left|bottom|right)$/;
  const look = (): Record<string, string> => {
    const state: Record<string, string> = {};
    for (const name of Reflect.ownKeys(globalThis)) state[`global ${String(name)}`] = "there";
    for (const name of ["Object", "Array", "String", "Function", "Promise", "Element", "Node", "HTMLElement", "EventTarget", "History", "ShadowRoot", "Response", "Request"]) {
      const { prototype } = Reflect.get(globalThis, name) as { prototype: object };
      for (const key of Reflect.ownKeys(prototype)) {
        const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
        const has: unknown = descriptor?.get ?? descriptor?.value;
        state[`${name}.prototype.${String(key)}`] = typeof has === "function" ? String(has) : typeof has;
      }
    }
    for (const key of Reflect.ownKeys(Symbol)) state[`Symbol.${String(key)}`] = "there";
    for (const name of ["fetch", "setTimeout", "alert", "onerror", "onunhandledrejection"]) state[name] = String(Reflect.get(globalThis, name));
    for (const element of document.querySelectorAll("html, body, h1, #below, #below a")) {
      const style = getComputedStyle(element);
      for (const each of style) if (!followsContent.test(each)) state[`<${element.localName}> ${each}`] = style.getPropertyValue(each);
      state[`<${element.localName}> attributes`] = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(" ");
    }
    state["title"] = document.title;
    state["focus"] = document.activeElement?.localName ?? "";
    state["text"] = [...document.querySelectorAll("h1, #below")].map(({ textContent }) => textContent).join(" ");
    state["children of the body"] = [...document.body.children].map(({ localName }) => localName).join(" ");
    state["children of the head"] = [...document.head.children].map(({ outerHTML }) => outerHTML.slice(0, 60)).join(" ");
    state["sheets"] = String(document.adoptedStyleSheets.length);
    state["scrolled"] = `${scrollX} ${scrollY}`;
    return state;
  };
  document.addEventListener("readystatechange", () => {
    // Modules run after this and before `complete`. Not on the window: its names are counted.
    if (document.readyState === "interactive") Object.assign(document, { hostState: { before: look(), look } });
  });
}
