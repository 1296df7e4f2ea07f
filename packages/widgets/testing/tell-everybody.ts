import { inject } from "vitest";
import type { NoticeRequest } from "./notice-site.ts";

export const recall = {
  level: "critical",
  title: { en: "Stop using the Heron kettle", "zh-Hans": "请立即停用“苍鹭”水壶" },
  text: { en: "Its handle can come off.\nWe take it back.", "zh-Hans": "壶柄可能脱落。\n我们接受退货。" },
  url: "https://shop.example/recall",
} as const;

export const closed = { level: "info", title: { en: "We are closed on Friday" }, text: { en: "Answers come on Monday." } } as const;

/** What the company tells from now on, in whichever widgets of the site there are. */
export async function tellEverybody(notice: NoticeRequest["notice"], siteKey = "noticed"): Promise<void> {
  const response = await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify({ noticeOf: siteKey, notice }) });
  if (!response.ok) throw new Error(await response.text());
}

/** A page asks at once when it comes into sight. */
export function comeIntoSight(): void {
  document.dispatchEvent(new Event("visibilitychange"));
}
