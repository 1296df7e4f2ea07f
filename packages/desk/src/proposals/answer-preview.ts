import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";
import type { ProposalStatus } from "@heed/core/rules";
import { instantInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { proposalStatusInWords } from "./proposal-words.ts";

interface Answer {
  desk: Desk;
  status: ProposalStatus;
  locale: string;
  by: string | null;
  text: string | null;
  at?: string;
}

/** One thing that the company says in public, with the name behind it. */
export function renderAnswer({ desk, status, locale, by, text, at }: Answer): TemplateResult {
  return html`<figure class="answer" aria-label=${at ? nothing : msg("How it will read")}>
    <figcaption>
      <span class="status ${status}">${proposalStatusInWords(status)}</span>
      ${by ? html`<b><bdi>${by}</bdi></b>` : nothing}
      ${at ? html`<time class="muted" datetime=${at}>${instantInWords(at, desk.clockwork)}</time>` : html`<span class="muted">${msg("How it will read")}</span>`}
    </figcaption>
    ${text ? html`<p class="said" dir="auto" lang=${locale}>${text}</p>` : nothing}
  </figure>`;
}

export const answerStyles = css`
  .answer {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0.75rem 1rem;
    background: var(--_sunken);
    border-inline-start: 3px solid var(--_accent);
    border-radius: 0.25rem;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.625rem;
    align-items: center;
    font-size: 0.875rem;
  }

  .said {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
