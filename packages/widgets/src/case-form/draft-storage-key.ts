import type { CaseKind } from "@heed/core/rules";

/** What tells one form's draft from another's. */
interface DraftOwner {
  siteKey?: string | undefined;
  kind: CaseKind;
  draftKey?: string | null | undefined;
}

/** Where the draft is kept: apart for each site, kind and form on the page. */
export function draftStorageKey(form: Element, { siteKey = "", kind, draftKey }: DraftOwner): string {
  const root = form.getRootNode() as Document | ShadowRoot;
  return `heed:draft:${siteKey}:${kind}:${draftKey ?? [...root.querySelectorAll(form.localName)].indexOf(form)}`;
}

/** Whether there is something to bring back. A storage that is closed to the page holds nothing. */
export function hasDraft(storageKey: string): boolean {
  try {
    return storageKey in localStorage;
  } catch {
    return false;
  }
}
