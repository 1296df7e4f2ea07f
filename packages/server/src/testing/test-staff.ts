import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type { StaffRole } from "@heed/contract/desk";
import { hashPassword } from "better-auth/crypto";
import { expect } from "vitest";
import type { HeedDatabase } from "../database/index.ts";
import { createSignInLibraries, type SignInLibraries } from "../staff/sign-in-libraries.ts";
import { PUBLIC_URL, type TestSite } from "./test-site.ts";

export interface TestStaffOptions {
  role: StaffRole;
  /** The ids of their teams. @default none */
  teams?: readonly string[];
  /** @default the role's, such as `Test Agent` */
  name?: string;
}

/** A member of a test site's staff who has signed in. Paths are below the site's own address at the desk. */
export interface TestStaff {
  id: string;
  name: string;
  email: string;
  password: string;
  /** The session's, as `Cookie` takes it. */
  cookie: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  patch(path: string, body: unknown): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  delete(path: string): Promise<Response>;
}

export const STAFF_PASSWORD = "a kettle on the third shelf";

/**
 * Adds somebody to the staff of a test site, with a session as the sign-in library makes them. Signing in
 * by password takes as long as it should: see `signInForCookie`.
 */
export async function createTestStaff(database: HeedDatabase, site: TestSite, options: TestStaffOptions): Promise<TestStaff> {
  const { role, teams = [], name = `Test ${role.charAt(0).toUpperCase()}${role.slice(1)}` } = options;
  const email = `${role}-${randomBytes(6).toString("hex")}@staff.example`;
  const { id, userId } = await insertMember(database, { siteKey: site.key, name, email, role, teams });
  const cookie = await startTestSession(database, userId);
  return { id, name, email, password: STAFF_PASSWORD, cookie, ...deskRequests(site, cookie) };
}

/** Requests to a site's desk, as a browser with this cookie sends them from the desk's own pages. */
export function deskRequests(site: Pick<TestSite, "app" | "key">, cookie: string): Pick<TestStaff, "request" | "post" | "patch" | "put" | "delete"> {
  const request: TestStaff["request"] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has("Cookie")) headers.set("Cookie", cookie);
    if (!headers.has("Origin")) headers.set("Origin", new URL(PUBLIC_URL).origin);
    return site.app.fetch(new Request(`${PUBLIC_URL}/v1/desk/sites/${site.key}${path}`, { ...init, headers }));
  };
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method,
      headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    request,
    post: (path, body, headers) => send("POST", path, body, headers),
    patch: (path, body) => send("PATCH", path, body),
    put: (path, body) => send("PUT", path, body),
    delete: (path) => send("DELETE", path, undefined),
  };
}

/** Signs in and answers with the cookie. */
export async function signInForCookie({ app }: { app: Pick<TestSite["app"], "fetch"> }, credentials: { email: string; password: string }): Promise<string> {
  const response = await postToDesk(app, "/sign-in", credentials);
  expect(response.status).toBe(200);
  return cookieOf(response);
}

/** A POST of JSON to an address below `/v1/desk`, from the desk's own pages. */
export async function postToDesk(
  app: Pick<TestSite["app"], "fetch">,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.fetch(
    new Request(`${PUBLIC_URL}/v1/desk${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: new URL(PUBLIC_URL).origin, ...headers },
      body: JSON.stringify(body),
    }),
  );
}

/** What a browser would send back of what an answer set. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]).join("; ");
}

let passwordHash: Promise<string> | undefined;

/** Hashing a password takes as long as it should; all of a test run have the same one. */
async function insertMember(
  { db }: HeedDatabase,
  { siteKey, name, email, role, teams }: { siteKey: string; name: string; email: string; role: StaffRole; teams: readonly string[] },
): Promise<{ id: string; userId: string }> {
  const now = new Date();
  const [id, userId] = [randomUUID(), randomUUID()];
  const times = { created_at: now, updated_at: now };
  const site = await db.selectFrom("sites").select("id").where("key", "=", siteKey).executeTakeFirstOrThrow();
  const password = await (passwordHash ??= hashPassword(STAFF_PASSWORD));
  await db.insertInto("staff_users").values({ id: userId, name, email, email_verified: true, image: null, ...times }).execute();
  await db
    .insertInto("staff_accounts")
    .values({ id: randomUUID(), user_id: userId, provider_id: "credential", account_id: userId, password, ...times })
    .execute();
  await db
    .insertInto("staff_members")
    .values({ site_id: site.id, id, user_id: userId, role, name, email, is_active: true, created_at: now })
    .execute();
  const rows = teams.map((team) => ({ site_id: site.id, staff_id: id, team_id: team }));
  if (rows.length > 0) await db.insertInto("staff_teams").values(rows).execute();
  return { id, userId };
}

const librariesOf = new WeakMap<HeedDatabase, SignInLibraries>();

/** The library says what a session is; its cookie is the token with its signature. */
async function startTestSession(database: HeedDatabase, userId: string): Promise<string> {
  const libraries = librariesOf.get(database) ?? createSignInLibraries({ database, publicUrl: PUBLIC_URL });
  librariesOf.set(database, libraries);
  const { internalAdapter, secret, authCookies } = await (await libraries.main()).$context;
  const { token } = await internalAdapter.createSession(userId);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`;
}
