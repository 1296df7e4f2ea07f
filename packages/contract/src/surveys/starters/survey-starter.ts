import type { LocalizedText } from "../../site/localized-text.ts";
import type { SurveyDefinition } from "../survey-definition.ts";
import type { SurveySettings } from "../survey-settings.ts";

/** Something to begin a survey from: questions that have proved themselves, in English and Chinese. */
export interface SurveyStarter {
  readonly id: string;
  /** What kind of survey it is, for who chooses; customers read the title of the definition. */
  readonly name: LocalizedText;
  /** What it is good for. */
  readonly about: LocalizedText;
  readonly definition: SurveyDefinition;
  readonly settings: SurveySettings;
}
