import { caseRoutes, participantRoutes, proposalRoutes, siteRoutes, surveyRoutes } from "@heed/contract";
import { deskRoutes } from "@heed/contract/desk";
import type { Hono } from "hono";
import { ProblemError } from "../problems/index.ts";
import type { AppEnv } from "./app-env.ts";

const getOnly = ["/openapi.json", "/healthz", "/readyz"].map((path) => ({ path, method: "get" }));

/** Those of the desk that belong to a site are refused by its gate, which must know who asks before it says anything. */
const openDeskRoutes = deskRoutes.filter(({ path }) => !path.includes("{siteKey}"));

/** Refuses every other method on the addresses of the contract. Mounted after their routes. */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const routes = [...siteRoutes, ...caseRoutes, ...surveyRoutes, ...participantRoutes, ...proposalRoutes, ...openDeskRoutes, ...getOnly];
  for (const [path, group] of Map.groupBy(routes, ({ path }) => path)) {
    const methods = group.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    // A site answers OPTIONS for the pages that embed it; what belongs to no site has nothing to say there.
    const allow = (path.startsWith("/v1/sites/") ? [...methods, "OPTIONS"] : methods).join(", ");
    app.all(path.replaceAll(/\{(\w+)\}/g, ":$1"), () => {
      throw new ProblemError("method_not_allowed", { headers: { Allow: allow } });
    });
  }
}
