import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { editorParts } from "../parts/editor-parts.styles.ts";

const pageStyles = css`
  .page-head {
    display: grid;
    gap: 0.25rem;
    margin-block-end: 1.5rem;
  }

  .state {
    display: flex;
    gap: 0.625rem;
    align-items: baseline;
  }

  .state.up::before {
    content: "";
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    background: var(--_accent);
    border-radius: 50%;
  }

  .page,
  form {
    display: grid;
    gap: 1.75rem;
    max-inline-size: 64rem;
  }

  fieldset {
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-weight: 550;
  }

  .levels,
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem;
    align-items: stretch;
  }

  .languages {
    gap: 1.5rem;
    align-items: start;
  }

  .level {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.125rem 0.625rem;
    align-content: start;
    padding: 0.75rem 0.875rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .level:hover {
    background: var(--_raised);
  }

  .level:has(:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }

  .level input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin-block-start: 0.125rem;
    accent-color: var(--_accent);
  }

  .level .name {
    font-weight: 550;
  }

  .level .hint {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .language {
    display: grid;
    gap: 0.875rem;
  }

  .preview {
    display: grid;
    gap: 0.75rem;
  }

  .preview-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
  }

  .sheet {
    padding: 1.25rem;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .chips,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .chip {
    font: inherit;
    font-size: 0.875rem;
    color: inherit;
    min-block-size: 2rem;
    padding: 0.125rem 0.75rem;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 1rem;
    cursor: pointer;
  }

  .chip[aria-pressed="true"] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .changes {
    padding: 0;
    margin-block-start: 0.75rem;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .changes li {
    display: grid;
    gap: 0.125rem;
    padding: 0.75rem 1rem;
    overflow-wrap: anywhere;
  }

  .changes li + li {
    border-block-start: 1px solid var(--_row-line);
  }

  .changes .muted {
    font-size: 0.875rem;
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: 44px;
    }
  }
`;

export const noticePageStyles: CSSResultGroup = [deskStyles, editorParts, pageStyles];
