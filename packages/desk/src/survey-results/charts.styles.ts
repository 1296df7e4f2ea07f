import { css } from "lit";

/** What is drawn into charts: quiet bars on a track, their words beside them. */
export const chartStyles = css`
  .columns,
  .bars,
  .groups,
  .nps-groups {
    list-style: none;
    padding: 0;
  }

  .fill {
    fill: var(--_accent);
  }

  .track {
    fill: var(--_raised);
  }

  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0.375rem;
  }

  .columns li {
    display: grid;
    gap: 0.25rem;
    justify-items: center;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .columns .share {
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .column {
    inline-size: 100%;
    block-size: 6.5rem;
  }

  .column.low .fill {
    fill: var(--_danger);
  }

  .column.middle .fill {
    fill: color-mix(in srgb, var(--_muted) 60%, transparent);
  }

  .columns .score {
    max-inline-size: 100%;
    font-weight: 550;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .columns.many {
    gap: 0.125rem;
  }

  .columns.many :is(.share, li:nth-child(even) .score) {
    visibility: hidden;
  }

  .nps-groups {
    display: grid;
    grid-template-columns: 7fr 2fr 2fr;
    gap: 0.375rem;
    margin-block-start: 0.5rem;
    font-size: 0.8125rem;
  }

  .nps-groups li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.375rem;
    padding-block-start: 0.25rem;
    border-block-start: 3px solid var(--_accent);
    overflow-wrap: anywhere;
  }

  .nps-groups .low {
    border-color: var(--_danger);
  }

  .nps-groups .middle {
    border-color: color-mix(in srgb, var(--_muted) 60%, transparent);
  }

  .bars,
  .groups {
    display: grid;
    gap: 0.625rem;
  }

  .bars li,
  .groups li {
    display: grid;
    grid-template-columns: minmax(0, 16rem) minmax(0, 1fr) minmax(7.5rem, max-content);
    gap: 0.125rem 1rem;
    align-items: center;
    font-size: 0.875rem;
  }

  .bar {
    inline-size: 100%;
    block-size: 0.75rem;
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .number b,
  .nps-groups b {
    font-weight: 620;
  }

  .steps .left {
    display: block;
    color: var(--_warn);
    font-size: 0.8125rem;
  }

  .groups li {
    grid-template-columns: minmax(0, 10rem) minmax(0, 1fr);
  }

  .range {
    inline-size: 100%;
    block-size: 1.25rem;
    overflow: visible;
  }

  .groups .number {
    grid-column: 2;
    font-size: 0.8125rem;
    text-align: start;
  }

  .range path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .ground {
    stroke: var(--_line);
  }

  .overall {
    stroke: var(--_border);
    stroke-dasharray: 2 2;
  }

  .interval {
    stroke: var(--_accent);
    stroke-opacity: 0.45;
    stroke-width: 5px;
    stroke-linecap: round;
  }

  .range .dot {
    stroke: var(--_accent);
    stroke-width: 10px;
    stroke-linecap: round;
  }

  .hidden-group {
    color: var(--_muted);
  }

  .why {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    font-size: 0.8125rem;
  }

  .why .icon {
    inline-size: 0.9375rem;
    block-size: 0.9375rem;
  }

  :host(:dir(rtl)) :is(.bar, .range) {
    scale: -1 1;
  }

  @media (width < 40rem) {
    .bars li,
    .groups li {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .bars .bar,
    .groups .range {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .groups .number {
      grid-column: auto;
      text-align: end;
    }

    .columns {
      gap: 0.25rem;
    }

    /* Two columns are too narrow for a word on a phone. */
    .nps-groups {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem 1rem;
    }

    .nps-groups li {
      padding-block: 0;
      padding-inline-start: 0.375rem;
      border-block-start: 0;
      border-inline-start: 0.5rem solid var(--_accent);
    }
  }

  @media (forced-colors: active) {
    .fill {
      fill: Highlight;
    }

    .column:is(.low, .middle) .fill {
      fill: CanvasText;
    }

    .track {
      fill: none;
      stroke: GrayText;
    }

    :is(.interval, .range .dot) {
      stroke: CanvasText;
      stroke-opacity: 1;
    }
  }
`;
