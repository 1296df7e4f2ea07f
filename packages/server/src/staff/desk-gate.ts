import { deskRoutes, isPermitted, type DeskRoute } from "@heed/contract/desk";
import type { MiddlewareHandler } from "hono";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { isProblemError, ProblemError } from "../problems/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { findMembership } from "./member-store.ts";
import { requireSession, setCookies } from "./sessions.ts";
import type { SignInLibraries } from "./sign-in-libraries.ts";
import type { StaffMember } from "./staff-member.ts";

export interface DeskGateOptions {
  database: Pick<HeedDatabase, "db">;
  libraries: SignInLibraries;
}

/**
 * The one place where it is decided who reaches a site's desk, mounted once before all of its routes:
 * somebody with a session, who is on the staff of the site now, and whose role the contract's table allows
 * the route. An address that is not in the table is not there, whatever is mounted. Whoever does not work
 * at a site gets the answer for a site that does not exist.
 */
export function deskGate(options: DeskGateOptions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const siteKey = c.req.param("siteKey") ?? "";
    const { userId, cookies } = await requireSession(options.libraries, c.req.raw.headers);
    setCookies(c, cookies);
    const { site, staff } = await findStaff(options, { siteKey, userId });
    const routes = routesAt(c.req.method, c.req.path);
    if (routes.length === 0) throw unknownRoute(c.req.path);
    if (!routes.every((route) => mayCall(staff, route))) throw new ProblemError("permission_denied");
    c.set("site", site);
    c.set("staff", staff);
    c.set("isStillStaff", () => isStillStaff(options, { headers: c.req.raw.headers, siteKey, routes }));
    await next();
  };
}

async function findStaff(
  { database }: DeskGateOptions,
  { siteKey, userId }: { siteKey: string; userId: string },
): Promise<{ site: StoredSite; staff: StaffMember }> {
  const site = await getSite(database, siteKey);
  const member = await findMembership(database.db, site.id, userId);
  if (!member?.isActive) throw new ProblemError("site_not_found");
  const { id, name, email, role, teams } = member;
  return { site, staff: { id, siteId: site.id, userId, name, email, role, teams } };
}

/** Asked again by what stays open: sessions end, people leave, roles change. */
async function isStillStaff(
  options: DeskGateOptions,
  { headers, siteKey, routes }: { headers: Headers; siteKey: string; routes: readonly DeskRoute[] },
): Promise<boolean> {
  try {
    const { userId } = await requireSession(options.libraries, headers);
    const { staff } = await findStaff(options, { siteKey, userId });
    return routes.every((route) => mayCall(staff, route));
  } catch (error) {
    if (isProblemError(error)) return false;
    throw error;
  }
}

function mayCall({ role }: StaffMember, { permission }: DeskRoute): boolean {
  // Routes of a site always name a permission; what is for anyone is none of a site's.
  return permission !== "anyone" && permission !== "signed_in" && isPermitted(role, permission);
}

const patterns = deskRoutes.map((route) => ({ route, segments: route.path.split("/") }));

/** The rows for an address. More than one may fit, as `cases/new` and `cases/{reference}`: all must allow it. */
function routesAt(method: string, path: string): DeskRoute[] {
  const asked = method === "HEAD" ? "get" : method.toLowerCase();
  return rowsAt(path).filter((route) => route.method === asked);
}

function rowsAt(path: string): DeskRoute[] {
  const segments = path.split("/");
  return patterns
    .filter(({ segments: pattern }) => pattern.length === segments.length && pattern.every((part, i) => part.startsWith("{") ? segments[i] !== "" : part === segments[i]))
    .map(({ route }) => route);
}

function unknownRoute(path: string): ProblemError {
  const methods = rowsAt(path).flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
  if (methods.length === 0) return new ProblemError("route_not_found");
  return new ProblemError("method_not_allowed", { headers: { Allow: [...new Set(methods)].join(", ") } });
}
