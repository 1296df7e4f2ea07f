import { css, type CSSResultGroup } from "lit";
import { exportStyles } from "../parts/export-links.ts";

export const proposalsPageStyles: CSSResultGroup = [
  exportStyles,
  css`
    .needs {
      margin-block-start: 0;
    }

    .count {
      margin-inline-start: 0.25rem;
      color: var(--_accent);
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }

    @media (width < 40rem) {
      .search select {
        flex: 1 1 9rem;
      }
    }

    .end {
      text-align: center;
    }
  `,
];
