export { surveyResponseRoutes } from "./routes.ts";
