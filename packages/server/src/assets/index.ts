export { mountAssets, type Assets } from "./routes.ts";
export { trackerPageUrl } from "./tracker-page.ts";
