import { css } from "lit";

/** Promises first, figures under them: one column each kind, where there is room for it. */
export const commitmentsStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    align-content: start;
    max-inline-size: var(--heed-commitments-max-inline-size, 64em);
    padding: var(--heed-commitments-padding, 0);
    overflow-wrap: anywhere;
  }

  .skeleton {
    block-size: var(--heed-commitments-min-block-size, 24rem);
    background: repeating-linear-gradient(var(--_raised) 0 5.5em, transparent 0 7em);
    border-radius: var(--_radius);
  }

  h2 {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.4;
  }

  .period,
  .median {
    color: var(--_muted);
  }

  .period {
    margin-block-start: 0.25em;
  }

  .median {
    font-size: 0.9375em;
  }

  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: 2.5em 3em;
  }

  ul {
    display: grid;
    gap: 1.5em;
    padding: 0;
    margin-block-start: 0.75em;
    list-style: none;
  }

  li {
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_line);
  }

  .words {
    font-weight: 600;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: 0.625em 0.375em;
    border-radius: 1em;
  }

  :dir(rtl) > .bar {
    transform: scaleX(-1);
  }

  .all {
    fill: var(--_line);
  }

  .kept {
    fill: var(--_accent);
  }

  .notice {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1em;
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    .all {
      fill: Canvas;
    }

    .kept {
      fill: CanvasText;
    }
  }
`;
