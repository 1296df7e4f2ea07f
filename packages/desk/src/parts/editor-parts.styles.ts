import { css, type CSSResultGroup } from "lit";
import { messageStyles } from "./message.styles.ts";

/** What editors of one thing share: what is said within them, and below everything what ends the thing. */
export const editorParts: CSSResultGroup = [
  messageStyles,
  css`
    .ending {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
      padding-block-start: 1.25rem;
      border-block-start: 1px solid var(--_row-line);
    }
  `,
];
