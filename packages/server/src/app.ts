import { createOpenApiDocument } from "@heed/contract/openapi";
import { Hono, type MiddlewareHandler } from "hono";
import pino, { type Logger } from "pino";
import { mountAssets, type Assets } from "./assets/index.ts";
import {
  caseRoutes,
  createCaseStreams,
  createCaseWakeups,
  createFilingNews,
  createIdempotency,
  createStreamPlaces,
  type StreamLimits,
} from "./cases/index.ts";
import { commitmentRoutes } from "./commitments/index.ts";
import { systemClock, type Clock } from "./clock.ts";
import { customerRoutes } from "./customers/index.ts";
import type { HeedDatabase } from "./database/index.ts";
import { createDeskNewsroom, createDeskStreams, purgeNotifications, purgePresence, queueRoutes } from "./desk/index.ts";
import { handlingRoutes } from "./handling/index.ts";
import {
  answerError,
  answerNotFound,
  apiHeaders,
  compressPublic,
  knowClient,
  refuseOtherMethods,
  requestLog,
  siteCors,
  type AppEnv,
} from "./http/index.ts";
import { hostSignInRoutes, identityKeyRoutes } from "./identity/index.ts";
import { meRoutes, opensByAccount } from "./me/index.ts";
import { organisationRoutes } from "./organisations/index.ts";
import { pageCheckRoutes, resolvePublicHost, type ResolveHost } from "./page-check/index.ts";
import { participantRoutes, purgeParticipation } from "./participants/index.ts";
import { commentDeskRoutes, commentRoutes } from "./proposal-comments/index.ts";
import { proposalHandlingRoutes } from "./proposal-handling/index.ts";
import { plainPages } from "./plain-pages/index.ts";
import { proposalPages } from "./proposal-pages/index.ts";
import { voteRoutes } from "./proposal-votes/index.ts";
import { proposalRoutes } from "./proposals/index.ts";
import { subscriptionRoutes, unsubscribePages } from "./proposal-subscriptions/index.ts";
import { purgeRequestCounts } from "./request-limits/index.ts";
import { deskSiteRoutes, getSite, siteRoutes } from "./site/index.ts";
import { createStaffDesk, type OnInvited, type OpenIdConnectOptions } from "./staff/index.ts";
import { declineRoutes } from "./survey-asking/index.ts";
import { followUpRoutes } from "./survey-follow-ups/index.ts";
import { surveyResponseRoutes } from "./survey-responses/index.ts";
import { surveyResultsRoutes } from "./survey-results/index.ts";
import { surveyDeskRoutes } from "./surveys/index.ts";
import { templateRoutes } from "./templates/index.ts";
import { version } from "./version.ts";

export interface AppOptions {
  database: HeedDatabase;
  /** Where the service is reached from outside, such as `https://desk.shop.example`. Its origin is always allowed. */
  publicUrl: string;
  /** @default a logger that says nothing */
  logger?: Logger;
  /** @default the system's */
  clock?: Clock;
  /** Milliseconds between the signs of life on live timelines. @default 15000 */
  heartbeatMs?: number;
  /** How many live timelines may be open at once. @default 32 of one case or person, 5000 of the process for customers and as many for the staff */
  streamLimits?: StreamLimits;
  /** How many proxies of the operator's stand in front, each adding to `X-Forwarded-For`. @default 0 */
  trustedProxies?: number;
  /** Signs the cookies of the staff's sessions. @default one that is made once and kept in the database */
  secret?: string;
  /** The company's own sign-in for its staff. @default none */
  openIdConnect?: OpenIdConnectOptions;
  /** Mails an invitation to the staff, and says whether it is on its way. @default nothing is mailed */
  onInvited?: OnInvited;
  /** Finds where a page of the company's is that is looked at for it. @default where it is on the public internet, and nowhere else */
  resolvePage?: ResolveHost;
  /** Folders to serve beside the contract's routes. @default none */
  assets?: Assets;
}

/** Heed's service as a function from request to response. It does not listen. */
export interface HeedApp {
  fetch(request: Request, connection?: { remoteAddress?: string | undefined }): Response | Promise<Response>;
  /** How many live timelines are open. */
  readonly openStreams: number;
  /** Deletes what is past its time; call it now and then. */
  purge(): Promise<void>;
  /** Ends the live timelines. The database stays open: it is the caller's. */
  close(): Promise<void>;
}

/**
 * Makes the service for a database that is open and migrated.
 *
 * @example
 * const database = await openDatabase({ memory: true });
 * await migrate(database);
 * await createSite(database, demoSite);
 * const app = createApp({ database, publicUrl: "http://localhost:8080" });
 * const answer = await app.fetch(new Request("http://localhost:8080/v1/sites/demo"));
 */
export function createApp(options: AppOptions): HeedApp {
  const { database, publicUrl, logger = pino({ enabled: false }), clock = systemClock } = options;
  const { heartbeatMs } = options;
  const wakeups = createCaseWakeups(database);
  const newsroom = createDeskNewsroom(database, wakeups);
  const filingNews = createFilingNews(database);
  const places = createStreamPlaces(options.streamLimits);
  // Anybody can file cases and open their trackers: that must not leave the staff in the dark.
  const deskPlaces = createStreamPlaces(options.streamLimits);
  const streams = createCaseStreams(database, { wakeups, places, heartbeatMs });
  const deskStreams = createDeskStreams(database, { newsroom, places: deskPlaces, heartbeatMs });
  const idempotency = createIdempotency(database, clock);
  const { secret, openIdConnect, onInvited } = options;
  const staffDesk = createStaffDesk({ database, publicUrl, clock, logger, secret, openIdConnect, onInvited });
  const app = new Hono<AppEnv>();
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(requestLog(logger), apiHeaders, knowClient(options.trustedProxies ?? 0));
  compressPublic(app);

  app.use("/v1/sites/:siteKey/*", loadSite(database), siteCors(new URL(publicUrl).origin));
  app.route("/v1/sites/:siteKey", siteRoutes());
  app.route("/v1/sites/:siteKey", commitmentRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey/cases", caseRoutes({ database, clock, idempotency, streams, filingNews, opensByAccount }));
  app.route("/v1/sites/:siteKey", participantRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey", hostSignInRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey/me", meRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey/proposals", voteRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey/proposals", proposalRoutes({ database, clock, idempotency }));
  app.route("/v1/sites/:siteKey/surveys", declineRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey", surveyResponseRoutes({ database, clock, idempotency }));
  app.route("/v1/sites/:siteKey/proposals", subscriptionRoutes({ database, clock }));
  app.route("/v1/sites/:siteKey/proposals", commentRoutes({ database, clock, idempotency }));
  staffDesk.mount(app);
  app.route("/v1/desk/sites/:siteKey", deskSiteRoutes({ database, publicUrl, clock }));
  app.route("/v1/desk/sites/:siteKey", pageCheckRoutes({ database, publicUrl, clock, resolve: options.resolvePage ?? resolvePublicHost }));
  app.route("/v1/desk/sites/:siteKey", handlingRoutes({ database, clock, idempotency, filingNews }));
  app.route("/v1/desk/sites/:siteKey/proposals", commentDeskRoutes({ database, clock, idempotency }));
  app.route("/v1/desk/sites/:siteKey", proposalHandlingRoutes({ database, clock, idempotency, filingNews }));
  app.route("/v1/desk/sites/:siteKey/customers", customerRoutes(database));
  app.route("/v1/desk/sites/:siteKey/organisations", organisationRoutes({ database, clock }));
  app.route("/v1/desk/sites/:siteKey/identity-keys", identityKeyRoutes({ database, clock }));
  app.route("/v1/desk/sites/:siteKey", queueRoutes({ database, clock, streams: deskStreams }));
  app.route("/v1/desk/sites/:siteKey/templates", templateRoutes({ database, clock }));
  app.route("/v1/desk/sites/:siteKey/surveys/follow-ups", followUpRoutes({ database, clock }));
  app.route("/v1/desk/sites/:siteKey/surveys", surveyResultsRoutes({ database, clock }));
  app.route("/v1/desk/sites/:siteKey/surveys", surveyDeskRoutes({ database, clock }));
  mountServiceRoutes(app, { database, publicUrl });
  refuseOtherMethods(app);
  // What nobody answers below the contract's root is no page of the example's.
  app.all("/v1/*", answerNotFound);
  app.route("/unsubscribe", unsubscribePages({ database, publicUrl }));
  if (options.assets?.widgetsDir !== undefined) {
    app.route("/", plainPages({ database, publicUrl, clock, idempotency, filingNews }));
    app.route("/proposals", proposalPages({ database, publicUrl, clock, idempotency }));
  }
  mountAssets(app, options.assets ?? {});

  return {
    fetch: (request, connection = {}) => app.fetch(request, connection),
    get openStreams() {
      return places.taken + deskPlaces.taken;
    },
    async purge() {
      await idempotency.purge();
      await staffDesk.purge();
      await purgeRequestCounts(database.db, clock());
      await purgeParticipation(database.db, clock());
      await purgePresence(database.db, clock());
      await purgeNotifications(database.db, clock());
    },
    async close() {
      places.clear();
      deskPlaces.clear();
      await filingNews.close();
      await newsroom.close();
      await wakeups.close();
    },
  };
}

function loadSite(database: HeedDatabase): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set("site", await getSite(database, c.req.param("siteKey") ?? ""));
    await next();
  };
}

/** What belongs to no site: the contract, and whether the process and its database are there. */
function mountServiceRoutes(app: Hono<AppEnv>, { database, publicUrl }: Pick<AppOptions, "database" | "publicUrl">) {
  const openApi = JSON.stringify(createOpenApiDocument({ serverUrl: new URL(publicUrl).origin, version }));
  app.get("/openapi.json", (c) => {
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Cache-Control", "public, max-age=60");
    return c.body(openApi, 200, { "Content-Type": "application/json" });
  });
  app.get("/healthz", (c) => c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (c) => {
    await database.db.selectFrom("sites").select("id").limit(1).execute();
    return c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" });
  });
}
