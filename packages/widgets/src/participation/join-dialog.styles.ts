import { css } from "lit";

/** In the middle where there is room, a sheet from below on a phone. */
export const joinDialogStyles = css`
  dialog {
    inline-size: min(30rem, 100vw - 2rem);
    max-block-size: calc(100dvh - 2rem);
    margin: auto;
    padding: 1.5em;
    overflow: auto;
    overscroll-behavior: contain;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow: 0 12px 40px rgb(0 0 0 / 18%);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  h2 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    padding-inline-end: 2em;
  }

  .consent {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .notice {
    padding: 0.75em 1em;
    background: var(--_danger-soft);
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .hint:empty,
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .close {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    font: inherit;
    font-size: 1.5em;
    line-height: 1;
    color: inherit;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .close:hover {
    background: var(--_raised);
  }

  @media (max-width: 30rem) {
    dialog {
      inline-size: 100vw;
      max-inline-size: none;
      margin-block-end: 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
