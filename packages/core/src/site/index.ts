export type { CommitmentsApi } from "./commitments-api.ts";
export { createSiteApis, type SiteApis } from "./create-site-apis.ts";
export type { NoticeApi } from "./notice-api.ts";
export type { SiteApi, SiteOptions } from "./site-api.ts";
