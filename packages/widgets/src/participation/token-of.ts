import type { ClientSource } from "../base/client.ts";

/** Whoever takes part is known by this on their device: nothing is stored before they do. */
function storageKey(siteKey: string): string {
  return `heed:participant:${siteKey}`;
}

/** The token of whoever takes part on this device, read without the SDK. A client that has one knows better. */
export function tokenOf({ client, siteKey = "" }: ClientSource): string | undefined {
  if (client?.participants.token) return client.participants.token;
  try {
    return localStorage.getItem(storageKey(siteKey)) ?? undefined;
  } catch {
    // A storage that is closed to the page keeps nobody.
    return undefined;
  }
}

/** Keeps who takes part for the next visit; with null, forgets them. */
export function keepToken({ siteKey = "" }: ClientSource, token: string | null): void {
  try {
    if (token === null) localStorage.removeItem(storageKey(siteKey));
    else localStorage.setItem(storageKey(siteKey), token);
  } catch {
    // Full or forbidden: they are known until the page is left.
  }
}
