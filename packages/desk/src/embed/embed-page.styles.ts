import { fieldStyles } from "@heed/widgets/styles";
import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { messageStyles } from "../parts/message.styles.ts";

export const embedPageStyles: CSSResultGroup = [
  deskStyles,
  fieldStyles,
  messageStyles,
  css`
    .page {
      display: grid;
      gap: 2rem;
      max-inline-size: 68rem;
      padding-block-end: 2rem;
    }

    .page > section,
    .look {
      display: grid;
      gap: 0.75rem;
      align-content: start;
    }

    .options {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      gap: 1rem;
      align-items: end;
    }

    .select {
      display: block;
    }

    .box {
      font-weight: 400;
    }

    output {
      display: block;
      color: var(--_muted);
      font-size: 0.875em;
    }

    .color {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }

    input[type="color"] {
      inline-size: 3.5rem;
      block-size: 2.75rem;
      padding: 0.125rem;
      background: transparent;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }

    input[type="range"] {
      inline-size: min(100%, 20rem);
      block-size: 2.75rem;
    }

    .look {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: 1.25rem;
    }

    .verdict {
      margin-block-start: 0.375rem;
      font-size: 0.875em;
    }

    .verdict.wrong {
      color: var(--_danger);
    }

    pre {
      padding: 0.875rem 1rem;
      overflow: auto;
      font-size: 0.8125rem;
      line-height: 1.6;
      background: var(--_sunken);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    pre code {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
];
