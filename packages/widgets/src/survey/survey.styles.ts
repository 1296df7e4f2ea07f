import { css } from "lit";

/** Controls are the browser's own, dressed as in the forms; their sheet holds more than a survey needs. */
export const surveyStyles = css`
  :host {
    --_field-radius: var(--heed-field-radius, var(--_radius));
    container-type: inline-size;
  }

  :host([panel]) {
    display: contents;
  }

  .stage {
    max-inline-size: var(--heed-survey-max-inline-size, 42em);
    padding: var(--heed-survey-padding, 0);
    accent-color: var(--_accent);
    overflow-wrap: anywhere;
  }

  .skeleton {
    block-size: var(--heed-survey-min-block-size, 32rem);
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  .text {
    white-space: pre-wrap;
  }

  form,
  .screen {
    display: grid;
    gap: var(--heed-survey-gap, calc(2em * var(--_density)));
  }

  header,
  footer {
    display: grid;
    gap: 1em;
  }

  h2 {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }

  h3 {
    font-size: 1.125em;
    font-weight: 600;
  }

  [tabindex]:focus {
    outline: none;
  }

  fieldset {
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }

  label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  .optional,
  .hint,
  .note,
  .ends,
  .step-text,
  .link {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .optional {
    margin-inline-start: 0.5em;
    white-space: nowrap;
  }

  .control,
  .ends,
  progress {
    margin-block-start: 0.5em;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 8px;
  }

  .notice {
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .primary {
    padding-inline: 2em;
  }

  .link {
    justify-self: start;
    background: none;
    border: 0;
    min-block-size: var(--_target);
    padding: 0;
    text-decoration: underline;
    cursor: pointer;
  }

  .box,
  .option,
  .step {
    border: 1px solid var(--_border);
    border-radius: var(--_field-radius);
  }

  .box {
    display: block;
    inline-size: 100%;
    font-size: max(1em, 16px);
    min-block-size: var(--_target);
    padding: calc(0.5em * var(--_density)) 0.75em;
    background: var(--heed-field-background, light-dark(#fff, #211f1d));
    appearance: none;
  }

  textarea.box {
    min-block-size: 6.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 32em;
  }

  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.5em;
  }

  .two {
    grid-template-columns: 1fr 1fr;
  }

  .other {
    grid-column: 1 / -1;
  }

  .option,
  .tick {
    display: flex;
    gap: 0.625em;
    align-items: baseline;
    min-block-size: var(--_target);
    padding: calc(0.5625em * var(--_density)) 0.875em;
    font-weight: 400;
    cursor: pointer;
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  :is([type="radio"], [type="checkbox"]) {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    translate: 0 0.15em;
  }

  .scale {
    display: grid;
    grid: auto / auto-flow minmax(0, 1fr);
    gap: 4px;
  }

  .step {
    position: relative;
    display: grid;
    place-content: center;
    min-block-size: calc(var(--_target) + 4px);
  }

  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    translate: none;
    cursor: pointer;
  }

  :is(.step, .option, .box):hover {
    border-color: var(--_text);
  }

  /* Transparent shows where colours are forced. */
  .step:has(:checked) {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    outline: 3px solid transparent;
  }

  .step:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .step svg {
    inline-size: 2.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .stars {
    grid-auto-columns: minmax(0, 3.25em);
  }

  .stars svg {
    fill: currentcolor;
    stroke-linejoin: round;
  }

  .stars .step {
    color: var(--_border);
    background: none;
    border-color: transparent;
  }

  .stars .step:has(:checked, ~ .step :checked) {
    color: var(--_accent);
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }

  .ends :last-child {
    text-align: end;
  }

  .long {
    gap: 2px;
  }

  .tick {
    padding-inline: 0;
  }

  @container (inline-size < 20em) {
    .long {
      grid: auto / repeat(6, minmax(0, 1fr));
    }
  }

  @container (inline-size < 34em) {
    .primary {
      flex: 1;
    }
  }
`;
