import * as z from "zod/mini";
import { siteSchema } from "../site/site.ts";
import { accountDeskRoutes } from "./account-routes.ts";
import { caseActionRoutes, caseHandlingRoutes, caseListRoutes } from "./case-routes.ts";
import { routingResultSchema, routingTrialSchema } from "./desk-actions.ts";
import { deskRoute, type DeskRoute } from "./desk-route.ts";
import {
  consentVersionListSchema,
  deskSiteSchema,
  newTemplateSchema,
  settingsChangeSchema,
  settingsPreviewSchema,
  templateChangeSchema,
  templateListSchema,
  templateSchema,
  versionedSettingsSchema,
} from "./desk-site.ts";
import { noticeDeskRoutes } from "./desk-notice.ts";
import { pageCheckRoutes } from "./page-check.ts";
import { notificationListSchema, readNotificationsSchema } from "./queue.ts";
import { proposalDeskRoutes } from "./proposal-routes.ts";
import { signInRoutes, staffRoutes } from "./staff-routes.ts";
import { surveyDeskRoutes } from "./survey-routes.ts";

const AT_SITE = "/v1/desk/sites/{siteKey}";

const siteRoutes: readonly DeskRoute[] = [
  deskRoute({
    method: "get",
    path: AT_SITE,
    operationId: "getDeskSite",
    summary: "What every page of the desk needs, in one language",
    permission: "desk.open",
    query: z.strictObject({ locale: z.optional(z.string().check(z.maxLength(35))) }),
    answer: ["DeskSite", deskSiteSchema],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/settings`,
    operationId: "getSettings",
    summary: "The site's settings in all languages",
    permission: "settings.read",
    answer: ["VersionedSettings", versionedSettingsSchema],
  }),
  deskRoute({
    method: "put",
    path: `${AT_SITE}/settings`,
    operationId: "changeSettings",
    summary: "Change the site's settings, if nobody else has since",
    permission: "settings.edit",
    body: settingsChangeSchema,
    answer: ["VersionedSettings", versionedSettingsSchema],
    problems: ["settings_changed", "team_in_use"],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/settings/preview`,
    operationId: "previewSettings",
    summary: "The site as the widgets would see it with these settings; nothing is kept",
    permission: "settings.read",
    body: settingsPreviewSchema,
    answer: ["Site", siteSchema],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/consents`,
    operationId: "listConsentVersions",
    summary: "The consent texts that have been in force, newest first",
    permission: "settings.read",
    answer: ["ConsentVersionList", consentVersionListSchema],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/routing/try`,
    operationId: "tryRouting",
    summary: "Where such a case would go, and why",
    permission: "routing.try",
    body: routingTrialSchema,
    answer: ["RoutingResult", routingResultSchema],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/templates`,
    operationId: "listTemplates",
    summary: "The reply templates",
    permission: "templates.read",
    answer: ["TemplateList", templateListSchema],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/templates`,
    operationId: "addTemplate",
    summary: "Add a reply template",
    permission: "templates.edit",
    body: newTemplateSchema,
    status: 201,
    answer: ["ReplyTemplate", templateSchema],
    problems: ["name_taken"],
  }),
  deskRoute({
    method: "put",
    path: `${AT_SITE}/templates/{templateId}`,
    operationId: "changeTemplate",
    summary: "Change a reply template, if nobody else has since",
    permission: "templates.edit",
    body: templateChangeSchema,
    answer: ["ReplyTemplate", templateSchema],
    problems: ["resource_not_found", "settings_changed", "name_taken"],
  }),
  deskRoute({
    method: "delete",
    path: `${AT_SITE}/templates/{templateId}`,
    operationId: "deleteTemplate",
    summary: "Delete a reply template",
    permission: "templates.edit",
    problems: ["resource_not_found"],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/notifications`,
    operationId: "listNotifications",
    summary: "What concerns oneself: mentions, assignments, escalations; the newest 50",
    permission: "desk.open",
    answer: ["NotificationList", notificationListSchema],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/notifications/read`,
    operationId: "readNotifications",
    summary: "Mark notifications as read",
    permission: "desk.open",
    body: readNotificationsSchema,
    answer: ["NotificationList", notificationListSchema],
  }),
];

/** Every address of the desk. What is not in this table is not reachable. */
export const deskRoutes: readonly DeskRoute[] = [
  ...signInRoutes,
  ...siteRoutes,
  ...noticeDeskRoutes,
  ...pageCheckRoutes,
  ...staffRoutes,
  ...caseListRoutes,
  ...caseHandlingRoutes,
  ...proposalDeskRoutes,
  ...caseActionRoutes,
  ...surveyDeskRoutes,
  ...accountDeskRoutes,
];
