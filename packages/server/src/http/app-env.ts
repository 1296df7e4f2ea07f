import type { Logger } from "pino";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";

/** What the middleware leaves for the routes of one request. */
export interface AppEnv {
  /** What is known of the connection; not there where the app is called without one. */
  Bindings: { remoteAddress?: string | undefined };
  Variables: {
    requestId: string;
    logger: Logger;
    /** Where the request came from; for limits. */
    clientAddress: string;
    /** The site of the address; set on every route under `/v1/sites/{siteKey}` and `/v1/desk/sites/{siteKey}`. */
    site: StoredSite;
    /** Who is at work; set on every route under `/v1/desk/sites/{siteKey}`. */
    staff: StaffMember;
    /** Whether they may still do this; what stays open asks now and then. Set where `staff` is. */
    isStillStaff: () => Promise<boolean>;
  };
}
