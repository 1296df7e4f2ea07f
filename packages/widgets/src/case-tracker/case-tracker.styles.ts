import { css } from "lit";

/** One column, calm, with the clock as the one thing that stands out. */
export const caseTrackerStyles = css`
  .root {
    overflow-wrap: anywhere;
  }

  .skeleton {
    block-size: var(--heed-case-tracker-min-block-size, 24rem);
  }

  form {
    gap: 1em;
  }

  h2 {
    font-size: 1.625em;
    line-height: 1.3;
    margin-block-end: 0.75em;
  }

  .card {
    gap: 0.5em;
    padding: 1.25em;
  }

  .text {
    white-space: pre-wrap;
  }

  section,
  details,
  .notice {
    margin-block: 1.5em;
  }

  ol,
  ul {
    display: grid;
    gap: 0.5em;
    list-style: none;
    padding: 0;
  }

  .steps {
    grid: auto / auto-flow minmax(0, 1fr);
    gap: 0.25em;
  }

  .steps li {
    color: var(--_muted);
    font-size: 0.875em;
    border-block-start: 4px solid var(--_line);
    padding-block-start: 0.375em;
    white-space: nowrap;
  }

  .done::before {
    content: "✓ " / "";
  }

  .steps [aria-current="step"] {
    color: var(--_text);
    font-weight: 600;
  }

  .live::before {
    content: "● " / "";
    color: var(--_accent);
  }

  .next {
    padding: 0.625em 0.875em;
    background: var(--_accent-soft);
    border-radius: var(--_radius);
  }

  .broken b {
    color: var(--_danger);
  }

  .history > li {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: 1em;
  }

  .asked,
  .history .customer,
  .steps :is(.done, [aria-current="step"]) {
    border-color: var(--_accent);
  }

  .line .text {
    flex: 0 0 100%;
  }

  @container (inline-size < 34em) {
    .steps [aria-current="false"] span {
      display: none;
    }

    .steps :last-child {
      display: grid;
      justify-content: end;
    }
  }

  @media print {
    form,
    button {
      display: none;
    }
  }
`;
