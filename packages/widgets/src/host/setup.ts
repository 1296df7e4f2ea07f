import type { Prefill } from "../case-form/answers.ts";
import type { GetToken } from "../case-list/get-token.ts";
import { forgetDevice } from "../kept-cases/kept-cases.ts";
import type { Launcher } from "../launcher/launcher.ts";
import { endSessions } from "../participation/page-sessions.ts";
import type { HeedHost, HostEvents, HostOptions } from "./host-options.ts";
import { prefillForm } from "./prefill.ts";

type Listener = (event: never) => void;

/** What the elements say, and by which name it is told. */
const told: Readonly<Record<string, keyof HostEvents>> = {
  "heed-open": "form-open",
  "heed-close": "form-close",
  "heed-case-filed": "submit-success",
  "heed-proposal-submitted": "submit-success",
  "heed-submit-error": "submit-error",
  "heed-unread": "unread-count",
};

/** An element of a site. */
interface SiteElement extends HTMLElement {
  siteKey?: string | undefined;
  getToken?: GetToken | undefined;
}

/**
 * Puts a button on the page that opens the front desk, and gives what scripts of the page need to work with it.
 *
 * Any number of them can stand on a page. Nothing is loaded, stored or asked for before the customer comes near the button.
 *
 * @example
 * ```ts
 * import { setup } from "@heed/widgets/host";
 *
 * const heed = setup({ siteKey: "shop", baseUrl: "https://care.shop.example" });
 * heed.identify(async () => (await fetch("/heed-token")).text());
 * heed.on("submit-success", ({ reference }) => console.log(reference));
 * ```
 */
export function setup(options: HostOptions): HeedHost {
  const { siteKey, baseUrl, launcher: look = true } = options;
  const leaving = new AbortController();
  const { signal } = leaving;
  const listeners = new Map<keyof HostEvents, Set<Listener>>();
  const launcher = document.createElement("heed-launcher") as Launcher;
  let getToken: GetToken | undefined;
  let values: Prefill | undefined;

  const tell = <Name extends keyof HostEvents>(name: Name, event: HostEvents[Name]): void => {
    for (const listener of listeners.get(name) ?? []) (listener as (event: HostEvents[Name]) => void)(event);
  };

  /** The element that says something, where that is ours: in our panel, or of our site and in nobody else's. */
  const speaker = (event: Event): SiteElement | undefined => {
    const path = event.composedPath();
    const within = path.find((each) => each instanceof HTMLElement && each.localName === "heed-launcher");
    const [element] = path as SiteElement[];
    if (within ? within !== launcher : element?.siteKey !== siteKey) return undefined;
    return element;
  };

  const equip = (element: SiteElement): void => {
    if (getToken && /^heed-(?:portal|case-list)$/.test(element.localName) && element.getToken !== getToken) element.getToken = getToken;
    if (values) prefillForm(element, values);
  };

  const equipAll = (): void => {
    launcher.getToken = getToken;
    for (const element of elementsBelow(document)) if (element.siteKey === siteKey) equip(element);
  };

  /** What counts is loaded by a button that comes to a page with something to count: again, where that is known only now. */
  const count = (): void => {
    if (launcher.countAnew) launcher.countAnew();
    else if (getToken && customElements.get("heed-launcher") && launcher.isConnected) launcher.connectedCallback();
  };

  for (const [type, name] of Object.entries(told)) {
    document.addEventListener(
      type,
      (event) => {
        if (speaker(event)) tell(name, detailsOf(event) as never);
      },
      { signal },
    );
  }
  document.addEventListener(
    "heed-ready",
    (event) => {
      const element = speaker(event);
      if (element) equip(element);
    },
    { signal },
  );

  wear(launcher, options);
  if (look !== true && look && look.href) launcher.append(Object.assign(document.createElement("a"), { href: look.href, textContent: look.label ?? "" }));
  document.body.append(launcher);
  void import("../launcher/define.ts").then(async () => {
    await customElements.whenDefined("heed-launcher");
    if (signal.aborted) return;
    launcher.getToken = getToken;
    tell("ready", {});
  });

  const whenReady = async (act: (launcher: Launcher) => unknown): Promise<void> => {
    await customElements.whenDefined("heed-launcher");
    if (!signal.aborted) act(launcher);
  };

  return {
    identify(next) {
      getToken = next;
      equipAll();
      count();
    },
    logout() {
      getToken = undefined;
      endSessions({ siteKey, baseUrl });
      forgetDevice({ siteKey, baseUrl });
      launcher.getToken = undefined;
      count();
      for (const element of elementsBelow(document)) if (element.siteKey === siteKey && element.getToken) element.getToken = undefined;
    },
    prefill(more) {
      values = { ...values, ...more };
      equipAll();
    },
    open: (view) => void whenReady((it) => it.open(view)),
    close: () => void whenReady((it) => it.close()),
    show: () => (launcher.hidden = false),
    hide() {
      launcher.hidden = true;
      void whenReady((it) => it.close());
    },
    setLocale(locale) {
      launcher.setAttribute("locale", locale);
      launcher.portal?.setAttribute("locale", locale);
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
    },
    off(name, listener) {
      listeners.get(name)?.delete(listener);
    },
    destroy() {
      leaving.abort();
      listeners.clear();
      launcher.remove();
    },
  };
}

/** The launcher's attributes. */
function wear(launcher: HTMLElement, { siteKey, baseUrl, locale, launcher: look }: HostOptions): void {
  const { label, position, colorScheme } = typeof look === "object" ? look : {};
  const attributes = { "site-key": siteKey, "base-url": baseUrl, locale, label, position, "color-scheme": colorScheme, "no-button": look === false ? "" : undefined };
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) launcher.setAttribute(name, value);
}

/** What an event of the elements carries, without the event. */
function detailsOf(event: Event): object {
  const { reference, proposalId, error, count } = event as Event & { reference?: string; proposalId?: string; error?: unknown; count?: number };
  if (event.type === "heed-submit-error") return { error };
  if (event.type === "heed-unread") return { count };
  return reference ?? proposalId ? { reference: reference ?? proposalId } : {};
}

/** Every element of Heed's on the page, in whatever shadow tree. */
function* elementsBelow(root: Document | ShadowRoot): Generator<SiteElement> {
  for (const element of root.querySelectorAll<SiteElement>("*")) {
    if (element.localName.startsWith("heed-")) yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}
