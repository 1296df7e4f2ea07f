import { fieldStyles } from "@heed/widgets/styles";
import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { messageStyles } from "../parts/message.styles.ts";
import { itemStyles } from "./item.styles.ts";
import { logicStyles } from "./logic.styles.ts";
import { questionStyles } from "./question.styles.ts";
import { statusStyles } from "./status.styles.ts";
import { tabStyles } from "./tab.styles.ts";

const pageStyles = css`
  :host {
    display: block;
    padding-block-end: 2rem;
  }

  .back {
    display: inline-block;
    margin-block-end: 0.375rem;
    font-size: 0.875rem;
  }

  .survey-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: start;
    justify-content: space-between;
    margin-block-end: 1rem;
  }

  .survey-name {
    display: grid;
    gap: 0.375rem;
    flex: 1 1 20rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset.whole {
    display: contents;
  }

  legend {
    padding: 0;
  }

  .minor {
    font-size: 0.875rem;
    font-weight: 600;
  }

  .read-only .edit-only {
    display: none;
  }

  .with-preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(20rem, 24.5rem);
    gap: 2rem;
    align-items: start;
  }

  .beside {
    position: sticky;
    inset-block-start: 1rem;
  }

  .builder,
  .single {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 56rem;
  }

  .single {
    max-inline-size: 72rem;
  }

  .single.narrow {
    max-inline-size: 48rem;
  }

  .card {
    display: grid;
    gap: 1rem;
    padding: 1.125rem 1.25rem 1.25rem;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .notices {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 56rem;
  }

  .notices:has(> *) {
    margin-block-end: 1.25rem;
  }

  .notice ul {
    padding-inline-start: 1.25rem;
  }

  .problems {
    display: block;
  }

  .problems summary {
    font-weight: 550;
    cursor: pointer;
  }

  .problems p,
  .problems ul {
    margin-block-start: 0.5rem;
  }

  .link {
    font: inherit;
    color: var(--_accent);
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.875rem;
    align-items: start;
  }

  .pair:not(:has(*)) {
    display: none;
  }

  .check {
    display: flex;
    gap: 0.625rem;
    align-items: baseline;
    padding-block: 0.25rem;
    font-weight: 400;
    cursor: pointer;
  }

  .select-field,
  .select-field .select,
  .select-field .select-label {
    display: block;
  }

  .select-field .select {
    margin-block-start: 0.375em;
  }

  .select .box {
    font-weight: 400;
  }

  .error {
    color: var(--_danger);
    font-size: 0.875rem;
  }

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    justify-content: flex-end;
    margin-block-start: 2rem;
    padding: 0.75rem 1rem max(0.75rem, env(safe-area-inset-bottom));
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 0.75rem 0.75rem 0 0;
    box-shadow: var(--_shadow);
  }

  .save-bar p {
    margin-inline-end: auto;
  }

  .button[aria-disabled="true"] {
    opacity: 0.45;
    cursor: default;
  }

  @media (width < 76rem) {
    .with-preview {
      grid-template-columns: minmax(0, 1fr);
    }

    .beside {
      display: none;
    }
  }
`;

export const editorStyles: CSSResultGroup = [deskStyles, messageStyles, fieldStyles, pageStyles, statusStyles, questionStyles, itemStyles, logicStyles, tabStyles];
