import { css } from "lit";

/** Time runs with the reading direction: what is drawn is mirrored, its letters are not. */
export const trendStyles = css`
  .chart {
    display: grid;
    grid-template-columns: 2.75rem minmax(0, 1fr);
    grid-template-rows: 11rem 1.5rem;
    gap: 0.25rem 0.5rem;
    padding-block-start: 0.5rem;
  }

  svg {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  text {
    fill: var(--_muted);
    font-size: 0.75rem;
    text-anchor: middle;
    direction: ltr;
    font-variant-numeric: tabular-nums;
  }

  .days {
    grid-column: 2;
  }

  path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .grid {
    stroke: var(--_line);
    stroke-width: 1px;
  }

  .band {
    fill: var(--_accent);
    fill-opacity: 0.14;
    stroke: var(--_accent);
    stroke-opacity: 0.3;
    stroke-width: 1px;
  }

  .line {
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  .dot {
    stroke: var(--_accent);
    stroke-width: 7px;
    stroke-linecap: round;
  }

  .dot.at {
    stroke-width: 12px;
  }

  .cursor {
    stroke: var(--_border);
    stroke-width: 1px;
    stroke-dasharray: 3 3;
  }

  .slot {
    fill: transparent;
  }

  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.75rem;
    align-items: baseline;
    min-block-size: 2.5em;
    padding-block-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }

  .readout b {
    color: var(--_text);
    font-size: 0.9375rem;
  }

  :host(:dir(rtl)) :is(.field, .days) {
    scale: -1 1;
  }

  :host(:dir(rtl)) .days text {
    scale: -1 1;
    transform-box: fill-box;
    transform-origin: center;
  }

  @media (forced-colors: active) {
    .grid,
    .cursor {
      stroke: GrayText;
    }

    .band {
      fill: none;
      stroke: CanvasText;
      stroke-opacity: 1;
      stroke-dasharray: 4 3;
    }

    .line,
    .dot {
      stroke: CanvasText;
    }

    text {
      fill: CanvasText;
    }
  }
`;
