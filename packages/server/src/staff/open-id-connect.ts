import { Hono } from "hono";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { setCookies } from "./sessions.ts";
import { OIDC_PROVIDER, type SignInLibraries } from "./sign-in-libraries.ts";
import { LIBRARY_PATH } from "./sign-in-library.ts";

interface OpenIdConnectRoutesOptions {
  libraries: SignInLibraries;
  publicUrl: string;
}

const DESK_PATH = "/desk/";
/** What the desk finds behind its # when nobody has been signed in; why is for the log. */
const FAILED = "#sign-in-failed";

/**
 * To the company's own sign-in and back, below `/v1/desk`. It lets in who has an account here already: by
 * the account that was linked before, or by an address that the provider has verified. Nobody gets an
 * account by it, and an address that is only claimed is nobody's.
 */
export function openIdConnectRoutes({ libraries, publicUrl }: OpenIdConnectRoutesOptions): Hono<AppEnv> {
  const deskUrl = new URL(DESK_PATH, publicUrl).href;
  const failedUrl = new URL(FAILED, deskUrl).href;

  return new Hono<AppEnv>()
    .get("/sign-in/oidc", async (c) => {
      const { api } = await requireLibrary();
      const body = { provider: OIDC_PROVIDER, callbackURL: deskUrl, errorCallbackURL: deskUrl };
      const answer = await api.signInSocial({ body, headers: new Headers(), asResponse: true });
      const { url } = (await answer.json()) as { url?: string }; // Where the library sends people; nothing where it cannot.
      if (!answer.ok || url === undefined) {
        c.var.logger.error({ status: answer.status }, "the company's sign-in cannot be reached, or is not what it should be");
        return c.redirect(failedUrl, 302);
      }
      setCookies(c, answer.headers.getSetCookie());
      return c.redirect(url, 302);
    })
    .get("/sign-in/oidc/callback", async (c) => {
      const { handler } = await requireLibrary();
      const url = new URL(`${LIBRARY_PATH}/callback/${OIDC_PROVIDER}`, publicUrl);
      url.search = new URL(c.req.url).search;
      const answer = await handler(new Request(url, { headers: { cookie: c.req.header("Cookie") ?? "" } }));
      const hasSignedIn = answer.headers.get("Location") === deskUrl;
      setCookies(c, answer.headers.getSetCookie());
      if (!hasSignedIn) c.var.logger.warn({ reason: reasonOf(answer) }, "nobody was signed in by the company's sign-in");
      return c.redirect(hasSignedIn ? deskUrl : failedUrl, 302);
    });

  function requireLibrary() {
    if (!libraries.openIdConnect) throw new ProblemError("route_not_found");
    return libraries.openIdConnect.library();
  }
}

/** The library's word for what went wrong. Only its own words: the provider's are not for the log. */
function reasonOf(answer: Response): string {
  const location = answer.headers.get("Location");
  const reason = location === null ? null : new URL(location, "http://desk").searchParams.get("error");
  return reason !== null && /^[a-z_]{1,60}$/.test(reason) ? reason : String(answer.status);
}
