import { css } from "lit";

/** Conditions, jumps and offers. */
export const logicStyles = css`
  .logic,
  .jumps,
  .jump {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }

  .logic > legend,
  .jumps > legend {
    margin-block-end: 0.375rem;
  }

  .jump {
    gap: 0.75rem;
    inline-size: 100%;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_row-line);
    border-radius: var(--_radius);
  }

  .jump > * {
    inline-size: 100%;
  }

  .jump > .button {
    inline-size: auto;
  }

  .select.when {
    max-inline-size: 100%;
  }

  .members {
    display: grid;
    gap: 0.5rem;
    inline-size: 100%;
    padding: 0;
    list-style: none;
  }

  .members > li {
    min-inline-size: 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--_line);
  }

  .comparison {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }

  .comparison > :is(.select, .box) {
    flex: 1 1 9rem;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .comparison > .select:first-child {
    flex: 2 1 14rem;
  }

  .comparison > :is(.box.short, .select:has(> .short)) {
    flex: 0 1 10rem;
  }

  .comparison > .icon-button {
    margin-inline-start: auto;
  }

  .group {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    padding: 0.625rem 0.75rem;
    background: var(--_sunken);
    border-radius: var(--_radius);
  }

  .several {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    flex: 1 1 100%;
  }

  .quiet.button .icon {
    inline-size: 1rem;
    block-size: 1rem;
  }
`;
