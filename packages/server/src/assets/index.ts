export { mountAssets, type Assets } from "./routes.ts";
export { PAGE_POLICY } from "./page-policy.ts";
export { surveyPageUrl } from "./survey-page.ts";
export { trackerPageUrl } from "./tracker-page.ts";
