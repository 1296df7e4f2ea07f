import type { Service } from "../http/index.ts";
import { createCommitmentsApi, type CommitmentsApi } from "./commitments-api.ts";
import { createNoticeApi, type NoticeApi } from "./notice-api.ts";
import { createSiteApi, type SiteApi } from "./site-api.ts";

/** What a client tells of the site as a whole. */
export interface SiteApis {
  readonly site: SiteApi;
  readonly notice: NoticeApi;
  readonly commitments: CommitmentsApi;
}

export function createSiteApis(service: Service, clientLocale: string | undefined): SiteApis {
  return {
    site: createSiteApi(service, clientLocale),
    notice: createNoticeApi(service, clientLocale),
    commitments: createCommitmentsApi(service),
  };
}
