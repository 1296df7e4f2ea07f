import { fieldStyles } from "@heed/widgets/styles";
import { css, type CSSResultGroup } from "lit";
import { templatesStyles } from "../templates/templates.styles.ts";

const ownStyles = css`
  .adding {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(8rem, 12rem) auto;
    gap: 0.75rem;
    align-items: end;
    max-inline-size: 48rem;
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: end;
    margin-block-end: 1rem;
  }

  /* As high as the field beside it. */
  :is(.adding, .search, .rows) .button {
    min-block-size: 44px;
  }

  .search .box {
    padding-inline: 0.625rem;
    font-weight: 400;
    font-size: 0.875rem;
  }

  .list ~ :is(p, .button) {
    margin-block-start: 0.75rem;
  }

  .keys {
    display: block;
  }

  .rows .notice {
    flex-basis: 100%;
  }

  .rows,
  .history {
    display: grid;
    padding: 0;
    list-style: none;
  }

  .rows li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--_row-line);
  }

  .rows .name {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }

  .history {
    gap: 0.375rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  section {
    display: grid;
    gap: 0.875rem;
  }

  .keys {
    margin-block-start: 2.5rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line);
    max-inline-size: 64rem;
  }

  @media (width < 40rem) {
    .adding {
      grid-template-columns: minmax(0, 1fr);
      align-items: stretch;
    }

    /* What can be done to a member stands below who it is. */
    .rows .name {
      flex-basis: 100%;
    }
  }
`;

export const organisationsStyles: CSSResultGroup = [fieldStyles, templatesStyles, ownStyles];
