import { css } from "lit";

/** For what only shows once the visitor has begun; put on with the code that shows it. */
export const composingStyles = css`
  .similar .link {
    flex: none;
  }

  .similar ul {
    display: grid;
    align-content: start;
    gap: 0.75em;
    min-block-size: 14.5em;
    padding: 0.75em 0 0.5em;
    list-style: none;
  }

  .similar li {
    display: grid;
    grid-template-columns: 4.5em 1fr;
    gap: 0.25em 0.875em;
    align-items: start;
  }

  .vote {
    display: grid;
    place-content: center;
    min-block-size: 56px;
    padding: 0.25em;
    font: inherit;
    line-height: 1.2;
    text-align: center;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .vote span {
    font-size: 0.8125em;
  }

  .vote[aria-pressed="true"] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }

  .vote.over {
    border-color: var(--_line);
    background: none;
    cursor: default;
  }

  summary {
    min-block-size: 56px;
    padding-block: 0.25em;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [open] > summary {
    min-block-size: var(--_target);
  }

  .status {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    white-space: nowrap;
  }

  details p {
    overflow-wrap: anywhere;
  }

  .thanks {
    grid-column: 1 / -1;
    color: var(--_accent);
  }

  .thanks:empty {
    display: none;
  }
`;
