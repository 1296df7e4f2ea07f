import { css } from "lit";

/** The tabs of a survey, and what stands on those besides the questions. */
export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 0.25rem;
    margin-block-end: 1.25rem;
    overflow-x: auto;
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    font-weight: 550;
    color: var(--_muted);
    text-decoration: none;
    white-space: nowrap;
    border-block-end: 2px solid transparent;
  }

  .tab:hover {
    color: inherit;
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  .tab[aria-current] {
    color: var(--_accent);
    border-color: var(--_accent);
  }

  .wrong-dot {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_danger);
  }

  .offered {
    display: grid;
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }

  .offered li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
    justify-content: space-between;
  }

  .offered .muted,
  .offered .error {
    font-size: 0.875rem;
  }

  .translation {
    display: grid;
  }

  .translation-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding-block: 0.75rem;
    background: var(--_surface);
  }

  .translation-head h2 {
    margin-inline-end: auto;
  }

  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .switch .button[aria-pressed="true"] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0.5rem 1.5rem;
    padding-block: 0.875rem;
    border-block-start: 1px solid var(--_row-line);
  }

  .column-names {
    padding-block: 0.375rem;
    font-size: 0.875rem;
    font-weight: 600;
    border: 0;
  }

  .row[data-missing] {
    box-shadow: inset 3px 0 0 var(--_warn);
    padding-inline-start: 0.75rem;
  }

  .place {
    margin-block-end: 0.25rem;
    font-size: 0.8125rem;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .radios {
    display: grid;
    gap: 0.5rem;
  }

  .radios legend {
    margin-block-end: 0.5rem;
  }

  .radio {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }

  .radio {
    font-weight: 400;
    cursor: pointer;
  }

  .radio small {
    display: block;
    font-size: 0.875rem;
  }

  .toggle > .muted,
  .occasion > .muted {
    padding-inline-start: 1.75rem;
    font-size: 0.875rem;
  }

  .occasion + .occasion {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_row-line);
  }

  .occasion-fields {
    display: grid;
    gap: 0.875rem;
    margin-block-start: 0.875rem;
    padding-inline-start: 1.75rem;
  }

  .matched > summary {
    cursor: pointer;
    font-weight: 550;
    list-style: none;
  }

  .matched > summary::before {
    margin-inline-end: 0.5rem;
    translate: 0 -0.125rem;
  }

  pre {
    padding: 0.875rem 1rem;
    overflow-x: auto;
    font-size: 0.8125rem;
    direction: ltr;
    text-align: start;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .links {
    display: grid;
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }

  .links li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    justify-content: space-between;
  }

  .link-words {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }

  .links code {
    display: block;
    direction: ltr;
    text-align: start;
    overflow-wrap: anywhere;
    font-size: 0.8125rem;
    color: var(--_muted);
  }

  @media (width < 48rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }

    .column-names {
      display: none;
    }

    .translation-head {
      position: static;
    }
  }
`;
