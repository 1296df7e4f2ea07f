export { firstMismatch, type AnswerShape } from "./answer-shape.ts";
