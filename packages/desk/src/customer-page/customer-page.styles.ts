import { css } from "lit";

export const customerPageStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    max-inline-size: 52rem;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }

  .profile {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    padding: 1.25rem;
    border-radius: 0.75rem;
    background: var(--_sunken);
  }

  dl {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    inline-size: 100%;
  }

  dl div {
    display: grid;
    grid-template-columns: minmax(6.5rem, 10rem) 1fr;
    gap: 0.5rem;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
  }

  .note {
    inline-size: 100%;
    padding: 0.625rem 0.875rem;
    white-space: pre-wrap;
    border-inline-start: 3px solid var(--_warn);
    background: var(--_warn-soft);
  }

  form {
    display: grid;
    gap: 1rem;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .failed {
    color: var(--_danger);
  }

  .failed:empty {
    display: none;
  }

  h2 {
    margin-block-end: 0.75rem;
  }

  .cases {
    display: grid;
    list-style: none;
    padding: 0;
    margin-block-end: 1rem;
  }

  .cases li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: baseline;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }

  .cases .muted {
    flex-basis: 100%;
    font-size: 0.875em;
  }
`;
