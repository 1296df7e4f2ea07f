import { defineElement } from "../base/define-element.ts";
import { SurveyElement } from "./survey.ts";

defineElement("heed-survey", SurveyElement);
