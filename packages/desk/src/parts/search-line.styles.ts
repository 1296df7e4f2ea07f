import { css } from "lit";

/** `form.search` with a `.field` for words and lists to narrow down by. */
export const searchLineStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .field {
    position: relative;
    flex: 1 1 16rem;
    max-inline-size: 28rem;
  }

  .field .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.75rem;
    block-size: 100%;
    color: var(--_muted);
    pointer-events: none;
  }

  .search :is(input, select) {
    min-block-size: 2.25rem;
    max-inline-size: 100%;
    padding-inline: 0.625rem;
    font: inherit;
    font-size: 0.9375rem;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-overflow: ellipsis;
  }

  .search input {
    inline-size: 100%;
    padding-inline-start: 2.375rem;
  }

  @media (pointer: coarse) {
    .search :is(input, select) {
      min-block-size: 2.75rem;
      font-size: 1rem;
    }
  }
`;
