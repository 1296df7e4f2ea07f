import type { NewReplyTemplate } from "@heed/contract/desk";
import { unknownVariables } from "@heed/contract/desk-rules";
import type { ReplyTemplate } from "@heed/core/desk";

/** A template as somebody is changing it; without a `base` it is a new one. */
export interface TemplateDraft extends NewReplyTemplate {
  base: ReplyTemplate | undefined;
}

export const emptyDraft: TemplateDraft = { base: undefined, name: "", texts: {} };

export function draftOf(base: ReplyTemplate): TemplateDraft {
  return { base, name: base.name, texts: base.texts };
}

/** Whether something would be lost with the draft. */
export function isChanged({ base, name, texts }: TemplateDraft): boolean {
  const written = Object.entries(texts);
  if (!base) return name !== "" || written.length > 0;
  const isSameTexts = written.length === Object.keys(base.texts).length && written.every(([locale, text]) => base.texts[locale] === text);
  return name !== base.name || !isSameTexts;
}

/** What is sent: the languages that the site no longer has are left behind. */
export function contentOf({ name, texts }: TemplateDraft, locales: readonly string[]): NewReplyTemplate {
  return { name: name.trim(), texts: Object.fromEntries(Object.entries(texts).filter(([locale]) => locales.includes(locale))) };
}

/** The draft with another text in one language; an empty one is taken away. */
export function withText(draft: TemplateDraft, locale: string, text: string): TemplateDraft {
  const { [locale]: _, ...others } = draft.texts;
  return { ...draft, texts: text.trim() ? { ...others, [locale]: text } : others };
}

/** Whether a text speaks of something that nothing can fill in. */
export function hasUnknownVariables({ texts }: TemplateDraft): boolean {
  return Object.values(texts).some((text) => unknownVariables(text).length > 0);
}
