import { css, type CSSResultGroup } from "lit";
import { recordStyles } from "../page/record.styles.ts";

/** What a proposal's page has beyond what every page about one thing has. */
export const proposalPageStyles: CSSResultGroup = [
  recordStyles,
  css`
    .page {
      overflow-wrap: anywhere;
    }

    .titles {
      gap: 0.375rem;
    }

    .main {
      gap: 2rem;
    }

    /* Long names of steps break, rather than push the others out of sight. */
    .bar .primary {
      white-space: normal;
    }

    .notices:not(:has(*)) {
      display: none;
    }

    .hint {
      padding: 0.625rem 1rem;
      background: var(--_sunken);
      border: 1px solid var(--_line);
      border-inline-start: 4px solid var(--_warn);
      border-radius: var(--_radius);
    }

    .rows div {
      align-items: baseline;
    }

    dd {
      font-variant-numeric: tabular-nums;
    }

    dd select {
      inline-size: 100%;
      min-block-size: 2.25rem;
      padding-inline: 0.375rem;
      font: inherit;
      color: inherit;
      background: var(--_surface);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      text-overflow: ellipsis;
    }

    .small {
      margin-block-start: 0.5rem;
      font-size: 0.8125rem;
    }

    .cases .button {
      margin-inline-start: -0.875rem;
    }

    aside .actions {
      margin-block-start: 0.625rem;
    }
  `,
];
