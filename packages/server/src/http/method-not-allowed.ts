import { caseRoutes, siteRoutes } from "@heed/contract";
import type { Hono } from "hono";
import { ProblemError } from "../problems/index.ts";
import type { AppEnv } from "./app-env.ts";

const getOnly = ["/openapi.json", "/healthz", "/readyz"].map((path) => ({ path, method: "get" }));

/** Refuses every other method on the addresses of the contract. Mounted after their routes. */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const routes = [...siteRoutes, ...caseRoutes, ...getOnly];
  for (const [path, group] of Map.groupBy(routes, ({ path }) => path)) {
    const methods = group.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    const allow = [...methods, "OPTIONS"].join(", ");
    app.all(path.replaceAll(/\{(\w+)\}/g, ":$1"), () => {
      throw new ProblemError("method_not_allowed", { headers: { Allow: allow } });
    });
  }
}
