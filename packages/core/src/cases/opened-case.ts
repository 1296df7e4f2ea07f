import type { Case, CustomerAction, CustomerActionInput, NewMessage, NewRating, TimelineEntry } from "@heed/contract";
import { parseAccessCode, parseReference } from "@heed/contract/rules";
import { InvalidInputError } from "../errors/index.ts";
import { caseShape } from "../generated/answer-shapes.ts";
import { idempotencyKeyFrom, send, type AbortSignalLike, type Service } from "../http/index.ts";
import { watchCase } from "./watch-case.ts";

/** What every call takes. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's own reason. */
  signal?: AbortSignalLike | undefined;
}

/** What every call takes that changes something. */
export interface ChangeOptions extends CallOptions {
  /**
   * Names this one change: the same key with the same input is done once and answered alike, for at least 24 hours
   * (IETF draft `Idempotency-Key`). 16 to 255 visible ASCII characters. Give your own to send the call again
   * yourself after an error.
   *
   * @default a new random UUID for each call
   */
  idempotencyKey?: string | undefined;
}

/** What `watch` takes. */
export interface WatchOptions extends CallOptions {
  /** The id of the last timeline entry you have: only what came after it is told. */
  lastEventId?: string | undefined;
  /** Called with `true` once the service is listened to, with `false` when the connection is lost until it is back. */
  onConnection?: ((isConnected: boolean) => void) | undefined;
}

/** What opens a case: its access code as people type it, or the token of a participant whose case it is. */
export type CaseCredential = string | { readonly token: string };

/**
 * One case, opened with its reference and access code, or by somebody who is signed in.
 *
 * Every call rejects with a `ProblemError` (`case_not_found`) where the two open no case: a wrong reference and a
 * wrong code look the same. A customer's step that the status does not allow rejects with `transition_not_allowed`,
 * one that comes after the time to decide with `decision_time_over`.
 */
export interface OpenedCase {
  /**
   * Reads the case with its public timeline, oldest first.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const found = await client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789").get();
   * console.log(found.status, found.outcome?.explanation);
   * ```
   */
  get(options?: CallOptions): Promise<Case>;

  /**
   * Writes to the company again; a case that waits for the customer goes on.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * const { timeline } = await opened.reply({ text: "The order number is 1042." });
   * console.log(timeline.at(-1)?.text);
   * ```
   */
  reply(message: NewMessage, options?: ChangeOptions): Promise<Case>;

  /**
   * Accepts the answer: the case is closed.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { status } = await client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789").accept();
   * console.log(status); // "closed"
   * ```
   */
  accept(input?: CustomerActionInput<"accept">, options?: ChangeOptions): Promise<Case>;

  /**
   * Says that it is not settled, and why: the case goes back to its owner.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * const { status } = await opened.reopen({ reason: "The replacement is broken too." });
   * console.log(status); // "investigating"
   * ```
   */
  reopen(input: CustomerActionInput<"reopen">, options?: ChangeOptions): Promise<Case>;

  /**
   * Asks the next level to look at it, and says why: owner, supervisor, manager.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * const { escalationLevel } = await opened.escalate({ reason: "Nobody read what I wrote." });
   * console.log(escalationLevel); // "supervisor"
   * ```
   */
  escalate(input: CustomerActionInput<"escalate">, options?: ChangeOptions): Promise<Case>;

  /**
   * Takes the case back.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * const { status } = await opened.withdraw({ reason: "It turned up." });
   * console.log(status); // "withdrawn"
   * ```
   */
  withdraw(input?: CustomerActionInput<"withdraw">, options?: ChangeOptions): Promise<Case>;

  /**
   * Rates how an answered or closed case was handled, from 1 (very poor) to 5 (very good); a later rating replaces
   * an earlier one.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * const { rating } = await opened.rate({ score: 4, comment: "Quick, and kind." });
   * console.log(rating?.score); // 4
   * ```
   */
  rate(rating: NewRating, options?: ChangeOptions): Promise<Case>;

  /**
   * The timeline as it grows, live, each entry once and in order: what has happened first, then what happens.
   *
   * Connects with the first `next()` and again whenever the connection breaks or falls silent, from the last entry
   * it saw (server-sent events, WHATWG HTML 9.2, over fetch). Ends when the case is closed or withdrawn, and without
   * an error when it is left or its signal aborts; throws what a call would when the service refuses (401, 404).
   * It has no timeout. Iterate it once; call `watch` again for another.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("K7MP-4XQ2", "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789");
   * for await (const entry of opened.watch()) {
   *   console.log(entry.at, entry.type, entry.text ?? entry.outcome?.explanation);
   *   if (entry.type === "answered") break;
   * }
   * ```
   */
  watch(options?: WatchOptions): AsyncIterableIterator<TimelineEntry>;
}

/** Nothing is sent, and nothing thrown, before one of its methods is called: one path handles every error. */
export function openCase(service: Service, reference: string, credential: CaseCredential): OpenedCase {
  const address = (below = "") => addressOf(reference, credential, below);
  const change = async (
    purpose: string,
    below: string,
    body: object,
    { signal, idempotencyKey }: ChangeOptions = {},
  ): Promise<Case> => {
    const post = { body, idempotencyKey: idempotencyKeyFrom(idempotencyKey) };
    return send(service, { purpose, ...address(below), shape: caseShape, post, signal });
  };
  const act = (action: CustomerAction, input: object = {}, options?: ChangeOptions) =>
    change(`${action} the case`, `/actions/${action}`, input, options);
  return {
    async get({ signal } = {}) {
      return send(service, { purpose: "read the case", ...address(), shape: caseShape, signal });
    },
    reply: (message, options) => change("reply to the case", "/messages", message, options),
    accept: (input, options) => act("accept", input, options),
    reopen: (input, options) => act("reopen", input, options),
    escalate: (input, options) => act("escalate", input, options),
    withdraw: (input, options) => act("withdraw", input, options),
    rate: (rating, options) => change("rate the case", "/rating", rating, options),
    watch: (options) => watchCase(service, () => ({ ...options, ...address("/events") })),
  };
}

function addressOf(reference: string, credential: CaseCredential, below: string): { path: string; accessCode: string } {
  const knownReference = parseReference(reference);
  if (!knownReference) {
    throw new InvalidInputError(
      "invalid_reference",
      "Nothing was sent. A reference looks like K7MP-4XQ2: check what was typed.",
    );
  }
  const knownCode = typeof credential === "string" ? parseAccessCode(credential) : credential.token;
  if (knownCode === null) {
    throw new InvalidInputError(
      "invalid_access_code",
      "Nothing was sent. An access code is seven groups of four characters: check what was typed.",
    );
  }
  return { path: `/cases/${knownReference}${below}`, accessCode: knownCode };
}
