/** Everything that the desk keeps of what is being typed begins so: signing out clears it. */
const DRAFT_PREFIX = "heed-desk-draft:";

/** Whose draft, of what. A browser tab keeps it over reloads and over the end of a session, and no longer. */
export interface DraftPlace {
  siteKey: string;
  staffId: string;
  /** A case's reference, or `new` for one that is being filed. */
  reference: string;
}

/** By site, person and case: whoever signs in after somebody in the same tab reads nothing of theirs. */
export function draftName({ siteKey, staffId, reference }: DraftPlace, part: string): string {
  return `${DRAFT_PREFIX}${siteKey}:${staffId}:${reference}:${part}`;
}

/** Reads what was kept under a name; `null` where there is nothing that can be read. */
export function readKept(name: string): object | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return typeof kept === "object" ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps something, or with `null` forgets it. Where the browser keeps nothing, the page works without. */
export function writeKept(name: string, value: object | null): void {
  try {
    if (value) sessionStorage.setItem(name, JSON.stringify(value));
    else sessionStorage.removeItem(name);
  } catch {
    // Full or forbidden: what stands on the page is still there.
  }
}

/** Forgets everything that was typed and not sent, as at signing out. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(DRAFT_PREFIX)) sessionStorage.removeItem(key);
    }
  } catch {
    // A storage that is closed to the page keeps no draft either.
  }
}
