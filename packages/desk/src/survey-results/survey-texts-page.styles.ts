import { css } from "lit";

export const surveyTextsStyles = css`
  .list {
    display: grid;
    list-style: none;
    padding: 0;
    max-inline-size: 48rem;
  }

  .text {
    display: grid;
    gap: 0.375rem;
    padding-block: 1rem;
    border-block-end: 1px solid var(--_line);
  }

  .words {
    white-space: pre-wrap;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.875rem;
    font-size: 0.8125rem;
  }

  .results {
    gap: 1rem;
  }

  .notice {
    padding-block: 8dvb;
  }
`;
