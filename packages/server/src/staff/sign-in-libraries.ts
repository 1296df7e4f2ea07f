import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { readServiceSecret, type HeedDatabase } from "../database/index.ts";
import { createSignInLibrary, type SignInLibrary } from "./sign-in-library.ts";

/** The company's own sign-in. */
export interface OpenIdConnectOptions {
  /** Its address; below it stands `/.well-known/openid-configuration`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  label: string;
}

export interface SignInLibrariesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  /** Signs the cookies. @default one that is made once and kept in the database */
  secret?: string | undefined;
  openIdConnect?: OpenIdConnectOptions | undefined;
}

/**
 * The sign-in library twice: with the company's provider it asks the provider who it is before it does
 * anything, and a provider that is away must not keep those out who have a password or a session.
 */
export interface SignInLibraries {
  main(): Promise<SignInLibrary>;
  /** `null` where the company has none. */
  openIdConnect: { label: string; library: () => Promise<SignInLibrary> } | null;
}

export const OIDC_PROVIDER = "oidc";
const OIDC_CALLBACK_PATH = "/v1/desk/sign-in/oidc/callback";
const DEFAULT_SECRET = "sign_in";

/** Nothing is read before somebody signs in or comes with a cookie. */
export function createSignInLibraries(options: SignInLibrariesOptions): SignInLibraries {
  const { database, publicUrl, openIdConnect } = options;
  const { db } = database;
  const secret = once(async () => options.secret ?? (await readServiceSecret(db, DEFAULT_SECRET)));
  return {
    main: once(async () => createSignInLibrary({ db, publicUrl, secret: await secret() })),
    openIdConnect: openIdConnect
      ? {
          label: openIdConnect.label,
          library: once(async () =>
            createSignInLibrary({ db, publicUrl, secret: await secret(), plugins: [providerOf(openIdConnect, publicUrl)] }),
          ),
        }
      : null,
  };
}

/** With proof key (PKCE) and nonce, and with ID tokens verified by the provider's published keys. */
function providerOf({ issuer, clientId, clientSecret }: OpenIdConnectOptions, publicUrl: string) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        discoveryUrl: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        redirectURI: new URL(OIDC_CALLBACK_PATH, publicUrl).href,
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });
}

/** What failed, as with a database that is away, is tried again the next time. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
