import { css } from "lit";

/** What the customer reads has the accent's edge, what only staff reads the warm one; words and pictures say it too. */
export const composerStyles = css`
  :host {
    --_edge: var(--_accent);
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_edge);
    border-radius: 0.75rem;
    background: var(--_surface);
  }

  :host([internal]) {
    --_edge: var(--_warn);
  }

  [role="tablist"] {
    display: flex;
    gap: 0.25rem;
    padding: 0.5rem 0.75rem 0;
    border-block-end: 1px solid var(--_line);
    overflow-x: auto;
  }

  [role="tab"] {
    font: inherit;
    font-weight: 550;
    color: var(--_muted);
    background: none;
    border: 0;
    border-block-end: 3px solid transparent;
    padding: 0.5rem 0.75rem;
    min-block-size: 2.5rem;
    white-space: nowrap;
    cursor: pointer;
  }

  [role="tab"][aria-selected="true"] {
    color: var(--_text);
    border-color: var(--_edge);
  }

  [role="tab"]:focus-visible {
    outline-offset: -2px;
  }

  .drafted::after {
    content: " ●" / "";
    color: var(--_edge);
    font-size: 0.75em;
  }

  form,
  .preview {
    display: grid;
    gap: 1rem;
    padding: 1rem;
  }

  :host([internal]) form {
    background: var(--_warn-soft);
    border-radius: 0 0 0.75rem 0.75rem;
  }

  .who {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.9375em;
    font-weight: 550;
    color: var(--_edge);
  }

  .remedy {
    display: grid;
    gap: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem 1rem 1rem;
    min-inline-size: 0;
  }

  .remedy > legend {
    font-weight: 600;
    padding-inline: 0.375rem;
  }

  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr));
    gap: 0.75rem;
    align-items: end;
  }

  .danger,
  #add-remedy {
    justify-self: start;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .spacer {
    flex: 1;
  }

  .notice {
    padding: 0.75rem 1rem;
    border-radius: var(--_radius);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_warn);
    background: var(--_sunken);
  }

  .notice > * + * {
    margin-block-start: 0.5rem;
  }

  .changes {
    margin: 1rem 1rem 0;
  }

  .letter {
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }

  .letter > * + *,
  .remedies li + li {
    margin-block-start: 0.625rem;
  }

  .text {
    white-space: pre-wrap;
  }

  .remedies {
    padding-inline-start: 1.25rem;
  }

  .advice {
    display: flex;
    gap: 0.5rem;
    color: var(--_warn);
  }

  .advice .icon {
    flex: none;
  }

  .failed {
    color: var(--_danger);
  }

  .told {
    color: var(--_muted);
  }
`;
