/**
 * What decides over surveys without a schema library: the logic, what answers a question, and what a definition must
 * keep to. Read by the widget, the SDK, the desk and the service, so that all of them say the same.
 */
export * from "./surveys/answers-on-path.ts";
export * from "./surveys/check-answers.ts";
export { kindOf, operatorsOf, type ValueKind } from "./surveys/check-logic.ts";
export * from "./surveys/check-survey.ts";
export { placedTexts, type PlacedText } from "./surveys/check-texts.ts";
export { checkLastCondition } from "./surveys/check-logic.ts";
export * from "./surveys/conditions.ts";
export * from "./surveys/empty-answers.ts";
export * from "./surveys/fill-texts.ts";
export * from "./surveys/question-members.ts";
export * from "./surveys/question-types.ts";
export * from "./surveys/survey-lifecycle.ts";
export * from "./surveys/survey-limits.ts";
export * from "./surveys/survey-path.ts";
export * from "./surveys/survey-rule.ts";
