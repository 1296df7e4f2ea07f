import { css } from "lit";

/** What a page says in a box of its own: something to know, or what went wrong. */
export const messageStyles = css`
  .notice {
    display: grid;
    gap: 0.625rem;
    justify-items: start;
    padding: 0.875rem 1rem;
    background: var(--_warn-soft);
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
  }

  .notice.wrong {
    background: var(--_danger-soft);
    border-color: var(--_danger);
  }
`;
