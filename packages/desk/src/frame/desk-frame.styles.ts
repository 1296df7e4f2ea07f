import { css } from "lit";

/** A sidebar beside the page where there is room, a drawer over it where there is not. */
export const frameStyles = css`
  :host {
    display: grid;
    grid-template-columns: 15.5rem minmax(0, 1fr);
    min-block-size: 100dvh;
  }

  .skip {
    position: fixed;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    z-index: 20;
    background: var(--_surface);
  }

  aside {
    position: sticky;
    inset-block-start: 0;
    block-size: 100dvh;
    border-inline-end: 1px solid var(--_line);
  }

  .column {
    min-inline-size: 0;
    display: grid;
    grid-template-rows: auto 1fr;
  }

  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
    background: var(--_surface);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 1.5rem;
    border-block-end: 1px solid var(--_line);
  }

  desk-search-box {
    flex: 1;
    max-inline-size: 34rem;
  }

  .end {
    display: flex;
    margin-inline-start: auto;
  }

  .menu {
    display: none;
  }

  main {
    padding: 1.5rem;
    min-inline-size: 0;
  }

  main.flush {
    padding: 0;
  }

  .notice {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    max-inline-size: 32rem;
    margin: 15dvb auto 0;
  }

  .drawer {
    inline-size: min(19rem, 85dvi);
    block-size: 100dvb;
    max-block-size: none;
    margin: 0;
    margin-inline-end: auto;
    padding: 0;
    color: inherit;
    background: var(--_sunken);
    border: 0;
    border-inline-end: 1px solid var(--_line);
  }

  .drawer::backdrop {
    background: rgb(20 18 15 / 45%);
  }

  .drawer .close {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.5rem;
    z-index: 1;
  }

  @media (width < 60rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }

    aside {
      display: none;
    }

    .menu {
      display: inline-grid;
    }

    .bar {
      padding: 0.375rem 0.75rem;
    }

    .keys {
      display: none;
    }

    main {
      padding: 1rem;
    }
  }

  @media print {
    aside,
    .top {
      display: none;
    }
  }
`;
