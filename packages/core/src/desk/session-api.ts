import type { StaffSession } from "@heed/contract/desk";
import { signInMethodsShape, staffSessionShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { SignInMethods } from "./desk-answers.ts";
import { change, read, type DeskCallOptions } from "./desk-call.ts";

/** Signing in and out. The session itself is a cookie that no script sees. */
export interface SessionApi {
  /** Who is signed in, and at which sites they work. */
  get(options?: DeskCallOptions): Promise<StaffSession>;
  /** How one can sign in at this service. */
  methods(options?: DeskCallOptions): Promise<SignInMethods>;
  /**
   * Signs in with e-mail address and password.
   *
   * @throws {ProblemError} `sign_in_failed`; `too_many_attempts` with `retryAfterMs`
   */
  signIn(input: { email: string; password: string }, options?: DeskCallOptions): Promise<StaffSession>;
  /** Ends this session. */
  signOut(options?: DeskCallOptions): Promise<void>;
  /** Ends all sessions of one's own, on every device. */
  signOutEverywhere(options?: DeskCallOptions): Promise<void>;
  /** Changes the password; all other sessions end. */
  changePassword(input: { currentPassword: string; newPassword: string }, options?: DeskCallOptions): Promise<void>;
  /**
   * Asks for a link by which one can set a new password. It is mailed if there is such an account; nobody is told.
   *
   * @throws {ProblemError} `too_many_attempts` with `retryAfterMs`
   */
  requestPasswordReset(input: { email: string }, options?: DeskCallOptions): Promise<void>;
  /**
   * Sets a new password by the token of such a link, ends all sessions and signs in.
   *
   * @throws {ProblemError} `password_reset_not_valid` when it was used or has expired
   */
  completePasswordReset(input: { token: string; newPassword: string }, options?: DeskCallOptions): Promise<StaffSession>;
  /** Where the company's own sign-in begins (OpenID Connect), to be gone to as a page; see `methods`. */
  readonly openIdConnectUrl: string;
}

export function createSessionApi(service: Service): SessionApi {
  return {
    async get({ signal } = {}) {
      return read(service, { purpose: "read the session", path: "/session", shape: staffSessionShape, signal });
    },
    async methods({ signal } = {}) {
      const path = "/sign-in-methods";
      return read(service, { purpose: "read how to sign in", path, shape: signInMethodsShape, signal });
    },
    async signIn(body, { signal } = {}) {
      return change(service, { purpose: "sign in", path: "/sign-in", body, shape: staffSessionShape, signal });
    },
    async signOut({ signal } = {}) {
      return change(service, { purpose: "sign out", path: "/sign-out", signal });
    },
    async signOutEverywhere({ signal } = {}) {
      return change(service, { purpose: "sign out everywhere", path: "/sign-out-everywhere", signal });
    },
    async changePassword(body, { signal } = {}) {
      return change(service, { purpose: "change the password", path: "/password", body, signal });
    },
    async requestPasswordReset(body, { signal } = {}) {
      return change(service, { purpose: "ask for a new password", path: "/password-resets", body, signal });
    },
    async completePasswordReset(body, { signal } = {}) {
      const path = "/password-resets/complete";
      return change(service, { purpose: "set a new password", path, body, shape: staffSessionShape, signal });
    },
    openIdConnectUrl: `${service.siteUrl}/sign-in/oidc`,
  };
}
