import type { VoteCounts } from "@heed/core";
import { msg, str } from "../localization/msg.ts";

export function totalOf({ verified, anonymous }: VoteCounts): number {
  return verified + anonymous;
}

/** A count in the reader's digits: up to four of them in full, then such as "12K". */
export function countInWords(count: number, locale: string): string {
  return new Intl.NumberFormat(locale, count > 9_999 ? { notation: "compact" } : {}).format(count);
}

/** Votes of those who have shown an e-mail address and of others are told apart wherever there are both. */
export function votesInWords({ verified, anonymous }: VoteCounts, locale: string): string {
  const inFull = new Intl.NumberFormat(locale);
  const known = inFull.format(verified);
  return anonymous ? msg(str`${known} verified · ${inFull.format(anonymous)} without a name`) : msg(str`${known} verified`);
}
