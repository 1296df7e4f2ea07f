import type { CaseKind } from "@heed/core/rules";
import { draftStorageKey, hasDraft } from "../case-form/draft-storage-key.ts";
import { findLocale, OWN_TEXTS_ID } from "../localization/locale.ts";
import { ATTRIBUTES, standIn, wasGiven } from "./stand-in.ts";

/** How the file with an element is had. */
export interface ElementFile {
  /** Fetches it, and runs nothing. */
  prepare(): void;
  /** Runs it: the element is registered, and takes its place. */
  load(): Promise<unknown>;
}

/** A form whose element has not loaded. */
export interface WaitingForm {
  /** Loads it now; tells whether that worked. What could not be loaded is loaded for the next reason. */
  need(): Promise<boolean>;
  /** Aborted once the element is there. */
  readonly signal: AbortSignal;
}

/** What somebody does who is about to use a form. */
const COMING_NEAR = ["pointerover", "focusin", "input"];

/** The form is on view, and whoever sees it has read a line of it. */
const SETTLED_MS = 1_000;

/** Each with what lets go of its properties. */
const waiting = new Map<Element, WaitingForm & { free(): void }>();

/** Whether a form's first frame says what its element would: its page has given it nothing that only the element knows what to do with. */
export function canWait(form: HTMLElement): boolean {
  return (
    form.hasAttribute("site-key") &&
    !form.hasAttribute("category") &&
    !wasGiven(form) &&
    !document.getElementById(OWN_TEXTS_ID)
  );
}

/** Whether its element has something to bring back. */
export function hasDraftOf(form: Element): boolean {
  const [siteKey = "", draftKey] = ["site-key", "draft-key"].map((name) => form.getAttribute(name) ?? undefined);
  return hasDraft(draftStorageKey(form, { siteKey, kind: kindOf(form), draftKey }));
}

/** What its reader reads. */
export function localeOf(form: Element): string {
  return form.getAttribute("locale") || findLocale(form);
}

/** What its address at the service ends in: the middle of its tag. */
export function formNameOf({ localName }: Element): string {
  return localName.slice("heed-".length, -"-form".length);
}

/** What is filed with it. */
function kindOf(form: Element): CaseKind {
  return formNameOf(form).replace("-", "_") as CaseKind;
}

/**
 * Loads a form's element once somebody comes near it, or its page or the company asks for what only the element can do. Until
 * then something stands in for it. A form that is taken away becomes its element, too, and leaves nothing behind.
 */
export function whenNeeded(form: HTMLElement, { prepare, load }: ElementFile): WaitingForm {
  const known = waiting.get(form);
  if (known) return known;
  const presence = new AbortController();
  const { signal } = presence;
  let loading: Promise<boolean> | undefined;
  const need = (): Promise<boolean> => {
    // With the first of them, all of one kind become elements.
    for (const [{ localName }, { free }] of waiting) if (localName === form.localName) free();
    return (loading ??= load().then(
      () => true,
      () => Boolean((loading = undefined)),
    ));
  };
  const { free, end } = standIn(form, () => void need());
  const observer = new MutationObserver((records) => {
    if (!form.isConnected || records.some(({ type }) => type === "attributes")) void need();
  });
  observer.observe(document, { childList: true, subtree: true });
  observer.observe(form, { attributeFilter: [...ATTRIBUTES] });
  for (const type of COMING_NEAR) form.addEventListener(type, () => void need(), { signal, passive: true });
  // Somebody else may load it as well.
  void customElements.whenDefined(form.localName).then(() => {
    presence.abort();
    observer.disconnect();
    waiting.delete(form);
    end();
  });
  setTimeout(() => {
    if (signal.aborted) return;
    prepare();
    if (hasDraftOf(form)) void need();
    watchNotice(form, signal, () => void need());
  }, SETTLED_MS);
  const entry = { need, signal, free };
  waiting.set(form, entry);
  return entry;
}

/** Where the company has something to tell, the element shows it. */
function watchNotice(form: HTMLElement, signal: AbortSignal, need: () => void): void {
  const [siteKey, baseUrl] = [form.getAttribute("site-key") ?? undefined, form.getAttribute("base-url") ?? undefined];
  import("../notice/watch-notice.ts").then(
    (module) => module.watchNotice({ siteKey, baseUrl }, { locale: localeOf(form), signal }, (notice) => notice && need()),
    () => {},
  );
}
