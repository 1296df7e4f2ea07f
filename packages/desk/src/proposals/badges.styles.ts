import { css } from "lit";

/** Where a proposal stands; its words say it, the colours only help to find it. */
export const proposalBadgeStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    font-size: 0.875rem;
    color: var(--_muted);
  }

  .status {
    padding: 0 0.5rem;
    color: var(--_text);
    border: 1px solid var(--_line);
    border-radius: 1rem;
    white-space: nowrap;
  }

  .status:is(.planned, .in_progress) {
    color: var(--_accent);
    border-color: var(--_accent);
  }

  .status.done {
    color: var(--_good);
    border-color: var(--_good);
  }

  .status:is(.declined, .merged) {
    color: var(--_muted);
  }

  .flag {
    color: var(--_warn);
    font-weight: 550;
  }

  .overdue {
    color: var(--_danger);
    font-weight: 550;
  }
`;
