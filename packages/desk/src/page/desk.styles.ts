import { base, buttons, tokens } from "@heed/widgets/styles";
import { css, type CSSResultGroup } from "lit";

/** The tokens that only the desk has: more tones, because more stands on one page. */
const deskTokens = css`
  :host {
    --_sunken: light-dark(#f7f5f2, #141311);
    --_warn: light-dark(#8a4b00, #f2b866);
    --_warn-soft: color-mix(in srgb, var(--_warn) 10%, transparent);
    --_good: light-dark(#1d6b3a, #82d6a0);
    --_shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 8px 28px rgb(0 0 0 / 12%);
    --_row-line: color-mix(in srgb, var(--_line) 70%, transparent);
  }
`;

const deskControls = css`
  :host {
    font-size: 0.9375rem;
  }

  h1,
  h2,
  h3 {
    line-height: 1.25;
    font-weight: 620;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h1 {
    font-size: 1.375rem;
  }

  h2 {
    font-size: 1.0625rem;
  }

  h3 {
    font-size: 0.9375rem;
  }

  .button {
    min-block-size: 2.25rem;
    padding: 0.3125rem 0.875rem;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    white-space: nowrap;
    text-decoration: none;
  }

  .button.danger {
    color: var(--_danger);
  }

  .quiet {
    border-color: transparent;
    background: transparent;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--_raised);
  }

  .muted {
    color: var(--_muted);
  }

  .visually-hidden:not(:focus, :active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .button,
    .icon-button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
`;

/** What every element of the desk starts from: the widgets' tokens, base and buttons, and the desk's denser controls. */
export const deskStyles: CSSResultGroup = [tokens, base, buttons, deskTokens, deskControls];
