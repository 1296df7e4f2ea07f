import { caseFormTag, renderPlainForm } from "./case-form-of.ts";
import type { FirstFrameOnServer } from "./on-server.ts";
import { inTextsOf } from "./texts-in.ts";

/**
 * What a form shows before its element has loaded, within the element's tag: `first-frame/` puts it into the element's own
 * tree. Its slots stay. What is said where the element cannot be loaded is there from the start, out of sight.
 */
export function renderFirstFrame({ kind, site, locale }: FirstFrameOnServer): string {
  const tag = caseFormTag(kind);
  return inTextsOf(locale, () => {
    const { markup } = renderPlainForm({ kind, site, locale, answers: {}, hasScript: true });
    const shown = markup
      .replace(` role="alert"`, ` role="alert" hidden`)
      // The reader's day may be another than the service's: the element knows it.
      .replace(/<input[^>]* type="date"[^>]*>/g, (tag) => tag.replace(/ (?:min|max)="[^"]*"/g, ""));
    return `<${tag}>${shown}</${tag}>`;
  });
}
