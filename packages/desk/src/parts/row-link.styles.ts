import { css } from "lit";

/** A row of a list, all of which leads to what its `.subject` names; what else can be pressed in it must lie above. */
export const rowLinkStyles = css`
  .subject {
    color: inherit;
    text-decoration: none;
  }

  .subject::after {
    content: "";
    position: absolute;
    inset: 0;
  }

  .subject:focus-visible {
    outline: none;
  }

  .subject:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
