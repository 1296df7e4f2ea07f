import { css } from "lit";

/**
 * A page about one thing, such as a case: `header` with its `.titles` and `.bar` of actions, `.main` for what
 * happens, `aside` for what one looks up; two columns where there is room.
 */
export const recordStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem 2rem;
    max-inline-size: 82rem;
    margin-inline: auto;
  }

  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 1.5rem;
    align-items: start;
  }

  .titles {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .titles nav {
    font-size: 0.875em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .bar {
    justify-content: flex-end;
  }

  .notices {
    display: grid;
    gap: 0.75rem;
  }

  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  section {
    min-inline-size: 0;
  }

  section > h2 {
    margin-block-end: 0.625rem;
  }

  section > h3 {
    margin-block: 0.875rem 0.375rem;
  }

  .words {
    padding: 1.125rem 1.25rem;
    border-radius: 0.75rem;
    background: var(--_sunken);
  }

  .words .text {
    font-size: 1.0625em;
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
    grid-template-columns: minmax(6.5rem, 2fr) minmax(0, 3fr);
    gap: 0.5rem;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .cases {
    display: grid;
    gap: 0.625rem;
    list-style: none;
    padding: 0;
  }

  .cases li {
    overflow-wrap: anywhere;
  }

  .cases .muted {
    display: block;
    font-size: 0.875em;
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
      position: sticky;
      /* Below the bar of the frame, which stays at the top too. */
      inset-block-start: 4.5rem;
      align-self: start;
      max-block-size: calc(100dvb - 5.5rem);
      padding-inline-start: 1.5rem;
      border-inline-start: 1px solid var(--_line);
      overflow: auto;
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
      padding: 0.5rem 1rem calc(0.5rem + env(safe-area-inset-bottom));
      background: var(--_surface);
      border-block-start: 1px solid var(--_line);
      flex-wrap: nowrap;
      justify-content: space-between;
    }

    .bar:not(:has(*)) {
      display: none;
    }
  }
`;
