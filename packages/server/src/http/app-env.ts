import type { Logger } from "pino";
import type { StoredSite } from "../site/index.ts";

/** What the middleware leaves for the routes of one request. */
export interface AppEnv {
  Variables: {
    requestId: string;
    logger: Logger;
    /** The site of the address; set on every route under `/v1/sites/{siteKey}`. */
    site: StoredSite;
  };
}
