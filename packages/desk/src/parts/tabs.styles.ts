import { css } from "lit";

/** `nav.tabs`: the parts of something. `nav.ways`: ways to look at the same, smaller. */
export const tabsStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin-block-start: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }

  .tabs a {
    padding: 0.5rem 0.125rem;
    margin-block-end: -1px;
    color: var(--_muted);
    text-decoration: none;
    border-block-end: 2px solid transparent;
  }

  .tabs a:hover {
    color: var(--_text);
  }

  .tabs a[aria-current] {
    color: var(--_text);
    font-weight: 600;
    border-color: var(--_accent);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    gap: 0.125rem;
    margin-block-start: 0.75rem;
    padding: 0.125rem;
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  .ways a {
    padding: 0.25rem 0.75rem;
    color: var(--_muted);
    font-size: 0.875rem;
    text-decoration: none;
    border-radius: calc(var(--_radius) - 0.125rem);
  }

  .ways a:hover {
    color: var(--_text);
  }

  .ways a[aria-current] {
    color: var(--_text);
    font-weight: 600;
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_line);
  }

  @media (pointer: coarse) {
    .ways a {
      padding-block: 0.625rem;
    }

    .tabs a {
      padding-block: 0.75rem;
    }
  }
`;
