import { css } from "lit";

/** Where a survey stands, in a list and on its page. */
export const statusStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    font-size: 0.875rem;
  }

  .status {
    padding: 0 0.5rem;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: 1rem;
    white-space: nowrap;
  }

  .status.published {
    color: var(--_good);
    border-color: var(--_good);
  }

  .status.paused,
  .status.changes {
    color: var(--_warn);
    border-color: var(--_warn);
  }
`;
