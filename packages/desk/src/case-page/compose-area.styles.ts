import { css } from "lit";

/** The text lies over a copy of itself: the copy makes the height, and marks the gaps that a template left. */
export const composeAreaStyles = css`
  .paper {
    display: grid;
    max-block-size: 60vh;
    overflow: auto;
    background: var(--heed-field-background, light-dark(#fff, #211f1d));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .paper:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .paper.invalid {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .copy,
  textarea {
    grid-area: 1 / 1;
    inline-size: 100%;
    min-block-size: 7.5rem;
    padding: 0.625rem 0.75rem;
    font: inherit;
    font-size: max(1em, 16px);
    line-height: 1.5;
    letter-spacing: inherit;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    border: 0;
  }

  .copy {
    color: transparent;
    pointer-events: none;
  }

  mark {
    color: transparent;
    background: color-mix(in srgb, var(--_warn) 34%, transparent);
    border-radius: 0.2em;
  }

  textarea {
    resize: none;
    overflow: hidden;
    color: inherit;
    background: transparent;
  }

  textarea:focus-visible {
    outline: none;
  }

  .field {
    position: relative;
  }

  .gaps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
    margin-block-start: 0.5rem;
    color: var(--_warn);
    font-size: 0.9375em;
  }

  .gap {
    font: inherit;
    color: inherit;
    padding: 0.125rem 0.5rem;
    min-block-size: 1.75rem;
    border: 1px solid currentColor;
    border-radius: 999px;
    background: var(--_warn-soft);
    cursor: pointer;
  }
`;

/** A list of options that opens under a control. */
export const optionListStyles = css`
  [role="listbox"] {
    position: absolute;
    z-index: 5;
    inset-inline: 0;
    max-inline-size: 26rem;
    max-block-size: 18rem;
    overflow: auto;
    margin: 0.25rem 0 0;
    padding: 0.25rem;
    list-style: none;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  [role="option"] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.75rem;
    padding: 0.4375rem 0.625rem;
    border-radius: calc(var(--_radius) - 0.125rem);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  [role="option"][aria-selected="true"] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  [role="option"]:dir(rtl)[aria-selected="true"] {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  [role="option"]:hover {
    background: var(--_raised);
  }
`;
