import { css } from "lit";

/** Small marks that say where a case stands; their words say it, the colours only help to find it. */
export const badgeStyles = css`
  .badges,
  .viewers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    list-style: none;
    padding: 0;
  }

  .badge,
  .viewers li {
    display: inline-flex;
    align-items: center;
    gap: 0.3125rem;
    padding: 0.125rem 0.625rem;
    font-size: 0.875em;
    font-weight: 550;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
  }

  .icon {
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    flex: none;
  }

  .status {
    color: var(--_accent);
    border-color: currentColor;
    background: var(--_accent-soft);
  }

  .overdue,
  .severity-critical {
    color: var(--_danger);
    border-color: currentColor;
    background: var(--_danger-soft);
  }

  .today,
  .soon,
  .severity-high,
  .escalated,
  .restricted {
    color: var(--_warn);
    border-color: currentColor;
    background: var(--_warn-soft);
  }

  .writing {
    color: var(--_warn);
    border-color: currentColor;
  }
`;
