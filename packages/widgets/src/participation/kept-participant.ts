import type { ClientSource } from "../base/client.ts";

/** Who takes part on this device: kept after their first act, and read without the SDK. */
export interface KeptParticipant {
  token: string;
  isVerified: boolean;
}

const keyOf = ({ siteKey = "" }: ClientSource): string => `heed:participant:${siteKey}`;

export function keptParticipant(source: ClientSource): KeptParticipant | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(source)) ?? "null");
    if (isKept(kept)) return kept;
  } catch {
    // A storage that is closed to the page, or a text that is not ours, keeps nobody.
  }
  return undefined;
}

/** Keeps who takes part, where the browser allows it; nobody is forgotten. */
export function keepParticipant(source: ClientSource, participant: KeptParticipant | undefined): void {
  try {
    if (participant) localStorage.setItem(keyOf(source), JSON.stringify(participant));
    else localStorage.removeItem(keyOf(source));
  } catch {
    // Full or forbidden: it holds as long as the page is open.
  }
}

/** What a read of the service is sent with, so that it tells what the reader has done. */
export function tokenOf(source: ClientSource): string | undefined {
  return source.client ? (source.client.participants.token ?? undefined) : keptParticipant(source)?.token;
}

function isKept(value: unknown): value is KeptParticipant {
  return typeof value === "object" && value !== null && "token" in value && typeof value.token === "string" && "isVerified" in value;
}
