import { css } from "lit";

/** One column of text, the votes at its side, nothing louder than what was proposed. */
export const proposalBoardStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    align-content: start;
    max-inline-size: var(--heed-proposal-board-max-inline-size, 56em);
    padding: var(--heed-proposal-board-padding, 0);
    overflow-wrap: anywhere;
  }

  .skeleton {
    block-size: var(--heed-proposal-board-min-block-size, 100svh);
    background: repeating-linear-gradient(var(--_raised) 0 5.5em, transparent 0 7em);
    border-radius: var(--_radius);
  }

  header,
  .actions,
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    justify-content: space-between;
  }

  .actions,
  .more {
    justify-content: start;
  }

  h2 {
    font-size: 1.625em;
    line-height: 1.3;
    letter-spacing: -0.01em;
    scroll-margin-block-start: 6rem;
  }

  h3 {
    font-size: 1.125em;
    line-height: 1.4;
  }

  [tabindex]:focus {
    outline: none;
  }

  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }

  .tabs a {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    padding-inline: 0.875em;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  .tabs a:hover {
    background: var(--_raised);
  }

  /* No bolder letters: the tabs beside it would move. */
  .tabs [aria-current] {
    box-shadow: inset 0 -2px var(--_accent);
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  .tabs span,
  .meta,
  label span,
  .excerpt {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: end;
  }

  .search label {
    flex: 1 1 9em;
    min-inline-size: 0;
  }

  .search .words {
    flex: 3 1 14em;
  }

  .box {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: calc(0.5em * var(--_density)) 0.75em;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: var(--heed-field-background, light-dark(#fff, #211f1d));
    border: 1px solid var(--_border);
    border-radius: var(--heed-field-radius, var(--_radius));
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  ol {
    list-style: none;
    padding: 0;
  }

  .list li {
    position: relative;
    display: flex;
    gap: 1em;
    padding-block: 1.125em;
    border-block-start: 1px solid var(--_line);
  }

  .list[aria-busy="true"] {
    opacity: 0.6;
  }

  .what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    flex: 1;
    min-inline-size: 0;
    align-content: start;
  }

  .what h3 a {
    color: inherit;
    text-decoration: none;
  }

  .what h3 a:hover {
    text-decoration: underline;
  }

  /* All of the entry leads to its proposal. */
  .what h3 a::after {
    content: "";
    position: absolute;
    inset: 0;
  }

  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.9375em;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
  }

  .pill {
    padding: 0.125em 0.625em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_text);
    background: var(--_raised);
    font-size: 0.9375em;
    white-space: nowrap;
  }

  .pill:is(.planned, .in_progress, .done) {
    color: var(--_accent);
    background: var(--_accent-soft);
    border-color: transparent;
  }

  .vote {
    position: relative;
    z-index: 1;
    flex: none;
    display: grid;
    place-items: center;
    align-self: start;
    align-content: center;
    inline-size: 4.25em;
    min-block-size: 4.75em;
    padding: 0.375em 0.25em;
    font: inherit;
    line-height: 1.25;
    color: inherit;
    background: var(--heed-button-background, var(--_surface));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .vote b {
    font-size: 1.125em;
    font-variant-numeric: tabular-nums;
  }

  .vote span {
    font-size: 0.75em;
  }

  .vote svg {
    inline-size: 0.875em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }

  .vote:hover {
    background: var(--_accent-soft);
  }

  .vote[aria-pressed="true"] {
    color: var(--_accent);
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }

  [aria-pressed="true"] svg {
    fill: currentcolor;
  }

  .over,
  .over:hover {
    background: none;
    border-color: transparent;
    color: var(--_muted);
    cursor: default;
  }

  .notice {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1em 1.25em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  /* Stands outside the grid. */
  noscript .notice {
    margin-block-end: 1.25em;
  }

  /* The counts stay; there is nothing to press. */
  @media (scripting: none) {
    .vote,
    .vote:hover {
      background: none;
      border-color: transparent;
      cursor: default;
    }

    .vote svg {
      display: none;
    }
  }
`;
