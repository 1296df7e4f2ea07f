import type {
  HostToken,
  JoinedParticipant,
  NewParticipant,
  NewSession,
  Participant,
  ParticipantChange,
  SessionCode,
  StartedSession,
} from "@heed/contract";
import type { CallOptions } from "../cases/index.ts";
import { isProblemError, UnexpectedAnswerError } from "../errors/index.ts";
import {
  challengeShape,
  joinedParticipantShape,
  participantShape,
  startedSessionShape,
} from "../generated/proposal-answer-shapes.ts";
import { failureOf, pause, send, startDeadline, type Change, type Service } from "../http/index.ts";

/**
 * Who takes part: votes, comments and proposals need a participant, with or without an e-mail address.
 *
 * A participant is known by a token, which the client keeps in memory and sends with every call on proposals. Whether
 * it is kept for the next visit is yours to decide: store what `join` and `verify` give, and hand it to `use`.
 */
export interface ParticipantsApi {
  /** The token that calls are made with; null for a stranger. */
  readonly token: string | null;

  /**
   * Makes the calls from here on with a token that was kept; with null, as a stranger. Nothing is sent.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * client.participants.use(null);
   * console.log(client.participants.token);
   * ```
   */
  use(token: string | null): void;

  /**
   * Takes part without an e-mail address. The device first does a moment's work, which keeps away who would do it
   * thousands of times; the page stays smooth meanwhile. The token is in use from then on.
   *
   * @throws {ProblemError} `validation_failed` where the consent is not to the current text; `too_many_attempts`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * const { token, participant } = await client.participants.join({
   *   locale: "en",
   *   consent: { version: consent.version, purposes: ["handle_case"] },
   * });
   * console.log(token.length > 0, participant.isVerified); // true false
   * ```
   */
  join(newParticipant: Omit<NewParticipant, "proof">, options?: CallOptions): Promise<JoinedParticipant>;

  /**
   * Has a code mailed, to show that an address is one's own. The answer is the same whether or not it is known.
   *
   * @throws {ProblemError} `validation_failed`; `too_many_attempts`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * const session = await client.participants.startSession({
   *   email: "ada@example.org",
   *   locale: "en",
   *   consent: { version: consent.version, purposes: ["handle_case"] },
   * });
   * console.log(`Look into your mail before ${session.expiresAt}.`);
   * ```
   */
  startSession(newSession: NewSession, options?: CallOptions): Promise<StartedSession>;

  /**
   * Takes part with the address that the code was mailed to. What was done with the token in use goes over to it, and
   * the new token is in use from then on.
   *
   * @throws {ProblemError} `session_code_not_valid`; after ten wrong ones, or once it has expired, no code is right
   *
   * @example
   * ```ts
   * import { createClient, isProblemError } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * const { id, secret } = await client.participants.startSession({
   *   email: "ada@example.org",
   *   locale: "en",
   *   consent: { version: consent.version, purposes: ["handle_case"] },
   * });
   * try {
   *   await client.participants.verify({ id, secret, code: "000000" });
   * } catch (error) {
   *   if (!isProblemError(error)) throw error;
   *   console.log(error.code); // "session_code_not_valid"
   * }
   * ```
   */
  verify(code: SessionCode, options?: CallOptions): Promise<JoinedParticipant>;

  /**
   * Takes part as whom the company's own site says one to be, by a short-lived token (a JWT) that its server has signed.
   * What was done with the token in use goes over, and the new token, which holds for a day, is in use from then on.
   *
   * @throws {ProblemError} `identity_expired`: fetch a new one and call again; `identity_not_valid`
   *
   * @example
   * ```ts
   * import { createClient, isProblemError } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * try {
   *   const { participant } = await client.participants.identify({ token: "what your own server signed" });
   *   console.log(participant.email);
   * } catch (error) {
   *   if (!isProblemError(error)) throw error;
   *   console.log(error.code); // "identity_not_valid"
   * }
   * ```
   */
  identify(hostToken: HostToken, options?: CallOptions): Promise<JoinedParticipant>;

  /**
   * Reads who the token in use stands for.
   *
   * @throws {ProblemError} `participant_needed` without a token, or with one that stands for nobody any more
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * const agreed = { version: consent.version, purposes: ["handle_case"] };
   * await client.participants.join({ locale: "en", consent: agreed });
   * console.log((await client.participants.me()).isVerified); // false
   * ```
   */
  me(options?: CallOptions): Promise<Participant>;

  /**
   * Says one's name, which stands beside what one writes, or consents to a new version of the text.
   *
   * @throws {ProblemError} `participant_needed`; `validation_failed`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * const agreed = { version: consent.version, purposes: ["handle_case"] };
   * await client.participants.join({ locale: "en", consent: agreed });
   * console.log((await client.participants.change({ name: "Ada" })).name); // "Ada"
   * ```
   */
  change(change: ParticipantChange, options?: CallOptions): Promise<Participant>;

  /**
   * Ends what the token in use stands for, on the service too; a stranger's calls are made from then on. What was done
   * with it stays.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * const agreed = { version: consent.version, purposes: ["handle_case"] };
   * await client.participants.join({ locale: "en", consent: agreed });
   * await client.participants.signOut();
   * console.log(client.participants.token); // null
   * ```
   */
  signOut(options?: CallOptions): Promise<void>;
}

const ME = "/participants/me";

export function createParticipantsApi(service: Service): ParticipantsApi {
  let token: string | null = null;
  const asOneself = (purpose: string, post?: Change) => ({ purpose, path: ME, accessCode: token ?? undefined, ...(post && { post }) });
  const inUse = (joined: JoinedParticipant): JoinedParticipant => {
    ({ token } = joined);
    return joined;
  };
  return {
    get token() {
      return token;
    },
    use(other) {
      token = other;
    },
    async join(newParticipant, { signal } = {}) {
      const purpose = "take part";
      const path = "/participants";
      const challenge = await send(service, { purpose, path: `${path}/challenge`, shape: challengeShape, signal });
      // Loaded with the first one who joins: most clients never do.
      const { solveChallenge } = await import("./solve-challenge.ts");
      const work = startDeadline({ signals: [signal] });
      try {
        const proof = await solveChallenge(challenge, () => pause(0, work.signal));
        if (!proof) throw unsolved(service, purpose);
        const post = { body: { ...newParticipant, proof } };
        return inUse(await send(service, { purpose, path, shape: joinedParticipantShape, post, signal }));
      } finally {
        work.release();
      }
    },
    async startSession(body, { signal } = {}) {
      return send(service, { purpose: "send a code", path: "/sessions", shape: startedSessionShape, post: { body }, signal });
    },
    async verify(body, { signal } = {}) {
      const call = { ...asOneself("check the code", { body }), path: "/sessions/verify" };
      return inUse(await send(service, { ...call, shape: joinedParticipantShape, signal }));
    },
    async identify(body, { signal } = {}) {
      const call = { ...asOneself("sign in", { body }), path: "/sessions/token" };
      return inUse(await send(service, { ...call, shape: joinedParticipantShape, signal }));
    },
    async me({ signal } = {}) {
      return send(service, { ...asOneself("read who takes part"), shape: participantShape, signal });
    },
    async change(body, { signal } = {}) {
      const post = { method: "PATCH", body, repeatable: true } as const;
      return send(service, { ...asOneself("change who takes part", post), shape: participantShape, signal });
    },
    async signOut({ signal } = {}) {
      const leaving = token;
      try {
        await send<void>(service, { ...asOneself("sign out", { method: "DELETE", repeatable: true }), signal });
      } catch (error) {
        // Nobody is known by it any more, which is what was wanted.
        if (!isProblemError(error) || error.code !== "participant_needed") throw error;
      }
      if (token === leaving) token = null;
    },
  };
}

function unsolved(service: Service, purpose: string): UnexpectedAnswerError {
  return new UnexpectedAnswerError(`${failureOf(service, purpose)}: no number solves its challenge. Check that the SDK is not older than the service.`);
}
