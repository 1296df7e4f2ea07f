import { css } from "lit";

/** Columns beside each other where there is room, one below the other where there is not. */
export const roadmapStyles = css`
  .page.wide {
    max-inline-size: 90rem;
  }

  .board {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-items: start;
  }

  @media (width >= 60rem) {
    .board {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      align-items: stretch;
    }
  }

  .column {
    padding: 0.75rem;
    background: var(--_sunken);
    border: 1px solid transparent;
    border-radius: 0.75rem;
  }

  .column h2 {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    margin-block-end: 0.625rem;
    font-size: 0.9375rem;
  }

  .column h2 .muted {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .column.open {
    border: 1px dashed var(--_accent);
  }

  .column.open.over {
    background: var(--_accent-soft);
    border-style: solid;
  }

  .column.closed {
    opacity: 0.7;
  }

  .reason,
  .none {
    font-size: 0.875rem;
  }

  .reason {
    margin-block-end: 0.5rem;
    color: var(--_warn);
  }

  ul {
    display: grid;
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem;
    align-items: start;
    padding: 0.625rem 0.75rem 0.625rem 0.375rem;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  :dir(rtl).card {
    padding: 0.625rem 0.375rem 0.625rem 0.75rem;
  }

  .card:not(:has(.grip)) {
    grid-template-columns: minmax(0, 1fr);
    padding-inline: 0.75rem;
  }

  .card.dragged {
    position: relative;
    z-index: 5;
    box-shadow: var(--_shadow);
    pointer-events: none;
  }

  .grip {
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }

  .what {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }

  .what a {
    color: inherit;
    font-weight: 550;
    text-decoration: none;
  }

  .what a:hover {
    text-decoration: underline;
  }

  .what .facts {
    font-size: 0.8125rem;
  }

  .steps {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    padding-inline-start: 0.375rem;
  }

  .steps .button {
    white-space: normal;
    text-align: start;
  }
`;
