import { css, type CSSResultGroup } from "lit";
import { recordStyles } from "../page/record.styles.ts";

/** What a case's page has beyond what every page about one thing has. */
export const casePageStyles: CSSResultGroup = [
  recordStyles,
  css`
    .main {
      gap: 1.25rem;
    }

    .titles {
      gap: 0.625rem;
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
      color: var(--_muted);
    }

    .reference {
      font-variant-numeric: tabular-nums;
      font-weight: 600;
      letter-spacing: 0.03em;
      color: var(--_text);
      user-select: all;
    }

    .copy {
      min-block-size: 1.75rem;
      padding: 0 0.5rem;
      font-size: 0.875em;
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.5rem;
      margin: 0;
    }

    .line div {
      display: flex;
      gap: 0.375rem;
      align-items: baseline;
    }

    .channel .icon {
      vertical-align: -0.2em;
    }

    .actions {
      justify-content: flex-end;
    }

    desk-composer {
      scroll-margin-block: 5rem;
    }

    .person {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem 0.625rem;
      align-items: center;
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    .note {
      margin-block-start: 0.5rem;
      padding: 0.5rem 0.75rem;
      border-inline-start: 3px solid var(--_warn);
      background: var(--_warn-soft);
    }

    .notices:empty {
      display: none;
    }

    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
      padding: 0.75rem 1rem;
      border: 1px solid var(--_line);
      border-inline-start: 4px solid var(--_warn);
      border-radius: var(--_radius);
      background: var(--_sunken);
    }

    .skeleton {
      display: grid;
      gap: 1rem;
    }

    .skeleton i {
      display: block;
      block-size: 1.5rem;
      border-radius: var(--_radius);
      background: var(--_raised);
    }

    .skeleton i:nth-child(3n) {
      block-size: 8rem;
    }

    @media (width < 48rem) {
      .bar {
        justify-content: space-between;
      }
    }

    @media print {
      .actions,
      desk-composer {
        display: none;
      }
    }
  `,
];
