import { css } from "lit";

/** For what only shows once the customer has begun. */
export const answeringStyles = css`
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .notice .button {
    margin-block-start: 0.75em;
  }

  [aria-invalid="true"] .step,
  [aria-invalid="true"] .option,
  .box[aria-invalid="true"] {
    border-color: var(--_danger);
  }

  .box[aria-invalid="true"] {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .error:not(:empty) {
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.5em;
    color: var(--_danger);
    font-size: 0.9375em;
  }

  .error:not(:empty)::before {
    content: "!" / "";
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    border-radius: 50%;
    background: var(--_danger);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.25em;
  }

  .end,
  .thanks {
    display: grid;
    gap: 1em;
  }

  .thanks h2::before {
    content: "✓" / "";
    display: grid;
    place-content: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin-block-end: 0.5em;
    border-radius: 50%;
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }

  .primary[aria-disabled="true"]::before {
    content: "";
    display: inline-block;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.625em;
    vertical-align: -0.125em;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .primary[aria-disabled="true"]::before {
      animation: turn 0.8s linear infinite;
    }
  }
`;
