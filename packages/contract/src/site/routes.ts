import type { Route } from "../route.ts";

/** The public route for a site. */
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
];
