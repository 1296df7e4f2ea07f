import { css } from "lit";

/** Calm: one accent for where one is, red for what is late, everything else is text. */
export const navigationStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    padding: 0.875rem 0.75rem;
    block-size: 100%;
    overflow: auto;
    background: var(--_sunken);
  }

  .site {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    font-weight: 620;
    list-style: none;
    border-radius: var(--_radius);
  }

  summary.site {
    cursor: pointer;
  }

  summary.site:hover {
    background: var(--_raised);
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .mark {
    display: grid;
    color: var(--_accent);
  }

  .site-name {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .new {
    background: var(--_surface);
    border-color: var(--_line);
    box-shadow: 0 1px 1px rgb(0 0 0 / 4%);
    color: var(--_text);
  }

  nav {
    flex: 1;
  }

  ul {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 1px;
  }

  .group {
    padding: 0.875rem 0.5rem 0.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 550;
    letter-spacing: 0;
  }

  .link {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2rem;
    padding-inline: 0.5rem;
    color: var(--_text);
    text-decoration: none;
    border-radius: 0.4375rem;
  }

  .link:hover {
    background: var(--_raised);
  }

  .link[aria-current="page"] {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    font-weight: 550;
  }

  .link .icon {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_muted);
    flex: none;
  }

  .link[aria-current="page"] .icon {
    color: var(--_accent);
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .count {
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .count.urgent {
    color: var(--_danger);
    font-weight: 600;
  }

  .me {
    min-block-size: 3rem;
  }

  .me small {
    display: block;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 400;
  }

  .initial {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 620;
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: 2.75rem;
    }
  }
`;
