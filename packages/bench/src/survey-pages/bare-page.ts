import type { ShownPage } from "../pages/shown-page.ts";
import { allTen, surveyTitle, tenQuestions, type BenchedQuestion } from "./ten-questions.ts";

/** The least that a browser can be given: the same questions as the form elements of HTML, without a script. */
export function barePage(): ShownPage {
  const asked = tenQuestions.map((question) => `<fieldset><legend>${question.title}</legend>${controls(question)}</fieldset>`);
  return {
    name: "bare HTML",
    head: "<style>body{font:1rem/1.5 sans-serif}label{margin-inline-end:1em}</style>",
    body: `<form method="post"><h1>${surveyTitle}</h1>${asked.join("")}<button>Send</button></form>`,
    shown: allTen(`document.querySelectorAll("fieldset")`),
    files: new Map(),
  };
}

function controls({ id, kind, range: [min, max] = [0, 0], options = [] }: BenchedQuestion): string {
  const choices = (type: "radio" | "checkbox", labels: readonly string[]): string =>
    labels.map((label) => `<label><input type="${type}" name="${id}" value="${label}"> ${label}</label>`).join("");
  switch (kind) {
    case "faces":
    case "stars":
    case "scale":
      return choices("radio", Array.from({ length: max - min + 1 }, (_, index) => String(min + index)));
    case "one":
      return choices("radio", options);
    case "several":
      return choices("checkbox", options);
    case "yes_no":
      return choices("radio", ["Yes", "No"]);
    case "text":
      return `<textarea name="${id}" rows="4"></textarea>`;
    case "line":
      return `<input name="${id}">`;
    case "email":
      return `<input type="email" name="${id}">`;
  }
}
