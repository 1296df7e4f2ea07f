import { css } from "lit";

/** Controls are the browser's own, dressed: they keep their keyboard, their pickers and their high contrast. */
export const fieldStyles = css`
  fieldset {
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }

  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }

  .optional {
    display: inline-block;
    color: var(--_muted);
    font-weight: 400;
    font-size: 0.875em;
    margin-inline-start: 0.25em;
  }

  .hint,
  .count {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .control {
    margin-block-start: 0.375em;
  }

  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    accent-color: var(--_accent);
  }

  .box {
    display: block;
    inline-size: 100%;
    font-size: max(1em, 16px);
    min-block-size: var(--_target);
    padding: calc(0.5em * var(--_density)) 0.75em;
    background: var(--heed-field-background, light-dark(#fff, #211f1d));
    border: 1px solid var(--heed-field-border-color, var(--_border));
    border-radius: var(--heed-field-radius, var(--_radius));
    appearance: none;
  }

  .box:hover:enabled {
    border-color: var(--_text);
  }

  .box:focus-visible {
    border-color: var(--_accent);
  }

  .box:disabled {
    opacity: 0.6;
  }

  .box[aria-invalid="true"] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  textarea.box {
    min-block-size: 6.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 32em;
  }

  .select {
    position: relative;
  }

  .select::after {
    content: "";
    position: absolute;
    inset-inline-end: 1em;
    inset-block-start: calc(50% - 0.375em);
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  .select .box {
    padding-inline-end: 2.5em;
    text-overflow: ellipsis;
  }

  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12.5em), 1fr));
    gap: 0.5em;
  }

  .option {
    display: flex;
    gap: 0.625em;
    align-items: baseline;
    min-block-size: var(--_target);
    padding: calc(0.5625em * var(--_density)) 0.875em;
    font-weight: 400;
    border: 1px solid var(--_border);
    border-radius: var(--heed-field-radius, var(--_radius));
    cursor: pointer;
  }

  .option:hover {
    border-color: var(--_text);
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .tick {
    display: flex;
    gap: 0.75em;
    align-items: baseline;
    min-block-size: 24px;
    padding-block: 0.375em;
    font-weight: 400;
    cursor: pointer;
  }

  .tick ~ * {
    padding-inline-start: 2.1em;
  }

  input:is([type="radio"], [type="checkbox"]) {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    translate: 0 0.15em;
  }

  .error {
    color: var(--_danger);
    font-size: 0.9375em;
    display: flex;
    gap: 0.5em;
  }

  .error:not(:empty) {
    margin-block-start: 0.375em;
  }

  .error:not(:empty)::before {
    content: "!" / "";
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    border-radius: 50%;
    background: var(--_danger);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
  }
`;
