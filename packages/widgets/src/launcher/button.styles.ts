/** The build knows it by its name. It is no part of Lit: the button has to be there without. */
const css = String.raw;

/** The button at the page's edge. How it answers to a pointer comes with the panel, which the pointer loads. */
export const buttonStyles: string = css`
  :host {
    position: fixed;
    z-index: 999;
    inset-inline-end: var(--heed-launcher-inset, 1rem);
    inset-block-end: max(var(--heed-launcher-inset, 1rem), env(safe-area-inset-bottom));
  }

  :host([position=bottom-start]) {
    inset-inline: var(--heed-launcher-inset, 1rem) auto;
  }

  :host([color-scheme=light]) {
    color-scheme: light;
  }

  :host([color-scheme=dark]) {
    color-scheme: dark;
  }

  button {
    min-height: 48px;
    padding: 0 1.25em;
    font: inherit;
    font-weight: 600;
    color: var(--heed-sys-color-on-accent, light-dark(var(--heed-ref-neutral-0, #fff), var(--heed-ref-accent-950, #04231d)));
    background: var(--heed-sys-color-accent, light-dark(var(--heed-ref-accent-700, #0c6555), var(--heed-ref-accent-300, #6fd0bd)));
    border: 1px solid #0000;
    border-radius: 24px;
  }

  :host([no-button]) button {
    display: none;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
