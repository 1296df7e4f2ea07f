import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { messageStyles } from "../parts/message.styles.ts";
import { statusStyles } from "./status.styles.ts";

const pageStyles = css`
  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1.25rem;
  }

  .surveys {
    max-inline-size: 64rem;
    padding: 0;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    overflow: clip;
  }

  .surveys li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.875rem 1.125rem;
  }

  .surveys li + li {
    border-block-start: 1px solid var(--_row-line);
  }

  .surveys li:hover {
    background: var(--_raised);
  }

  .survey-words {
    display: grid;
    gap: 0.375rem;
    flex: 1 1 18rem;
    min-inline-size: 0;
  }

  h2 a {
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  /* The whole row leads to the survey; the answers lie above it. */
  h2 a::after {
    content: "";
    position: absolute;
    inset: 0;
  }

  h2 a:focus-visible {
    outline: none;
  }

  li:has(h2 a:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .answers {
    position: relative;
    display: grid;
    grid-template-columns: auto auto;
    gap: 0 0.375rem;
    align-items: baseline;
    padding: 0.25rem 0.5rem;
    color: inherit;
    text-decoration: none;
    border-radius: var(--_radius);
  }

  .answers:hover {
    background: var(--_accent-soft);
  }

  .answers strong {
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .answers small {
    grid-column: 1 / -1;
    text-align: end;
  }

  @media (width < 40rem) {
    .answers {
      display: flex;
      margin-inline-start: -0.5rem;
    }
  }

  .closed {
    margin-block-start: 1.5rem;
  }

  .closed summary {
    margin-block-end: 0.75rem;
    cursor: pointer;
    color: var(--_muted);
  }

  .empty {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 60rem;
  }

  .starters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 0.75rem;
    margin-block-start: 0.75rem;
    padding: 0;
    list-style: none;
  }

  .starter {
    display: grid;
    gap: 0.25rem;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    padding: 1rem;
    font: inherit;
    color: inherit;
    text-align: start;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    cursor: pointer;
  }

  .starter:hover {
    border-color: var(--_accent);
  }

  .starter .muted {
    font-size: 0.875rem;
  }
`;

export const surveysStyles: CSSResultGroup = [deskStyles, messageStyles, statusStyles, pageStyles];
