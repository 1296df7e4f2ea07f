export { siteRoutes } from "./routes.ts";
export { createSite, getOnlySiteKey, getSite, SiteKeyTakenError } from "./service.ts";
export { starterSettings } from "./starter-settings.ts";
export type { StoredSite } from "./store.ts";
export { regionsOfChina } from "./regions-of-china.ts";
