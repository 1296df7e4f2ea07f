import { css } from "lit";

/** Rows of one height, so that only those on view need to be there: lines of a list on a desk, cards on a phone. */
export const queueRowsStyles = css`
  :host {
    display: block;
  }

  ul {
    list-style: none;
    padding: 0;
  }

  .row {
    display: grid;
    grid-template-columns: 2.5rem 1.25rem minmax(0, 1fr) 9.5rem 10.5rem 9.5rem;
    gap: 0 0.75rem;
    align-items: center;
    block-size: 3.75rem;
    padding-inline: 0.75rem 1.5rem;
    border-block-end: 1px solid var(--_row-line);
    position: relative;
  }

  .row:hover {
    background: var(--_raised);
  }

  .row:focus-within {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  :dir(rtl).row:focus-within {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .row.selected {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }

  .row.gone {
    opacity: 0.6;
  }

  .tick {
    display: grid;
    place-items: center;
    block-size: 100%;
    cursor: pointer;
  }

  .tick input {
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    accent-color: var(--_accent);
  }

  .severity {
    display: grid;
    color: var(--_muted);
  }

  .severity.high {
    color: var(--_warn);
  }

  .severity.critical {
    color: var(--_danger);
  }

  .severity .on {
    fill: currentColor;
  }

  .severity .off {
    fill: currentColor;
    opacity: 0.22;
  }

  .what,
  .who,
  .when {
    display: grid;
    gap: 0.0625rem;
    min-inline-size: 0;
  }

  .subject,
  .about,
  .owner,
  .team,
  .due,
  .age {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .subject {
    font-weight: 550;
  }

  .tick {
    position: relative;
    z-index: 1;
  }

  .about {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .about > * {
    flex: none;
  }

  .about > :is(.customer, .kind) {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .reference {
    font-variant-numeric: tabular-nums;
  }

  .channel {
    display: grid;
  }

  .icon {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .mark {
    color: var(--_accent);
    font-weight: 600;
  }

  .gone .mark {
    color: var(--_muted);
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.5rem;
    font-size: 0.8125rem;
  }

  .flag {
    display: inline-flex;
    align-items: center;
    gap: 0.1875rem;
    color: var(--_warn);
    font-weight: 550;
  }

  .who,
  .when {
    font-size: 0.8125rem;
  }

  .team,
  .age,
  .nobody,
  .later {
    color: var(--_muted);
  }

  .when {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .overdue {
    color: var(--_danger);
    font-weight: 600;
  }

  .today {
    color: var(--_warn);
    font-weight: 600;
  }

  .soon {
    color: var(--_warn);
  }

  @media (width < 75rem) {
    .row {
      grid-template-columns: 2.5rem 1.25rem minmax(0, 1fr) 8.5rem 8.5rem;
    }

    .state {
      display: none;
    }
  }

  @media (width < 44rem) {
    .row {
      grid-template: "tick what what" auto "tick who when" auto / 2.25rem minmax(0, 1fr) auto;
      align-content: center;
      gap: 0.3125rem 0.5rem;
      block-size: 6.25rem;
      padding-inline: 0.5rem 1rem;
    }

    .tick,
    .row > span:first-child {
      grid-area: tick;
    }

    .severity {
      position: absolute;
      inset-block-start: 1.0625rem;
      inset-inline-end: 1rem;
    }

    .what {
      grid-area: what;
      padding-inline-end: 1.75rem;
    }

    .kind {
      display: none;
    }

    .who {
      grid-area: who;
      display: flex;
      gap: 0.5rem;
    }

    .team::before {
      content: "· ";
    }

    .when {
      grid-area: when;
    }

    .age {
      display: none;
    }
  }
`;
