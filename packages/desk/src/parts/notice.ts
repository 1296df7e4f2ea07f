import { css, html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "./icon.ts";

interface Notice {
  picture: IconName;
  heading: string;
  text?: string;
  action?: TemplateResult | typeof nothing;
  /** Whether something went wrong. */
  isAlert?: boolean;
}

/** What stands in the place of a list that is empty or cannot be shown. */
export function renderNotice({ picture, heading, text, action = nothing, isAlert = false }: Notice): TemplateResult {
  return html`<div class="notice" role=${isAlert ? "alert" : nothing}>
    ${icon(picture)}
    <h2>${heading}</h2>
    ${text ? html`<p class="muted">${text}</p>` : nothing} ${action}
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    padding: 12dvb 1rem;
    text-align: center;
    text-wrap: balance;
  }

  .notice > .icon {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    color: var(--_muted);
  }

  .notice .button {
    margin-block-start: 0.5rem;
  }
`;
