import { css } from "lit";

/** For rankings, sliders, tables and details. */
export const moreStyles = css`
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .unit {
    display: flex;
    gap: 0.625em;
    align-items: center;
  }

  .unit .box,
  .day {
    max-inline-size: 14em;
  }

  .slider {
    display: grid;
    gap: 0.25em;
  }

  output {
    justify-self: center;
    font-size: 1.375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  output.none {
    color: var(--_muted);
    font-weight: 400;
    font-size: 1em;
    line-height: 2.0625;
  }

  [type="range"] {
    inline-size: 100%;
    block-size: 44px;
    cursor: pointer;
  }

  [type="range"].none {
    opacity: 0.55;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1em;
  }

  .part-label {
    font-weight: 400;
  }

  .table {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  thead th {
    padding: 0.5em 0.25em;
    font-size: 0.875em;
    font-weight: 400;
    text-align: center;
    vertical-align: bottom;
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  tbody th {
    min-inline-size: 8em;
    padding-block: 0.5em;
    padding-inline-end: 1em;
    font-weight: 400;
    text-align: start;
  }

  td {
    padding: 0;
  }

  .cell {
    display: grid;
    place-items: center;
    min-block-size: 48px;
    cursor: pointer;
  }

  .cell:hover {
    background: var(--_raised);
  }

  .cell input {
    translate: none !important;
  }

  .rows {
    display: grid;
    gap: 1.25em;
  }

  .rows legend {
    font-weight: 400;
    margin-block-end: 0.375em;
  }

  .ranking,
  .ranking :is(ol, ul) {
    display: grid;
    gap: 0.5em;
    list-style: none;
    padding: 0;
  }

  .ranking :is(ol, ul):empty {
    display: none;
  }

  .ranked {
    display: flex;
    align-items: stretch;
    border: 1px solid var(--_accent);
    border-radius: var(--heed-field-radius, var(--_radius));
    background: var(--_accent-soft);
  }

  .ranked.drawn {
    opacity: 0.6;
  }

  .ranked.target {
    outline: 2px dashed var(--_accent);
    outline-offset: 2px;
  }

  .ranking button {
    font: inherit;
    color: inherit;
    text-align: start;
    background: none;
    cursor: pointer;
  }

  .ranking .option {
    align-items: center;
    inline-size: 100%;
  }

  .ranking [aria-disabled="true"] {
    opacity: 0.5;
    cursor: default;
  }

  .handle {
    flex: 1;
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: calc(0.5625em * var(--_density)) 0.875em;
    border: 0;
    border-radius: inherit;
    touch-action: none;
  }

  .ranking button.handle {
    cursor: grab;
  }

  .place {
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 1.625em;
    block-size: 1.625em;
    font-size: 0.875em;
    font-weight: 600;
    border: 1px dashed var(--_border);
    border-radius: 50%;
  }

  .handle .place {
    color: var(--_on-accent);
    background: var(--_accent);
    border: 0;
  }

  .move {
    flex: none;
    inline-size: 44px;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_line);
    text-align: center !important;
  }

  .move:hover {
    background: var(--_raised);
  }
`;
