import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import "@heed/widgets/notice/define";
import type { NoticeContent } from "@heed/core/desk";
import { languageName } from "../localization/language-name.ts";
import { languagesOf, previewOf } from "./notice-draft.ts";

interface Preview {
  content: NoticeContent;
  locales: readonly string[];
  chosen: string | undefined;
  choose: (locale: string) => void;
}

/** As customers would see it, in one language after the other; and who reads it in a language that is not theirs. */
export function renderNoticePreview({ content, locales, chosen, choose }: Preview): TemplateResult {
  const written = locales.filter((locale) => languagesOf(content).includes(locale));
  const [first] = written;
  if (first === undefined) return html``;
  const shown = chosen !== undefined && written.includes(chosen) ? chosen : first;
  const missing = locales.filter((locale) => !written.includes(locale));
  return html`<section class="preview" aria-labelledby="preview">
    <div class="preview-head">
      <h2 id="preview">${msg("As customers see it")}</h2>
      ${written.length > 1
        ? html`<div class="chips" role="group" aria-label=${msg("Language of the preview")}>
            ${written.map(
              (locale) => html`<button type="button" class="chip" lang=${locale} aria-pressed=${locale === shown} @click=${() => choose(locale)}>${languageName(locale)}</button>`,
            )}
          </div>`
        : nothing}
    </div>
    <div class="sheet" inert><heed-notice .notice=${previewOf(content, shown)}></heed-notice></div>
    ${missing.length > 0
      ? html`<p class="muted">${msg(str`Not yet written in: ${missing.map(languageName).join(", ")}. These customers read it in ${languageName(first)}.`)}</p>`
      : nothing}
  </section>`;
}
