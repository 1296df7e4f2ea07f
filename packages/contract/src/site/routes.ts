import type { Route } from "../route.ts";

/** The public routes for a site as a whole. */
export const siteRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/v1/sites/{siteKey}",
    operationId: "getSite",
    summary: "What the widgets need to know of a site, in one language",
    tag: "Site",
    security: "none",
    idempotencyKey: "none",
    query: { locale: "A language tag (BCP 47); the nearest of the site's languages is used." },
    response: { status: 200, description: "The site.", schema: "Site" },
    problems: ["site_not_found"],
  },
  {
    method: "get",
    path: "/v1/sites/{siteKey}/notice",
    operationId: "getNotice",
    summary: "What the company tells everybody now, such as in a crisis; may be asked for every few seconds",
    tag: "Site",
    security: "none",
    idempotencyKey: "none",
    query: { locale: "A language tag (BCP 47); the nearest of the notice's languages is used." },
    response: { status: 200, description: "The notice, or null.", schema: "CurrentNotice" },
    problems: ["site_not_found"],
  },
  {
    method: "get",
    path: "/v1/sites/{siteKey}/commitments",
    operationId: "getCommitments",
    summary: "What the company promises in public, and how it kept that in the last 90 days",
    tag: "Site",
    security: "none",
    idempotencyKey: "none",
    response: { status: 200, description: "The commitments with their figures, counted anew once an hour.", schema: "PublishedCommitments" },
    problems: ["site_not_found"],
  },
];
