import { css } from "lit";

/** What editors of one thing share: what is said within them, and below everything what ends the thing. */
export const editorParts = css`
  .ending {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_row-line);
  }

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
