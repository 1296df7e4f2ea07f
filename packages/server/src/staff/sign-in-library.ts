import { randomUUID } from "node:crypto";
import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { passwordLimits } from "@heed/contract/desk";
import type { BetterAuthOptions, BetterAuthPlugin } from "better-auth";
import { betterAuth } from "better-auth/minimal";
import type { Queries } from "../database/index.ts";
import { hashSessionTokens } from "./hashed-sessions.ts";

export interface SignInLibraryOptions {
  db: Queries;
  /** Its scheme decides whether cookies are for https alone. */
  publicUrl: string;
  secret: string;
  plugins?: BetterAuthPlugin[];
}

/** A session ends after a week without use; each day of use starts the week again. */
const sessionLimits = { unusedSeconds: 7 * 86_400, refreshSeconds: 86_400 } as const;

/** Where the library believes to be mounted. Nobody can reach it there: the contract's routes call it. */
export const LIBRARY_PATH = "/v1/desk/sign-in/library";

/** What keeps passwords and sessions. Created lazily by itself: nothing is read until it is asked. */
export type SignInLibrary = ReturnType<typeof createSignInLibrary>;

/**
 * The sign-in library on Heed's own database: passwords by scrypt, sessions by the hash of their token,
 * no sign-up, no cookie but the session's. Its own limits of attempts hold for its own HTTP handler only,
 * which is never reached: see `sign-in-attempts.ts`.
 */
export function createSignInLibrary({ db, publicUrl, secret, plugins = [] }: SignInLibraryOptions) {
  const isSecure = new URL(publicUrl).protocol === "https:";
  return betterAuth({
    appName: "Heed",
    baseURL: new URL(publicUrl).origin,
    basePath: LIBRARY_PATH,
    secret,
    database: (options: BetterAuthOptions) => hashSessionTokens(kyselyAdapter(db, { type: "postgres", transaction: true })(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLimits.minLength,
      maxPasswordLength: passwordLimits.maxLength,
    },
    user: { modelName: "staff_users", fields: { emailVerified: "email_verified", ...timeFields } },
    account: {
      modelName: "staff_accounts",
      fields: accountFields,
      // Whoever signs in at the company's provider is let in here; nothing is done there in their name.
      updateAccountOnSignIn: false,
      storeStateStrategy: "cookie",
    },
    session: {
      modelName: "staff_sessions",
      fields: {
        userId: "user_id",
        token: "token_hash",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...timeFields,
      },
      expiresIn: sessionLimits.unusedSeconds,
      updateAge: sessionLimits.refreshSeconds,
      cookieCache: { enabled: false },
    },
    databaseHooks: { account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } } },
    advanced: {
      database: { generateId: () => randomUUID(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
      // The library's own prefix is __Secure-; __Host- also keeps neighbours on other subdomains out.
      useSecureCookies: false,
      cookiePrefix: isSecure ? "__Host-heed" : "heed",
      cookies: { session_token: { name: sessionCookieName(isSecure) } },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
    },
    // It would count in the memory of one process, and for its own addresses.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins,
  });
}

function sessionCookieName(isSecure: boolean): string {
  return isSecure ? "__Host-heed_session" : "heed_session";
}

const timeFields = { createdAt: "created_at", updatedAt: "updated_at" };

const accountFields = {
  userId: "user_id",
  providerId: "provider_id",
  accountId: "account_id",
  accessToken: "access_token",
  refreshToken: "refresh_token",
  idToken: "id_token",
  accessTokenExpiresAt: "access_token_expires_at",
  refreshTokenExpiresAt: "refresh_token_expires_at",
  ...timeFields,
};

const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};
