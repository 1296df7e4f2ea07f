import { css } from "lit";

/** A long form is kept short where it can be: few words side by side, a street on two lines. */
export const serviceRequestFormStyles = css`
  [name$="partOfDay"]::part(control) {
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
  }

  [name$="street"]::part(control) {
    min-block-size: 4.25em;
  }
`;
