import type { Notice } from "@heed/core";
import type { DeskNotice, NoticeContent } from "@heed/core/desk";

/** A notice as it is being written, and what it is to replace. */
export interface NoticeDraft {
  /** The version that was read before it was begun. */
  version: number;
  level: NoticeContent["level"];
  title: Readonly<Record<string, string>>;
  text: Readonly<Record<string, string>>;
  url: string;
}

/** What is up, ready to be changed; an empty page where nothing is. */
export function draftOf({ version, notice }: DeskNotice): NoticeDraft {
  return { version, level: notice?.level ?? "info", title: notice?.title ?? {}, text: notice?.text ?? {}, url: notice?.url ?? "" };
}

/** What would be published: a language that nothing was written in is left out. */
export function contentOf({ level, title, text, url }: NoticeDraft): NoticeContent {
  return { level, title: written(title), text: written(text), ...(url.trim() && { url: url.trim() }) };
}

export function isChanged(draft: NoticeDraft, { notice }: DeskNotice): boolean {
  const content = contentOf(draft);
  const before = notice ?? { level: content.level, title: {}, text: {} };
  return JSON.stringify(ordered(content)) !== JSON.stringify(ordered(before));
}

/** The languages that customers would read it in. */
export function languagesOf({ title, text }: NoticeContent): string[] {
  return Object.keys(title).filter((locale) => Object.hasOwn(text, locale));
}

/** As a customer sees it. */
export function previewOf({ level, title, text, url }: NoticeContent, locale: string): Notice {
  return { id: "preview", level, locale, title: title[locale] ?? "", text: text[locale] ?? "", ...(url && { url }), updatedAt: "" };
}

function written(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
}

function ordered({ level, title, text, url = "" }: NoticeContent): unknown[] {
  return [level, Object.entries(title).toSorted(), Object.entries(text).toSorted(), url];
}
