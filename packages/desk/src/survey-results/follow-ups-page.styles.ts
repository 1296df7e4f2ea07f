import { css } from "lit";

export const followUpsStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    max-inline-size: 48rem;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }

  .items {
    display: grid;
    gap: 1rem;
  }

  article {
    display: grid;
    gap: 0.75rem;
    padding: 1.125rem 1.25rem;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  article header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
    align-items: baseline;
    justify-content: space-between;
  }

  article h2 {
    font-size: 1rem;
  }

  time,
  .links,
  .outcome .muted {
    font-size: 0.875rem;
  }

  dl {
    display: grid;
    gap: 0.5rem;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  dd {
    margin: 0;
    font-weight: 550;
    white-space: pre-wrap;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
  }

  .outcome {
    padding: 0.625rem 0.875rem;
    border-inline-start: 3px solid var(--_good);
    background: var(--_sunken);
  }

  .outcome p:first-child {
    white-space: pre-wrap;
  }
`;
