import { css } from "lit";

/** For what only shows once the customer has begun; put on with the code that shows it. */
export const filingStyles = css`
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.5em;
  }

  .link {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: none;
    border: 0;
    min-block-size: var(--_target);
    padding-inline: 0.25em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .summary {
    padding: 1.25em;
    background: var(--_danger-soft);
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }

  .summary h2 {
    font-size: 1.125em;
    font-weight: 600;
    color: var(--_danger);
  }

  .summary ul {
    padding-inline-start: 1.25em;
    margin-block-start: 0.5em;
  }

  .summary a {
    color: inherit;
    font-weight: 600;
  }

  .primary[aria-disabled="true"]::before {
    content: "";
    display: inline-block;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.625em;
    vertical-align: -0.125em;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .primary[aria-disabled="true"]::before {
      animation: turn 0.8s linear infinite;
    }
  }

  .receipt h2 {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.015em;
    margin-block-end: 0.5em;
  }

  .receipt h2::before {
    content: "✓" / "";
    display: grid;
    place-content: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin-block-end: 0.5em;
    border-radius: 50%;
    color: var(--_accent);
    background: var(--_accent-soft);
  }

  .receipt h2:focus {
    outline: none;
  }

  .card {
    display: grid;
    gap: 1.25em;
    margin-block: 1.5em;
    padding: 1.5em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .copyable {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.25em 1em;
    align-items: center;
  }

  .name {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .code {
    font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
    font-size: 1.0625em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .copyable:first-child .code {
    font-size: 1.75em;
    letter-spacing: 0.02em;
  }

  .secret {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }

  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }

  @media print {
    .actions,
    .copyable .button {
      display: none;
    }
  }
`;
