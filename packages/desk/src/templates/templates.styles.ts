import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { editorParts } from "../parts/editor-parts.styles.ts";

const pageStyles = css`
  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1.25rem;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(12rem, 16rem) minmax(0, 1fr);
    gap: 2rem;
    align-items: start;
  }

  .body,
  form {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 64rem;
  }

  .list {
    padding: 0;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
    overflow: clip;
  }

  .list li + li {
    border-block-start: 1px solid var(--_row-line);
  }

  .list a {
    display: grid;
    gap: 0.125rem;
    padding: 0.75rem 1rem;
    color: inherit;
    text-decoration: none;
  }

  .list a:hover {
    background: var(--_raised);
  }

  .list a:focus-visible {
    outline-offset: -2px;
  }

  .list a[aria-current] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .name {
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .excerpt {
    color: var(--_muted);
    font-size: 0.875rem;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .dot {
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_accent);
  }

  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 1.5rem;
    align-items: start;
  }

  .language {
    display: grid;
    gap: 0.625rem;
  }

  .unknown {
    color: var(--_danger);
    font-size: 0.875rem;
  }

  .unknown:empty {
    display: none;
  }

  .chips,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .chip {
    font: inherit;
    font-size: 0.8125rem;
    color: inherit;
    min-block-size: 1.75rem;
    padding: 0.125rem 0.625rem;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: 1rem;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_accent);
  }

  .sample {
    display: grid;
    gap: 0.375rem;
    padding: 0.875rem 1rem;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .sample .muted {
    font-size: 0.8125rem;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .back {
    display: none;
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: 44px;
    }
  }

  @media (width < 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .chosen nav,
    .placeholder {
      display: none;
    }

    .back {
      display: block;
    }
  }
`;

export const templatesStyles: CSSResultGroup = [deskStyles, editorParts, pageStyles];
