import { css } from "lit";

/** Calm: a tint and a sign say how grave it is, and nothing moves or blinks. */
export const noticeStyles = css`
  :host([within]) .notice {
    margin-block-end: 1.5em;
  }

  .notice {
    --_level: var(--heed-notice-info-color, var(--_accent));
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.75em;
    max-inline-size: var(--heed-notice-max-inline-size, none);
    padding: 0.875em 1em;
    background: color-mix(in srgb, var(--_level) 8%, transparent);
    border: 1px solid color-mix(in srgb, var(--_level) 45%, transparent);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .warning {
    --_level: var(--heed-notice-warning-color, light-dark(#8a5300, #f0c274));
  }

  .critical {
    --_level: var(--heed-notice-critical-color, var(--_danger));
    border: 2px solid var(--_level);
  }

  svg {
    display: block;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon {
    color: var(--_level);
  }

  .title {
    font-weight: 600;
  }

  .text {
    max-inline-size: 65ch;
    white-space: pre-line;
  }

  .words a {
    display: inline-block;
    margin-block-start: 0.25em;
    padding-block: 0.25em;
  }

  .close {
    display: grid;
    place-items: center;
    align-self: start;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: -0.625em -0.75em;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .close:hover {
    color: var(--_text);
    background: var(--_raised);
  }

  .close svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
  }
`;
