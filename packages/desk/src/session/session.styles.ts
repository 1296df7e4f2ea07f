import { css } from "lit";

/** Forms that stand alone in the middle of the page. */
export const sessionFormStyles = css`
  form {
    display: grid;
    gap: 1rem;
  }

  .box[readonly] {
    color: var(--_muted);
    background: var(--_raised);
  }

  .button {
    min-block-size: 2.75rem;
  }

  .or {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .or::before,
  .or::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  .forgotten {
    margin-block-start: 1rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }

  .forgotten summary {
    color: var(--_accent);
    cursor: pointer;
  }

  .forgotten[open] summary {
    margin-block-end: 0.75rem;
  }

  .error:empty {
    display: none;
  }
`;
