import type { Hono } from "hono";
import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { deskGate } from "./desk-gate.ts";
import { deskHeaders } from "./desk-headers.ts";
import { purgeInvitations, type OnInvited } from "./invitations.ts";
import { openIdConnectRoutes } from "./open-id-connect.ts";
import { purgePasswordResets } from "./password-reset-links.ts";
import { sessionRoutes } from "./session-routes.ts";
import { purgeSessions } from "./sessions.ts";
import { purgeAttempts } from "./sign-in-attempts.ts";
import { staffRoutes } from "./staff-routes.ts";
import { createSignInLibraries, type OpenIdConnectOptions } from "./sign-in-libraries.ts";

export interface StaffDeskOptions {
  database: HeedDatabase;
  publicUrl: string;
  clock: Clock;
  logger: Logger;
  /** Signs the cookies of sessions. @default one that is made once and kept in the database */
  secret?: string | undefined;
  /** The company's own sign-in. @default none */
  openIdConnect?: OpenIdConnectOptions | undefined;
  /** Sends invitations. @default nothing is sent; whoever invites passes the link on */
  onInvited?: OnInvited | undefined;
}

export interface StaffDesk {
  /** Mounts what guards the desk and lets people in, before all other routes of the desk. */
  mount(app: Hono<AppEnv>): void;
  /** Deletes the sessions, links, invitations and counts that are over. */
  purge(): Promise<void>;
}

/** Who works at the desk: their sign-in, their sessions, and what they are let through to. */
export function createStaffDesk(options: StaffDeskOptions): StaffDesk {
  const { database, publicUrl, clock, logger, secret, openIdConnect, onInvited } = options;
  const libraries = createSignInLibraries({ database, publicUrl, secret, openIdConnect });
  return {
    mount(app) {
      app.use("/v1/desk/*", deskHeaders, refuseCrossSite(publicUrl));
      app.route("/v1/desk", sessionRoutes({ database, libraries, clock }));
      app.route("/v1/desk", openIdConnectRoutes({ libraries, publicUrl }));
      app.use("/v1/desk/sites/:siteKey/*", deskGate({ database, libraries }));
      app.route("/v1/desk/sites/:siteKey", staffRoutes({ database, publicUrl, clock, logger, onInvited }));
    },
    async purge() {
      await purgeSessions(database, clock());
      await purgeAttempts(database.db, clock());
      await purgePasswordResets(database.db, clock());
      await purgeInvitations(database.db, clock());
    },
  };
}
