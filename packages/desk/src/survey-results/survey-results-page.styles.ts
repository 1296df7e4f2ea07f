import { css } from "lit";

export const resultsPageStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    max-inline-size: 68rem;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }

  .small {
    font-size: 0.875rem;
  }

  .extent {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    justify-content: space-between;
  }

  .results {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.25rem;
  }

  .results[aria-busy="true"] {
    opacity: 0.6;
  }

  .overview {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .overview > div {
    padding: 0.875rem 1.25rem;
  }

  .overview > div + div {
    border-inline-start: 1px solid var(--_line);
  }

  dt {
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 550;
  }

  dd {
    margin: 0;
    font-size: 0.8125rem;
  }

  .value {
    display: block;
    font-size: 1.625rem;
    font-weight: 620;
    letter-spacing: -0.02em;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }

  .focus {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem;
    list-style: none;
    padding: 0;
  }

  .figures li {
    display: grid;
  }

  .figures a {
    display: grid;
    gap: 0.125rem;
    align-content: start;
    padding: 0.75rem 1rem;
    color: inherit;
    text-decoration: none;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .figures a:hover {
    border-color: var(--_border);
  }

  .figures a[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .glance {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    font-size: 1.375rem;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }

  .glance b {
    font-weight: 640;
    letter-spacing: -0.02em;
  }

  .asked {
    font-size: 0.8125rem;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .focus-body {
    display: grid;
    grid-template-columns: minmax(0, 19rem) minmax(0, 1fr);
    gap: 1.5rem 2.5rem;
    align-items: start;
  }

  .focus .figure {
    font-size: 3rem;
  }

  .splits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: 2rem 2.5rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }

  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-block: 1.5rem;
    border-block-end: 1px solid var(--_line);
  }

  .question > header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.5rem;
    align-items: baseline;
    justify-content: space-between;
  }

  .question h3 {
    display: flex;
    gap: 0.5rem;
  }

  .with-panel {
    display: grid;
    grid-template-columns: minmax(0, 19rem) minmax(0, 1fr);
    gap: 1rem 2.5rem;
    align-items: start;
  }

  .ordinal {
    flex: none;
    min-inline-size: 1.25rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .drop-off {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }

  .skeleton {
    block-size: 14rem;
    margin-block-end: 1rem;
    background: var(--_raised);
    border-radius: 0.75rem;
  }

  .skeleton.strip {
    block-size: 5.5rem;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }

  /* By the room that the navigation leaves, not by the window. */
  @container (width < 46rem) {
    .focus-body,
    .with-panel {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (width < 40rem) {
    .overview {
      grid-template-columns: minmax(0, 1fr);
    }

    .overview > div {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: baseline;
      padding: 0.75rem 1rem;
    }

    .overview > div + div {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }

    dd {
      text-align: end;
    }

    .value {
      font-size: 1.25rem;
    }
  }

  @media print {
    .export,
    desk-results-filters {
      display: none;
    }
  }
`;
