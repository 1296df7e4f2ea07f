export { mountAssets, type Assets } from "./routes.ts";
export { surveyPageUrl } from "./survey-page.ts";
export { trackerPageUrl } from "./tracker-page.ts";
