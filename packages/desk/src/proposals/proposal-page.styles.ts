import { css } from "lit";

/** Two columns where there is room: the proposal and what was said, and beside it what one looks up. */
export const proposalPageStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem 2rem;
    max-inline-size: 82rem;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 1.5rem;
    align-items: start;
  }

  .titles {
    display: grid;
    gap: 0.375rem;
  }

  .titles nav {
    font-size: 0.875rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .notices {
    display: grid;
    gap: 0.75rem;
  }

  .notices:not(:has(*)) {
    display: none;
  }

  .hint {
    padding: 0.625rem 1rem;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_warn);
    border-radius: var(--_radius);
  }

  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
    align-content: start;
  }

  .proposal {
    padding: 1.125rem 1.25rem;
    background: var(--_sunken);
    border-radius: 0.75rem;
  }

  .proposal .text {
    font-size: 1.0625em;
  }

  .text {
    white-space: pre-wrap;
  }

  section > h2 {
    margin-block-end: 0.625rem;
  }

  section > h3 {
    margin-block: 0.875rem 0.375rem;
  }

  aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    align-content: start;
  }

  .rows {
    display: grid;
    gap: 0.5rem;
    margin: 0;
  }

  .rows div {
    display: grid;
    grid-template-columns: minmax(6.5rem, 2fr) 3fr;
    gap: 0.5rem;
    align-items: baseline;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  dd select {
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding-inline: 0.375rem;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .small {
    margin-block-start: 0.5rem;
    font-size: 0.8125rem;
  }

  .cases {
    display: grid;
    gap: 0.625rem;
    padding: 0;
    list-style: none;
  }

  .cases .muted {
    display: block;
    font-size: 0.875em;
  }

  .cases + .actions {
    margin-block-start: 0.625rem;
  }

  @media (width >= 64rem) {
    .page {
      grid-template-columns: minmax(0, 1fr) 21rem;
    }

    header,
    .notices {
      grid-column: 1 / -1;
    }

    aside {
      padding-inline-start: 1.5rem;
      border-inline-start: 1px solid var(--_line);
    }
  }

  @media (width < 48rem) {
    header {
      grid-template-columns: minmax(0, 1fr);
    }

    .page {
      padding-block-end: 4.5rem;
    }

    /* The next step stays in reach of the thumb. */
    .bar {
      position: fixed;
      z-index: 7;
      inset-inline: 0;
      inset-block-end: 0;
      flex-wrap: nowrap;
      justify-content: space-between;
      padding: 0.5rem 1rem calc(0.5rem + env(safe-area-inset-bottom));
      background: var(--_surface);
      border-block-start: 1px solid var(--_line);
    }

    .bar:not(:has(*)) {
      display: none;
    }
  }
`;
