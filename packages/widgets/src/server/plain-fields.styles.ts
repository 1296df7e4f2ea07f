import { css } from "lit";

/** Where the browser's own controls stand in the place of our fields. */
export const plainFieldStyles = css`
  .field fieldset {
    display: block;
  }

  .field legend {
    font-size: 1em;
    letter-spacing: 0;
    margin: 0;
  }

  .field [name$="street"] {
    min-block-size: 4.25em;
  }

  .options:has([name$="partOfDay"]) {
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
  }

  :target {
    scroll-margin-block-start: 4em;
  }

  .rating .options {
    grid-template-columns: 1fr;
  }

  @container (inline-size > 38em) {
    .rating .options {
      grid-template-columns: repeat(5, auto);
    }
  }

  .summary {
    margin-block-end: 2em;
  }

  .summary:focus {
    outline: none;
  }

  .notice p + p {
    margin-block-start: 0.5em;
  }

  section > details {
    margin-block: 0.625em;
  }

  summary.button {
    display: inline-block;
    align-content: center;
  }

  details[open] > summary.button {
    margin-block-end: 0.75em;
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
