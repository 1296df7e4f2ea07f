import { css } from "lit";

/** One case under the other: what it is about first, then where it stands. */
export const caseListStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    align-content: start;
    max-inline-size: var(--heed-case-list-max-inline-size, 56em);
    overflow-wrap: anywhere;
  }

  .skeleton {
    block-size: var(--heed-case-list-min-block-size, 32rem);
    background: repeating-linear-gradient(var(--_raised) 0 4em, transparent 0 5em);
    border-radius: var(--_radius);
  }

  h2 {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.4;
  }

  .sign-in h2 {
    font-size: 1.25em;
  }

  [tabindex]:focus {
    outline: none;
  }

  .head,
  .who,
  .filters,
  .filters > div,
  .meta,
  .more,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
  }

  .head {
    justify-content: space-between;
  }

  .who,
  .hint,
  .consent {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .filters {
    gap: 0.75em 1.5em;
  }

  .filters > div {
    gap: 0.5em;
  }

  .filter {
    min-block-size: 36px;
    padding: 0 0.9em;
    font: inherit;
    font-size: 0.9375em;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 18px;
    cursor: pointer;
  }

  .filter:hover {
    background: var(--_raised);
  }

  .filter[aria-pressed="true"] {
    font-weight: 600;
    color: var(--_accent);
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }

  section > h3 {
    margin-block-end: 0.75em;
  }

  section + section {
    margin-block-start: 1em;
  }

  [part="item"] {
    position: relative;
    display: grid;
    gap: 0.375em;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  [part="item"]:hover {
    background: var(--_raised);
    border-color: var(--_border);
  }

  .door {
    padding: 0;
    font: inherit;
    font-weight: 600;
    color: inherit;
    text-align: start;
    text-decoration: none;
    background: none;
    border: 0;
    cursor: pointer;
  }

  /* Without a subject, the reference is what the case is called. */
  .meta > .door {
    color: var(--_text);
    font-size: calc(1em / 0.875);
  }

  /* The whole of a case opens it. */
  .door::after {
    content: "";
    position: absolute;
    inset: 0;
    border-radius: calc(var(--_radius) * 1.5);
  }

  .door:focus-visible {
    outline: none;
  }

  .door:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .meta {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .pill,
  .new {
    padding: 0.05em 0.7em;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: 1em;
  }

  .answered,
  .waiting_for_customer {
    color: var(--_accent);
    background: var(--_accent-soft);
    border-color: transparent;
  }

  .new {
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    justify-items: start;
    max-inline-size: 32em;
  }

  form > .field {
    inline-size: 100%;
  }

  .actions {
    gap: 0.75em;
  }

  summary {
    min-block-size: 24px;
    color: var(--_accent);
    cursor: pointer;
  }

  details[open] summary {
    margin-block-end: 1em;
  }

  form .notice {
    background: var(--_danger-soft);
    border-color: var(--_danger);
  }
`;
