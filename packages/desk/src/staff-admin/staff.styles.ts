import { fieldStyles } from "@heed/widgets/styles";
import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { messageStyles } from "../parts/message.styles.ts";

const pageStyles = css`
  :host {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 68rem;
  }

  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 550;
  }

  th,
  td {
    padding: 0.625rem 0.75rem;
    text-align: start;
    font-weight: 400;
    border-block-end: 1px solid var(--_row-line);
  }

  .name {
    font-weight: 550;
  }

  .email {
    display: block;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .tag {
    padding: 0 0.4375rem;
    font-size: 0.8125rem;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }

  .former .name {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .actions {
    text-align: end;
  }

  .invitations {
    display: grid;
    padding: 0;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .invitations li {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr) auto;
    gap: 0.25rem 1rem;
    align-items: center;
    padding: 0.75rem 1rem;
  }

  .invitations li + li {
    border-block-start: 1px solid var(--_row-line);
  }

  @media (width < 48rem) {
    thead {
      display: none;
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.125rem 0.75rem;
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--_row-line);
    }

    th,
    td {
      padding: 0;
      border: 0;
    }

    td[data-label] {
      grid-column: 1;
      font-size: 0.875rem;
    }

    td[data-label]::before {
      content: attr(data-label) ": ";
      color: var(--_muted);
    }

    td.actions {
      grid-area: 1 / 2 / span 3;
      align-self: center;
    }

    .invitations li {
      grid-template-columns: minmax(0, 1fr);
    }

    .invitations .button {
      justify-self: start;
    }
  }
`;

export const staffStyles: CSSResultGroup = [deskStyles, messageStyles, pageStyles];

/** What the dialogs of this page share. */
export const staffDialogStyles: CSSResultGroup = [
  deskStyles,
  fieldStyles,
  css`
    .stack {
      display: grid;
      gap: 1rem;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
    }

    label {
      font-weight: 550;
    }

    .select,
    .select .box {
      display: block;
      font-weight: 400;
    }

    .link {
      display: block;
      inline-size: 100%;
      padding: 0.625rem 0.75rem;
      font-family: ui-monospace, monospace;
      font-size: 0.875rem;
      color: inherit;
      background: var(--_sunken);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    .wrong {
      padding: 0.625rem 0.875rem;
      background: var(--_danger-soft);
      border: 1px solid var(--_danger);
      border-radius: var(--_radius);
    }

    .apart {
      display: grid;
      gap: 0.75rem;
      padding-block-start: 1rem;
      border-block-start: 1px solid var(--_line);
    }
  `,
];
