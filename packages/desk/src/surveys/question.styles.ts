import { css } from "lit";

/** Pages and questions in the editor. */
export const questionStyles = css`
  .pages {
    display: grid;
    gap: 1.25rem;
    justify-items: start;
  }

  .page {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    inline-size: 100%;
  }

  .page-head-row {
    display: flex;
    gap: 0.5rem;
    align-items: start;
    inline-size: 100%;
  }

  .page-fold {
    flex: 1;
    min-inline-size: 0;
  }

  .page-fold > summary {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.25rem;
    cursor: pointer;
    list-style: none;
  }

  .page-fold.wrong > summary h2 {
    color: var(--_danger);
  }

  .page-actions,
  .item-actions {
    display: flex;
    flex: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .page-fold > summary::before,
  .question summary::before,
  .matched > summary::before,
  .problems > summary::before {
    content: "";
    flex: none;
    display: inline-block;
    inline-size: 0.4375rem;
    block-size: 0.4375rem;
    margin-inline-end: 0.25rem;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }

  :dir(rtl):is(.page-fold, .question details, .matched, .problems):not([open]) > summary::before {
    rotate: 135deg;
  }

  details[open] > summary::before {
    rotate: 45deg;
  }

  .fold-body {
    display: grid;
    gap: 1rem;
    padding-block: 0.5rem 1rem;
  }

  .questions {
    inline-size: 100%;
    min-block-size: 0.5rem;
    padding: 0;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    background: var(--_surface);
  }

  .questions:not(:has(li)) {
    min-block-size: 2.5rem;
    border-style: dashed;
  }

  .question {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
  }

  .read-only .question {
    grid-template-columns: minmax(0, 1fr);
  }

  .question + .question {
    border-block-start: 1px solid var(--_row-line);
  }

  .question.wrong {
    box-shadow: inset 3px 0 0 var(--_danger);
  }

  .question > details {
    grid-column: 2;
    grid-row: 1;
  }

  .read-only .question > details {
    grid-column: 1;
  }

  .question > details[open] {
    grid-column: 2 / -1;
  }

  .question summary {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    padding: 0.6875rem 0.5rem;
    cursor: pointer;
    list-style: none;
  }

  .question > details[open] > summary {
    padding-inline-end: 10rem;
  }

  .question summary:focus-visible {
    outline-offset: -2px;
  }

  .question > .item-actions {
    grid-column: 3;
    grid-row: 1;
    z-index: 1;
    padding: 0.25rem;
  }

  .number {
    flex: none;
    min-inline-size: 1.25rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .question-words {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }

  .question-title {
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.625rem;
    align-items: center;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .type {
    display: inline-flex;
    gap: 0.3125rem;
    align-items: center;
  }

  .type .icon {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .tag {
    padding: 0 0.4375rem;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }

  .logic-words,
  .after-page {
    color: var(--_muted);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .after-page span {
    display: block;
  }

  .question .fold-body {
    padding: 0.25rem 1.25rem 1.25rem 0.5rem;
  }

  .grip {
    display: grid;
    place-items: center;
    align-self: stretch;
    min-inline-size: 1.75rem;
    min-block-size: 2.75rem;
    align-content: start;
    padding-block-start: 0.75rem;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }

  .grip:hover {
    color: var(--_text);
  }

  .icon-button.down .icon {
    rotate: 180deg;
  }

  .icon-button[aria-disabled="true"] {
    opacity: 0.35;
    cursor: default;
  }

  .foot {
    padding-block-start: 0.875rem;
    border-block-start: 1px solid var(--_row-line);
    align-items: end;
  }

  .id {
    font-size: 0.8125rem;
  }

  @media (width < 40rem) {
    .question {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .question > .item-actions {
      grid-column: 2;
      grid-row: 2;
      justify-self: end;
      padding-block-start: 0;
    }

    .question > details[open] > summary {
      padding-inline-end: 0.5rem;
    }

    .question:has(> details[open]) > .grip {
      display: none;
    }

    .question > details[open] {
      grid-column: 1 / -1;
      padding-inline-start: 0.75rem;
    }

    .question .fold-body {
      padding-inline: 0 0.75rem;
    }
  }
`;
