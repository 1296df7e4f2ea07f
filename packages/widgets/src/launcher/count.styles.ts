const css = String.raw;

/** The count on the button, which then stands beside its text. */
export const countStyles: string = css`
  span {
    display: inline-block;
    min-inline-size: 1.75em;
    margin-inline: 0.25em -0.5em;
    padding-inline: 0.5em;
    font-size: 0.8125em;
    line-height: 1.75;
    text-align: center;
    font-variant-numeric: tabular-nums;
    color: var(--heed-sys-color-accent, light-dark(var(--heed-ref-accent-700, #0c6555), var(--heed-ref-accent-300, #6fd0bd)));
    background: Canvas;
    border-radius: 1em;
  }
`;
