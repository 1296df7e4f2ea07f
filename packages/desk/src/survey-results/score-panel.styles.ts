import { css } from "lit";

/** A figure in large letters, and what is to be thought of it. */
export const scorePanelStyles = css`
  .score-panel {
    display: grid;
    gap: 0.25rem;
  }

  .measure {
    inline-size: fit-content;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 550;
  }

  .figure {
    font-size: 2rem;
    font-weight: 640;
    letter-spacing: -0.03em;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }

  .figure small {
    margin-inline-start: 0.375rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 400;
    letter-spacing: 0;
  }

  .no-figure {
    color: var(--_muted);
    font-size: 1.25rem;
  }

  .sure {
    color: var(--_muted);
    font-size: 0.875rem;
    text-wrap: pretty;
  }

  .change {
    display: flex;
    gap: 0.5rem;
    font-size: 0.875rem;
    text-wrap: pretty;
  }

  .change strong {
    font-weight: 600;
  }

  .change.chance {
    color: var(--_muted);
  }

  .change.chance strong {
    font-weight: 400;
  }

  :is(.change.up .sign, .mark.up) {
    color: var(--_good);
  }

  :is(.change.down .sign, .mark.down) {
    color: var(--_danger);
  }

  .mark {
    font-size: 0.875rem;
  }
`;
