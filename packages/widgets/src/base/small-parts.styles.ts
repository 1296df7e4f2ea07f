import { css } from "lit";

/** Parts that the elements of the front desk share: a button that reads as a link, a message, what is said to screen readers alone. */
export const smallParts = css`
  .link {
    min-block-size: 24px;
    padding: 0;
    font: inherit;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    cursor: pointer;
  }

  .notice {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1em 1.25em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .hint:empty,
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
