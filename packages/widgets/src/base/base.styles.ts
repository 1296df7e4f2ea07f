import { css } from "lit";

/** What every element of Heed starts from: the page's font, one focus ring, motion only where it is welcome. */
export const base = css`
  :host {
    display: block;
    font: inherit;
    line-height: 1.5;
    color: var(--_text);
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :host([color-scheme]) {
    color-scheme: light dark;
    background: var(--_surface);
  }

  :host([color-scheme="light"]) {
    color-scheme: light;
  }

  :host([color-scheme="dark"]) {
    color-scheme: dark;
  }

  * {
    box-sizing: border-box;
    margin: 0;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
`;
