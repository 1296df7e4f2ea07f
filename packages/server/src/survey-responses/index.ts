export { surveyResponseRoutes } from "./routes.ts";
export { openResponse, parseResponseChange, saveResponse } from "./save-response.ts";
export { admit, startResponse } from "./start-response.ts";
