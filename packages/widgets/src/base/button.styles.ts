import { css } from "lit";

/** Buttons are native: `.button`, and `.primary` for the one that matters most. */
export const buttons = css`
  .button {
    font: inherit;
    font-weight: 600;
    color: inherit;
    background: var(--heed-button-background, var(--_surface));
    border: 1px solid var(--heed-button-border-color, var(--_border));
    border-radius: var(--heed-button-radius, var(--_radius));
    min-block-size: var(--_target);
    padding: calc(0.5em * var(--_density)) 1.25em;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_raised);
  }

  .primary {
    color: var(--heed-button-primary-color, var(--_on-accent));
    background: var(--heed-button-primary-background, var(--_accent));
    border-color: transparent;
  }

  .primary:hover {
    background: color-mix(in srgb, var(--heed-button-primary-background, var(--_accent)), var(--_text) 18%);
  }

  .button[aria-disabled="true"] {
    opacity: 0.7;
    cursor: progress;
  }
`;
