import { css } from "lit";

/** A table that scrolls on its own where it is wider than the page. */
export const matrixStyles = css`
  .matrix-box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }

  .scroller {
    overflow-x: auto;
  }

  .matrix {
    border-collapse: separate;
    border-spacing: 2px;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  .matrix :is(th, td) {
    position: relative;
    min-inline-size: 4.5rem;
    padding: 0.5rem 0.75rem;
    text-align: center;
    font-weight: 400;
  }

  .matrix thead th {
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .matrix tbody th {
    min-inline-size: 9rem;
    padding-inline-start: 0;
    text-align: start;
  }

  .matrix svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    z-index: -1;
  }

  .matrix td {
    isolation: isolate;
  }

  @media (width < 40rem) {
    .matrix :is(th, td) {
      min-inline-size: 3.25rem;
      padding-inline: 0.375rem;
    }

    .matrix tbody th {
      min-inline-size: 6rem;
    }
  }

  @media (forced-colors: active) {
    .matrix .fill {
      fill: none;
    }
  }
`;
