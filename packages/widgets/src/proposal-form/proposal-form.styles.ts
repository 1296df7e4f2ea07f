import { css } from "lit";

export const proposalFormStyles = css`
  :host {
    container-type: inline-size;
  }

  .root {
    max-inline-size: var(--heed-proposal-form-max-inline-size, 42em);
    padding: var(--heed-proposal-form-padding, 0);
  }

  form,
  form > fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--heed-proposal-form-gap, calc(1.5em * var(--_density)));
  }

  form {
    gap: calc(2.5em * var(--_density));
  }

  form > fieldset > legend {
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: -0.01em;
    margin-block-end: 0.8em;
  }

  .who,
  .consent {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .similar {
    min-block-size: 60px;
    padding: 7px 1em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .similar .line {
    display: flex;
    flex-wrap: nowrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
    padding: 0;
    line-height: 1.3;
  }

  /* Nobody looks, then. */
  @media (scripting: none) {
    .similar {
      display: none;
    }
  }

  .notice {
    padding: 1em 1.25em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .skeleton {
    block-size: var(--heed-proposal-form-min-block-size, 58rem);
    background: repeating-linear-gradient(var(--_raised) 0 44px, transparent 0 6em);
    border-radius: var(--_radius);
  }

  .end {
    display: grid;
    gap: 1em;
  }

  @container (inline-size > 34em) {
    form > fieldset {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    form > fieldset > :not(.half) {
      grid-column: 1 / -1;
    }

    .primary {
      justify-self: start;
      padding-inline: 2em;
    }
  }
`;
