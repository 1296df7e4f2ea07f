import { css } from "lit";

export const evaluationStyles = css`
  section,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875rem;
  }

  h2:focus {
    outline: none;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  legend .muted {
    font-weight: 400;
    font-size: 0.875rem;
  }

  .scale {
    display: grid;
    grid-template-columns: repeat(5, minmax(2.75rem, 4rem));
    gap: 0.375rem;
    margin-block-start: 0.375rem;
  }

  .scale label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 2.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .scale label:hover {
    background: var(--_raised);
  }

  .scale input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .scale label:has(:checked) {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    font-weight: 600;
  }

  .scale label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .failed {
    color: var(--_danger);
  }

  .failed:empty {
    display: none;
  }

  .blind {
    padding: 0.5rem 0.875rem;
    background: var(--_sunken);
    border-inline-start: 3px solid var(--_line);
  }

  .given {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
  }

  .given ul,
  .people,
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    padding: 0;
    list-style: none;
  }

  .people li {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .people .has {
    color: var(--_text);
  }

  .reasons {
    display: grid;
  }

  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    margin: 0;
  }

  .figures dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .figures dd {
    margin: 0;
  }

  .figures strong {
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
  }

  .wide {
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: normal;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.5rem 0.75rem;
    text-align: end;
    border-block-end: 1px solid var(--_row-line);
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 550;
    /* Chinese names do not fall apart into one sign a line. */
    word-break: keep-all;
  }

  tbody th {
    font-weight: 550;
  }

  /* The mean stays in sight beside three names. */
  @media (width < 40rem) {
    th,
    td {
      padding-inline: 0.3125rem;
    }

    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
  }

  .apart {
    color: var(--_warn);
    font-size: 0.8125rem;
  }
`;
