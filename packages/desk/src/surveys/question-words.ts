import { msg } from "@lit/localize";
import type { ContactField, QuestionType } from "@heed/contract/survey-rules";
import type { IconName } from "../parts/icon.ts";

/** What a type of question is called, and what it is good for. */
export function questionTypeWords(type: QuestionType): { name: string; about: string } {
  switch (type) {
    case "csat":
      return { name: msg("Satisfaction (CSAT)"), about: msg("From 1 to 5, as faces, stars or numbers.") };
    case "nps":
      return { name: msg("Recommendation (NPS)"), about: msg("From 0 to 10: would they recommend you?") };
    case "ces":
      return { name: msg("Effort (CES)"), about: msg("From 1 to 7: how easy was it?") };
    case "rating":
      return { name: msg("Rating"), about: msg("A scale of your own, with 3 to 10 steps.") };
    case "slider":
      return { name: msg("Slider"), about: msg("A number between two ends.") };
    case "choice":
      return { name: msg("One choice"), about: msg("One of some options.") };
    case "multiple_choice":
      return { name: msg("Several choices"), about: msg("As many of some options as apply.") };
    case "ranking":
      return { name: msg("Ranking"), about: msg("Options put in order.") };
    case "yes_no":
      return { name: msg("Yes or no"), about: msg("A plain question.") };
    case "matrix":
      return { name: msg("Table, one per row"), about: msg("The same scale for several things.") };
    case "matrix_multiple":
      return { name: msg("Table, several per row"), about: msg("What applies to each of several things.") };
    case "short_text":
      return { name: msg("Short text"), about: msg("A line; an e-mail address, a telephone number or a link if you like.") };
    case "long_text":
      return { name: msg("Long text"), about: msg("In their own words.") };
    case "number":
      return { name: msg("Number"), about: msg("Typed, with limits if you like.") };
    case "date":
      return { name: msg("Date"), about: msg("A day on the calendar.") };
    case "contact":
      return { name: msg("Contact details"), about: msg("Name, e-mail address, telephone, organisation.") };
    case "consent":
      return { name: msg("Agreement"), about: msg("Something to agree to.") };
    case "statement":
      return { name: msg("Text to read"), about: msg("Asks nothing.") };
  }
}

/** The types as they are offered: by what one wants to know. */
export function questionGroups(): { name: string; types: QuestionType[] }[] {
  return [
    { name: msg("Scores"), types: ["csat", "nps", "ces", "rating", "slider"] },
    { name: msg("Choices"), types: ["choice", "multiple_choice", "yes_no", "ranking", "matrix", "matrix_multiple"] },
    { name: msg("Words and figures"), types: ["short_text", "long_text", "number", "date"] },
    { name: msg("About the customer"), types: ["contact", "consent"] },
    { name: msg("More"), types: ["statement"] },
  ];
}

export function contactFieldName(field: ContactField): string {
  switch (field) {
    case "name":
      return msg("Name");
    case "email":
      return msg("E-mail address");
    case "phone":
      return msg("Telephone");
    case "organisation":
      return msg("Organisation");
  }
}

/** A picture for each kind of answer. */
export function questionIcon(type: QuestionType): IconName {
  switch (type) {
    case "csat":
    case "nps":
    case "ces":
    case "rating":
    case "slider":
      return "star";
    case "choice":
    case "multiple_choice":
    case "yes_no":
      return "check";
    case "ranking":
      return "sort";
    case "matrix":
    case "matrix_multiple":
      return "table";
    case "contact":
      return "person";
    case "consent":
      return "lock";
    case "statement":
      return "book";
    case "short_text":
    case "long_text":
      return "chat";
    case "number":
    case "date":
      return "keyboard";
  }
}
