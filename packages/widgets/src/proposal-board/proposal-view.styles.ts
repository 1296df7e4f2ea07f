import { css } from "lit";

/** For one proposal: its text, and what the company said to it. */
export const proposalViewStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }

  .back::before {
    content: "←" / "";
    margin-inline-end: 0.5em;
  }

  [dir="rtl"] .back::before {
    content: "→" / "";
  }

  .few {
    block-size: 14em;
  }

  article,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  section {
    margin-block-start: 0.75em;
  }

  .one {
    flex-wrap: nowrap;
    align-items: start;
  }

  .text {
    max-inline-size: 42em;
    white-space: pre-wrap;
  }

  .answers {
    display: grid;
    gap: 1.25em;
  }

  .answers li {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }

  .answers li:last-child {
    border-color: var(--_accent);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
  }
`;
