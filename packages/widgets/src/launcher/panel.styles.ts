const css = String.raw;

/** Beside the button where there is room, the whole page on a phone; and how the button answers to a pointer. */
export const panelStyles: string = css`
  button {
    cursor: pointer;
  }

  button:hover {
    filter: brightness(1.08);
  }

  button:focus-visible {
    outline: 2px solid var(--heed-sys-color-accent, light-dark(var(--heed-ref-accent-700, #0c6555), var(--heed-ref-accent-300, #6fd0bd)));
    outline-offset: 2px;
  }

  dialog {
    position: fixed;
    inset: auto;
    inset-inline-end: var(--heed-launcher-inset, 1rem);
    inset-block-end: calc(max(var(--heed-launcher-inset, 1rem), env(safe-area-inset-bottom)) + 60px);
    box-sizing: border-box;
    inline-size: min(var(--heed-launcher-panel-inline-size, 27rem), 100vw - 2 * var(--heed-launcher-inset, 1rem));
    block-size: min(var(--heed-launcher-panel-block-size, 42rem), 100dvh - 92px - var(--heed-launcher-inset, 1rem));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    color: var(--heed-sys-color-text, light-dark(var(--heed-ref-neutral-900, #23201c), var(--heed-ref-neutral-100, #f1eee9)));
    background: var(--heed-sys-color-surface, light-dark(var(--heed-ref-neutral-0, #fff), var(--heed-ref-neutral-950, #191816)));
    border: 1px solid var(--heed-sys-color-line, light-dark(var(--heed-ref-neutral-200, #e6e2dc), var(--heed-ref-neutral-700, #3a3733)));
    border-radius: calc(var(--heed-sys-radius, 0.5rem) * 2);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 10%),
      0 12px 40px rgb(0 0 0 / 18%);
  }

  :host([position="bottom-start"]) dialog {
    inset-inline: var(--heed-launcher-inset, 1rem) auto;
  }

  dialog:focus-visible {
    outline: none;
  }

  dialog:modal {
    inset: 0;
    inline-size: 100vw;
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog {
      transition:
        opacity 0.18s,
        translate 0.18s;
    }

    @starting-style {
      dialog[open] {
        opacity: 0;
        translate: 0 0.75rem;
      }
    }
  }
`;
