import { Hono } from "hono";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { isMailOn } from "../mail/index.ts";
import { acceptInvitation, lookUpInvitation } from "./accept-invitation.ts";
import { completePasswordReset } from "./complete-password-reset.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { endSessions, requireSession, setCookies } from "./sessions.ts";
import { changePassword, describeSession, signIn, type SignInDependencies } from "./sign-in.ts";

/** Signing in and out: what of the desk belongs to no site. Mounted below `/v1/desk`. */
export function sessionRoutes(dependencies: SignInDependencies): Hono<AppEnv> {
  const { database, libraries } = dependencies;
  return new Hono<AppEnv>()
    .get("/sign-in-methods", async (c) => {
      const { openIdConnect } = libraries;
      const resetByMail = await isMailOn(database.db);
      return c.json({ password: true, openIdConnect: openIdConnect && { label: openIdConnect.label }, resetByMail });
    })
    .post("/sign-in", async (c) => {
      const input = await readJsonBody(c);
      const { session, cookies } = await signIn(dependencies, { input, address: c.var.clientAddress });
      setCookies(c, cookies);
      return c.json(session);
    })
    .get("/session", async (c) => {
      const signedIn = await requireSession(libraries, c.req.raw.headers);
      setCookies(c, signedIn.cookies);
      return c.json(await describeSession(database, signedIn));
    })
    .post("/sign-out", async (c) => {
      await requireSession(libraries, c.req.raw.headers);
      setCookies(c, await endSession(c.req.raw.headers));
      return c.body(null, 204);
    })
    .post("/sign-out-everywhere", async (c) => {
      const { userId } = await requireSession(libraries, c.req.raw.headers);
      const cookies = await endSession(c.req.raw.headers);
      await endSessions(database, userId);
      setCookies(c, cookies);
      return c.body(null, 204);
    })
    .post("/password", async (c) => {
      const { headers } = c.req.raw;
      const signedIn = await requireSession(libraries, headers);
      const input = await readJsonBody(c);
      setCookies(c, await changePassword(dependencies, { input, headers, address: c.var.clientAddress, signedIn }));
      return c.body(null, 204);
    })
    .post("/password-resets", async (c) => {
      const input = await readJsonBody(c);
      await requestPasswordReset(dependencies, { input, address: c.var.clientAddress });
      return c.body(null, 204);
    })
    .post("/password-resets/complete", async (c) => {
      const input = await readJsonBody(c);
      const { session, cookies } = await completePasswordReset(dependencies, { input, address: c.var.clientAddress });
      setCookies(c, cookies);
      return c.json(session);
    })
    .post("/invitations/look-up", async (c) => {
      const input = await readJsonBody(c);
      return c.json(await lookUpInvitation(dependencies, { input, address: c.var.clientAddress }));
    })
    .post("/invitations/accept", async (c) => {
      const input = await readJsonBody(c);
      const { session, cookies } = await acceptInvitation(dependencies, { input, address: c.var.clientAddress });
      setCookies(c, cookies);
      return c.json(session);
    });

  /** The cookies that make the browser forget its own. */
  async function endSession(headers: Headers): Promise<string[]> {
    const { api } = await libraries.main();
    const { headers: answered } = await api.signOut({
      headers: new Headers({ cookie: headers.get("Cookie") ?? "" }),
      returnHeaders: true,
    });
    return answered.getSetCookie();
  }
}
