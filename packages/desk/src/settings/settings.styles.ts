import { fieldStyles } from "@heed/widgets/styles";
import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";
import { messageStyles } from "../parts/message.styles.ts";
import { orderedListStyles } from "./ordered-list.styles.ts";

const pageStyles = css`
  :host {
    padding-block-end: 2rem;
  }

  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: 1.25rem;
  }

  .columns {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: 2rem;
    align-items: start;
  }

  nav {
    position: sticky;
    inset-block-start: 1rem;
    display: grid;
    gap: 0.125rem;
  }

  nav a {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    color: inherit;
    text-decoration: none;
    border-radius: var(--_radius);
    white-space: nowrap;
  }

  nav a:hover {
    background: var(--_raised);
  }

  nav a[aria-current] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .dot,
  .wrong-dot {
    flex: none;
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_accent);
  }

  .wrong-dot {
    background: var(--_danger);
  }

  fieldset {
    display: contents;
  }

  .section {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 52rem;
  }

  .section.wide {
    max-inline-size: none;
  }

  .section > h2 {
    font-size: 1.25rem;
  }

  .section h3 {
    margin-block-start: 0.75rem;
  }

  .section .minor,
  h4 {
    margin-block: 0;
    font-size: 0.875rem;
    font-weight: 600;
  }

  .read-only .edit-only {
    display: none;
  }

  .stack,
  .limits {
    display: grid;
    gap: 1rem;
    align-content: start;
  }

  .with-preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(20rem, 24.5rem);
    gap: 2rem;
    align-items: start;
  }

  desk-form-preview {
    position: sticky;
    inset-block-start: 1rem;
  }

  .texts,
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    gap: 0.875rem;
    align-items: start;
  }

  .time-limit {
    display: grid;
    grid-template-columns: minmax(8rem, 12rem) minmax(0, 16rem);
    gap: 0.875rem;
    align-items: start;
  }

  .tick ~ .time-limit {
    padding-inline-start: 0;
  }

  .commitment {
    display: grid;
    gap: 0.75rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_line);
    border-radius: 0.75rem;
  }

  .section .commitment h3 {
    margin: 0;
  }

  .commitment h3 .tick {
    font-weight: 620;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    font: inherit;
    font-weight: 550;
    color: var(--_muted);
    background: none;
    border: 0;
    border-block-end: 2px solid transparent;
    padding: 0.5rem 0.75rem;
    cursor: pointer;
  }

  .tab[aria-pressed="true"] {
    color: var(--_accent);
    border-color: var(--_accent);
  }

  .words {
    white-space: pre-wrap;
  }

  .notice ul {
    padding-inline-start: 1.25rem;
  }

  .notice .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
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

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
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

  @media (width < 88rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
    }

    nav {
      position: static;
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      padding-block-end: 0.5rem;
      border-block-end: 1px solid var(--_line);
    }
  }

  @media (width < 68rem) {
    .with-preview {
      grid-template-columns: minmax(0, 1fr);
    }

    desk-form-preview {
      position: static;
    }
  }

  @media (width < 48rem) {
    nav {
      flex-wrap: nowrap;
      padding: 0.25rem 0.25rem 0.5rem;
      overflow-x: auto;
    }
  }
`;

export const settingsStyles: CSSResultGroup = [deskStyles, messageStyles, fieldStyles, pageStyles, orderedListStyles];
