export { createSiteApi, type SiteApi, type SiteOptions } from "./site-api.ts";
