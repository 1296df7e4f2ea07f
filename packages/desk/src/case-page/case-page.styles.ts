import { css } from "lit";

/** Two columns where there is room: what happens, and beside it what one looks up. */
export const casePageStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem 2rem;
    max-inline-size: 82rem;
    margin-inline: auto;
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
      overflow: auto;
    }
  }

  main,
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
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
    gap: 0.625rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  nav {
    font-size: 0.875em;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    color: var(--_muted);
  }

  .reference {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: 0.03em;
    color: var(--_text);
    user-select: all;
  }

  .copy {
    min-block-size: 1.75rem;
    padding: 0 0.5rem;
    font-size: 0.875em;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin: 0;
  }

  .line div {
    display: flex;
    gap: 0.375rem;
    align-items: baseline;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .channel .icon {
    vertical-align: -0.2em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: flex-end;
  }

  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  section {
    min-inline-size: 0;
  }

  desk-composer {
    scroll-margin-block: 5rem;
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
    gap: 1.5rem;
    align-content: start;
  }

  @media (width >= 64rem) {
    aside {
      padding-inline-start: 1.5rem;
      border-inline-start: 1px solid var(--_line);
    }
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
  }

  .person {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.625rem;
    align-items: center;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .note {
    margin-block-start: 0.5rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--_warn);
    background: var(--_warn-soft);
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

  .notices {
    display: grid;
    gap: 0.75rem;
  }

  .notices:empty {
    display: none;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .skeleton {
    display: grid;
    gap: 1rem;
  }

  .skeleton i {
    display: block;
    block-size: 1.5rem;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .skeleton i:nth-child(3n) {
    block-size: 8rem;
  }

  @media (width < 48rem) {
    header {
      grid-template-columns: minmax(0, 1fr);
    }

    .page {
      padding-block-end: 4.5rem;
    }

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
  }

  @media print {
    .actions,
    desk-composer {
      display: none;
    }
  }
`;
