import type { DeskSite } from "@heed/contract/desk";
import { deskSiteShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import { read, type DeskCallOptions } from "./desk-call.ts";
import { createDeskCasesApi, type DeskCasesApi } from "./desk-cases-api.ts";
import { createCustomersApi, type CustomersApi } from "./customers-api.ts";
import { watchDesk, type DeskEvent, type WatchDeskOptions } from "./desk-events.ts";
import { createIdentityKeysApi, type IdentityKeysApi } from "./identity-keys-api.ts";
import { createDeskNoticeApi, type DeskNoticeApi } from "./notice-api.ts";
import { createNotificationsApi, type NotificationsApi } from "./notifications-api.ts";
import { createOrganisationsApi, type OrganisationsApi } from "./organisations-api.ts";
import { createPagesApi, type PagesApi } from "./pages-api.ts";
import { createProposalsApi, type DeskProposalsApi } from "./proposals-api.ts";
import { createRoutingApi, type RoutingApi } from "./routing-api.ts";
import { createSettingsApi, type SettingsApi } from "./settings-api.ts";
import { createSiteInvitationsApi, type SiteInvitationsApi } from "./site-invitations-api.ts";
import { createStaffApi, type StaffApi } from "./staff-api.ts";
import { createSurveysApi, type SurveysApi } from "./surveys-api.ts";
import { createTemplatesApi, type TemplatesApi } from "./templates-api.ts";
import { createViewsApi, type ViewsApi } from "./views-api.ts";

/**
 * The desk of one site. Who does not work there gets `site_not_found`, as for a site that does not exist; what a
 * role does not allow is `permission_denied`.
 */
export interface DeskSiteApi {
  /** What every page of the desk needs, in one language. */
  get(options?: DeskCallOptions & { locale?: string | undefined }): Promise<DeskSite>;
  readonly cases: DeskCasesApi;
  readonly customers: CustomersApi;
  readonly identityKeys: IdentityKeysApi;
  readonly invitations: SiteInvitationsApi;
  readonly notice: DeskNoticeApi;
  readonly notifications: NotificationsApi;
  readonly organisations: OrganisationsApi;
  readonly pages: PagesApi;
  readonly proposals: DeskProposalsApi;
  readonly routing: RoutingApi;
  readonly settings: SettingsApi;
  readonly staff: StaffApi;
  readonly surveys: SurveysApi;
  readonly templates: TemplatesApi;
  readonly views: ViewsApi;
  /**
   * What happens at the desk while somebody looks, live: which case has changed, and that there is something new
   * for oneself. What happened while the connection was lost is not told: read again when `onConnection` says that
   * it is back. Ends when its signal aborts or it is left; throws when the service refuses. Iterate it once.
   *
   * @example
   * ```ts
   * import { createDeskClient } from "@heed/core/desk";
   *
   * const site = createDeskClient({ baseUrl: location.origin }).site("demo");
   * for await (const event of site.events()) {
   *   if (event.type === "case") console.log("Something happened to", event.reference);
   * }
   * ```
   */
  events(options?: WatchDeskOptions): AsyncIterableIterator<DeskEvent>;
}

export function createDeskSite(service: Service): DeskSiteApi {
  return {
    async get({ locale, signal } = {}) {
      return read(service, { purpose: "read the desk", query: { locale }, shape: deskSiteShape, signal });
    },
    cases: createDeskCasesApi(service),
    customers: createCustomersApi(service),
    identityKeys: createIdentityKeysApi(service),
    invitations: createSiteInvitationsApi(service),
    notice: createDeskNoticeApi(service),
    notifications: createNotificationsApi(service),
    organisations: createOrganisationsApi(service),
    pages: createPagesApi(service),
    proposals: createProposalsApi(service),
    routing: createRoutingApi(service),
    settings: createSettingsApi(service),
    staff: createStaffApi(service),
    surveys: createSurveysApi(service),
    templates: createTemplatesApi(service),
    views: createViewsApi(service),
    events: (options) => watchDesk(service, options),
  };
}
