import { createContext } from "@lit/context";
import type { DeskClient, DeskSite, DeskSiteApi, Membership, Permission, StaffSession } from "@heed/core/desk";
import type { Clockwork } from "../localization/times.ts";
import type { LiveEvents } from "./live-events.ts";

/** What every page of the desk stands on. It is replaced as a whole when anything of it changes. */
export interface Desk {
  readonly client: DeskClient;
  readonly session: StaffSession;
  readonly siteKey: string;
  /** The client for this site. */
  readonly api: DeskSiteApi;
  /** One's own place at this site. */
  readonly me: Membership;
  /** The site in the reader's language, its teams and tiers, and who works there. */
  readonly data: DeskSite;
  readonly live: LiveEvents;
  /** The reader's language and the site's time zone: what the functions of `localization/times.ts` take. */
  readonly clockwork: Clockwork;
  /** Whether one's role may do this. The service decides; this only decides what is offered. */
  may(permission: Permission): boolean;
  /** An address of this site's desk: `desk.url("cases/K7MP-4XQ2")` is `/desk/demo/cases/K7MP-4XQ2`. */
  url(path: string): string;
  /** Reads `data` anew, for instance after the settings have changed. */
  refresh(): Promise<void>;
}

export const deskContext = createContext<Desk>(Symbol("desk"));
