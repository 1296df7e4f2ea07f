import { css } from "lit";

/** Five words that read as a scale: below one another, or side by side where there is room. */
export const caseRatingStyles = css`
  heed-choice-field::part(control) {
    grid-template-columns: 1fr;
  }

  @container (inline-size > 38em) {
    heed-choice-field::part(control) {
      grid-template-columns: repeat(5, auto);
    }
  }

  .given:focus {
    outline: none;
  }
`;
