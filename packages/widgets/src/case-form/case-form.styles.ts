import { css } from "lit";

export const caseFormStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    max-inline-size: var(--heed-case-form-max-inline-size, 42em);
    padding: var(--heed-case-form-padding, 0);
  }

  form,
  fieldset {
    display: grid;
    gap: var(--heed-case-form-gap, calc(1.5em * var(--_density)));
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }

  form {
    gap: calc(2.5em * var(--_density));
  }

  legend {
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: -0.01em;
    padding: 0;
    margin-block-end: 0.8em;
  }

  .consent {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .notice {
    padding: 1em 1.25em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .skeleton {
    block-size: var(--heed-case-form-min-block-size, 52rem);
    background: repeating-linear-gradient(var(--_raised) 0 44px, transparent 0 6em);
    border-radius: var(--_radius);
  }

  .end {
    display: grid;
    gap: 1em;
  }

  @container (inline-size > 34em) {
    fieldset {
      grid-template-columns: 1fr 1fr;
    }

    fieldset > :not(.half) {
      grid-column: 1 / -1;
    }

    .primary {
      justify-self: start;
      padding-inline: 2em;
    }
  }
`;
