import { css } from "lit";

/** A quiet head above the rows, and a bar below while something is selected. */
export const queuePageStyles = css`
  .head {
    position: sticky;
    inset-block-start: 3.3rem;
    z-index: 3;
    display: grid;
    gap: 0.625rem;
    padding: 1rem 1.5rem 0.75rem;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .title h1 {
    margin-inline-end: auto;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
  }

  .tools .button {
    min-block-size: 2rem;
    padding-inline: 0.625rem;
    font-size: 0.875rem;
    border-color: var(--_line);
  }

  .tools .icon {
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    color: var(--_muted);
  }

  .sort {
    position: relative;
    display: inline-flex;
    align-items: center;
  }

  .sort .icon {
    position: absolute;
    inset-inline-start: 0.5rem;
    pointer-events: none;
  }

  .sort select {
    appearance: none;
    min-block-size: 2rem;
    padding-inline: 2rem 0.75rem;
    font: inherit;
    font-size: 0.875rem;
    font-weight: 550;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  desk-queue-rows {
    scroll-margin-block-start: 8rem;
  }

  .fresh {
    position: sticky;
    inset-block-start: 9.5rem;
    z-index: 2;
    display: grid;
    justify-items: center;
    block-size: 0;
  }

  .fresh .button {
    min-block-size: 2rem;
    margin-block-start: 0.5rem;
    border-radius: 1rem;
    box-shadow: var(--_shadow);
  }

  .bulk {
    position: sticky;
    inset-block-end: 1rem;
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    margin: 1rem auto;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    box-shadow: var(--_shadow);
  }

  .notice {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    padding: 14dvb 1.5rem;
    text-align: center;
  }

  .notice > .icon {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    color: var(--_muted);
  }

  .notice .button {
    margin-block-start: 0.5rem;
  }

  .end {
    padding: 1.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-align: center;
  }

  .skeleton {
    display: flex;
    gap: 1rem;
    align-items: center;
    block-size: 3.75rem;
    padding-inline: 3.75rem 1.5rem;
    border-block-end: 1px solid var(--_row-line);
  }

  .skeleton span {
    block-size: 0.625rem;
    background: var(--_raised);
    border-radius: 0.375rem;
    flex: 1 1 40%;
  }

  .skeleton span + span {
    flex: 0 1 8rem;
    margin-inline-start: auto;
  }

  .skeleton:nth-child(even) span:first-child {
    flex-basis: 26%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton span {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }

  @media (width < 60rem) {
    .head {
      position: static;
      padding: 0.875rem 1rem 0.625rem;
    }

    .fresh {
      inset-block-start: 3.75rem;
    }

    desk-queue-rows {
      scroll-margin-block-start: 3.5rem;
    }

    .skeleton {
      padding-inline: 1rem;
    }
  }

  @media (pointer: coarse) {
    .tools .button,
    .sort select {
      min-block-size: 2.75rem;
    }
  }
`;
