import { msg } from "@lit/localize";
import type { NoticeContent } from "@heed/core/desk";

type Level = NoticeContent["level"];

export const levels: readonly Level[] = ["info", "warning", "critical"];

export function levelName(level: Level): string {
  if (level === "critical") return msg("Urgent");
  return level === "warning" ? msg("Important") : msg("Good to know");
}

/** When to take it, and what it does. */
export function levelHint(level: Level): string {
  if (level === "critical") return msg("Health, safety, money: customers cannot close it, and screen readers say it at once.");
  return level === "warning" ? msg("Plans change: delays, something that does not work.") : msg("Opening hours, a holiday, good news.");
}
