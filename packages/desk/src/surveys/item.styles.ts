import { css } from "lit";

/** Options, rows and columns, texts with answers put into them, and what is dragged. */
export const itemStyles = css`
  .survey-text {
    display: grid;
    gap: 0.375rem;
    min-inline-size: 0;
  }

  .pipe {
    justify-self: start;
    max-inline-size: 100%;
  }

  .pipe .box {
    min-block-size: 2rem;
    padding-block: 0.125rem;
    font-size: 0.8125rem;
  }

  .items {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }

  .items ol {
    display: grid;
    gap: 0.375rem;
    inline-size: 100%;
    padding: 0;
    margin-block-start: 0.375rem;
    list-style: none;
  }

  .item {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.25rem;
    align-items: center;
    background: var(--_surface);
  }

  .read-only .item {
    grid-template-columns: minmax(0, 1fr);
  }

  .item .grip {
    min-block-size: 2.25rem;
    padding-block-start: 0;
    align-content: center;
  }

  .marks {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
    padding-block: 0.25rem;
    font-size: 0.875rem;
  }

  .dragged {
    z-index: 4;
    opacity: 0.85;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    pointer-events: none;
  }

  .drop-before::before,
  .drop-after::after {
    content: "";
    position: absolute;
    inset-inline: 0;
    block-size: 3px;
    background: var(--_accent);
    border-radius: 2px;
    z-index: 3;
  }

  .drop-before::before {
    inset-block-start: -2px;
  }

  .drop-after::after {
    inset-block-end: -2px;
  }

  .drop-into {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  @media (width < 40rem) {
    .item {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .item .item-actions {
      grid-column: 2;
      justify-self: end;
    }
  }
`;
