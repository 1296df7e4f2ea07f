import { css } from "lit";

/** Lists whose items open where they stand, and the fields in them. */
export const orderedListStyles = css`
  .ordered {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }

  ol {
    inline-size: 100%;
    list-style: none;
    padding: 0;
  }

  ol.folding {
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    overflow: clip;
  }

  .folding > li {
    position: relative;
  }

  .folding > li + li {
    border-block-start: 1px solid var(--_row-line);
  }

  .folding > li.wrong {
    box-shadow: inset 3px 0 0 var(--_danger);
  }

  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem 0.75rem;
    min-block-size: 3rem;
    padding: 0.5rem 8rem 0.5rem 1rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: "";
    flex: none;
    inline-size: 0.4375rem;
    block-size: 0.4375rem;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }

  details[open] > summary::before {
    rotate: 45deg;
  }

  summary:hover {
    background: var(--_raised);
  }

  summary:focus-visible {
    outline-offset: -2px;
  }

  .item-title {
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .item-about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.625rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .tag {
    padding: 0 0.4375rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }

  .item-body {
    display: grid;
    gap: 1rem;
    padding: 0.5rem 1rem 1.25rem;
  }

  .folding > li > .item-actions {
    position: absolute;
    inset-block-start: 0.375rem;
    inset-inline-end: 0.5rem;
    display: flex;
  }

  ol.flat {
    display: grid;
    gap: 0.75rem;
  }

  .flat > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: start;
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--_row-line);
  }

  .flat > li > .item-actions {
    display: flex;
    padding-block-start: 1.75rem;
  }

  .flat .item-body {
    padding: 0;
    gap: 0.375rem;
  }

  .icon-button.down .icon {
    rotate: 180deg;
  }

  .icon-button[aria-disabled="true"],
  .icon-button:disabled {
    opacity: 0.35;
    cursor: default;
  }

  .id {
    font-size: 0.8125rem;
  }

  .select-field .select,
  .select-field .select-label {
    display: block;
  }

  .select .box {
    font-weight: 400;
  }

  .select-field .select {
    margin-block-start: 0.375em;
  }

  .error {
    margin-block-start: 0.375em;
  }

  .condition {
    border: 1px solid var(--_row-line);
    border-radius: var(--_radius);
  }

  .condition > summary {
    min-block-size: 2.5rem;
    padding-inline: 0.875rem;
  }

  .condition-name {
    min-inline-size: 6rem;
    font-weight: 550;
  }

  .condition > heed-choice-field {
    padding: 0 0.875rem 0.875rem;
  }

  @media (width < 40rem) {
    .folding > li > .item-actions {
      position: static;
      justify-content: flex-end;
      padding-inline-end: 0.5rem;
      margin-block-start: -0.375rem;
    }

    summary {
      padding-inline-end: 1rem;
    }

    .flat > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .flat > li > .item-actions {
      justify-content: flex-end;
      padding: 0;
    }

    .time-limit {
      grid-template-columns: 7rem minmax(0, 1fr);
    }
  }
`;
