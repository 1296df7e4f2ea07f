import { css } from "lit";

/** For what only a single proposal shows; put on with the code that shows it. */
export const discussionStyles = css`
  .subscription {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .subscription [aria-pressed="true"]::before {
    content: "✓ " / "";
    color: var(--_accent);
  }

  .comments {
    display: grid;
    gap: 1.5em;
  }

  .comments .comments {
    gap: 1em;
    margin-block-start: 1em;
    padding-inline-start: 1.5em;
    border-inline-start: 2px solid var(--_line);
  }

  .comment {
    display: grid;
    gap: 0.25em;
    scroll-margin-block: 4rem;
  }

  .staff {
    padding: 0.875em 1em;
    background: var(--_accent-soft);
    border-radius: var(--_radius);
  }

  .held::before {
    content: "◷ " / "";
  }

  .link {
    min-block-size: var(--_target);
    padding: 0;
    font: inherit;
    font-size: 0.875em;
    color: var(--_accent);
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .write {
    display: grid;
    gap: 0.75em;
    max-inline-size: 42em;
  }

  .write .name {
    max-inline-size: 22em;
  }

  textarea.box {
    min-block-size: 5.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 24em;
  }

  .box[aria-invalid="true"] {
    border-color: var(--_danger);
  }
`;
