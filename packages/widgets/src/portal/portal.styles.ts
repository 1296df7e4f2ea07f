import { css } from "lit";

/** A calm list of doors; behind each, what belongs to it and the way back. */
export const portalStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    align-content: start;
    max-inline-size: var(--heed-portal-max-inline-size, 56em);
    overflow-wrap: anywhere;
  }

  :host([in-panel]) .root {
    min-block-size: 100%;
    padding: 0 1.25em max(1.25em, env(safe-area-inset-bottom));
  }

  :host([in-panel]) {
    --heed-case-form-min-block-size: 24rem;
    --heed-case-tracker-min-block-size: 24rem;
    --heed-proposal-board-min-block-size: 24rem;
    --heed-proposal-form-min-block-size: 24rem;
  }

  .skeleton {
    block-size: 24rem;
    background: repeating-linear-gradient(var(--_raised) 0 4.5em, transparent 0 5.25em);
    border-radius: var(--_radius);
  }

  .head {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
    color: var(--_muted);
  }

  :host([in-panel]) .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin-inline: -1.25em;
    padding-block: 0.25em;
    padding-inline: 1.25em 0.5em;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  h2 {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    scroll-margin-block-start: 6rem;
  }

  h3 {
    font-size: 1em;
    font-weight: 600;
    color: var(--_muted);
    margin-block-start: 0.75em;
  }

  [tabindex]:focus {
    outline: none;
  }

  svg {
    flex: none;
    inline-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .back {
    display: inline-flex;
    gap: 0.25em;
    align-items: center;
    min-block-size: var(--_target);
    margin-inline-start: -0.25em;
    padding: 0;
    font: inherit;
    color: inherit;
    text-decoration: none;
    background: none;
    border: 0;
    cursor: pointer;
  }

  .back:hover {
    color: var(--_text);
    text-decoration: underline;
  }

  :dir(rtl) > .back svg,
  :dir(rtl) > .go {
    scale: -1 1;
  }

  .close {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-start: auto;
    padding: 0;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 50%;
    cursor: pointer;
  }

  .close:hover {
    color: var(--_text);
    background: var(--_raised);
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }

  @container (inline-size > 40rem) {
    ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  .choice {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    block-size: 100%;
    padding: 1em 1.25em;
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: pointer;
    text-decoration: none;
    background: none;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .choice:hover {
    background: var(--_raised);
    border-color: var(--_border);
  }

  /* Beside one with more to say, its words stand on the same line. */
  .choice > span {
    align-self: start;
  }

  .choice b {
    display: block;
    font-weight: 600;
  }

  .choice .hint,
  .hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .go {
    color: var(--_muted);
  }

  .quiet {
    margin-block-start: -0.5em;
  }

  .quiet .choice {
    padding-block: 0.75em;
  }
`;
