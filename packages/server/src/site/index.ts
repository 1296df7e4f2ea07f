export { deskSiteRoutes } from "./desk-routes.ts";
export { localizeSite, textIn } from "./localize-site.ts";
export { proposalAddress } from "./proposal-link.ts";
export { resolveLocale } from "./resolve-locale.ts";
export { siteRoutes } from "./routes.ts";
export { createSite, getOnlySiteKey, getSite, SiteKeyTakenError } from "./service.ts";
export { setNotice } from "./set-notice.ts";
export { starterSettings } from "./starter-settings.ts";
export { findSiteById, type StoredSite } from "./store.ts";
