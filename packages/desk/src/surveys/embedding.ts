import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { copyText } from "../case-page/copy-text.ts";
import { languageName } from "../localization/language-name.ts";
import { icon } from "../parts/icon.ts";
import type { SurveyView } from "./survey-view.ts";

/** How the survey gets to customers: markup for the company's pages, and a page of the service's own to link to. */
export function renderEmbedding({ draft, desk }: SurveyView): TemplateResult {
  const { id, status } = draft.saved;
  const { audience, onPage } = draft.settings;
  const { origin } = location;
  const markup = [
    `<link rel="stylesheet" href="${origin}/widgets/heed.css">`,
    `<script type="module" src="${origin}/widgets/survey.js"></script>`,
    ``,
    `<heed-survey site-key="${desk.siteKey}" base-url="${origin}" survey-id="${id}"${onPage ? " panel" : ""}></heed-survey>`,
  ].join("\n");
  return html`<section class="card" aria-labelledby="embedding">
    <h2 id="embedding">${msg("Where it is answered")}</h2>
    ${status === "draft" ? html`<p class="notice">${msg("Once it is published, the survey can be answered here:")}</p>` : nothing}
    ${audience === "invited"
      ? html`<p class="muted">${msg("Who was invited gets there from the case tracker and by e-mail. Without an invitation, the link and the page say that one is needed.")}</p>`
      : nothing}
    <h3>${msg("On your own page")}</h3>
    <p class="muted">${onPage ? msg("Paste this into the page; the survey shows at its edge when the moment has come.") : msg("Paste this where the survey should stand.")}</p>
    <pre tabindex="0" aria-label=${msg("Markup for your page")}><code>${markup}</code></pre>
    <div class="buttons">
      <button type="button" class="button" @click=${({ currentTarget }: Event) => copyText(currentTarget as HTMLElement, markup, msg("The markup is copied."))}>${icon("copy")}${msg("Copy the markup")}</button>
    </div>
    <h3>${msg("By its link")}</h3>
    <ul class="links">
      ${draft.definition.locales.map((locale) => {
        const link = `${origin}/survey/${encodeURIComponent(desk.siteKey)}/${encodeURIComponent(id)}?lang=${locale}`;
        return html`<li>
          <span class="link-words"><bdi lang=${locale}>${languageName(locale)}</bdi> <code>${link}</code></span>
          <button type="button" class="button" @click=${({ currentTarget }: Event) => copyText(currentTarget as HTMLElement, link, msg("The link is copied."))}>
            ${icon("copy")}${msg("Copy the link")}<span class="visually-hidden" lang=${locale}>: ${languageName(locale)}</span>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
