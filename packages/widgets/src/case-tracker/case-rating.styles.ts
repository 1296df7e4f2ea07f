import { css } from "lit";

/** The five words side by side where there is room, so that they read as a scale. */
export const caseRatingStyles = css`
  heed-choice-field::part(control) {
    grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr));
  }

  .given:focus {
    outline: none;
  }
`;
