import type { Account, CaseClaim, MyCase, MyCasePage, MyCaseScope } from "@heed/contract";
import { openCase, type CallOptions, type OpenedCase } from "../cases/index.ts";
import { accountShape, myCasePageShape, myCaseShape } from "../generated/account-answer-shapes.ts";
import { queryText, segment, send, type Service } from "../http/index.ts";
import type { ParticipantsApi } from "../participants/index.ts";

/** Whose cases, and how many on a page. */
export interface MyCasesOptions extends CallOptions {
  /** `organisation` for all cases of the organisations that one leads. @default "own" */
  scope?: MyCaseScope | undefined;
  /** `nextCursor` of the page before. @default the first page */
  cursor?: string | undefined;
  /** How many on a page, 100 at most. @default 20 */
  limit?: number | undefined;
}

/**
 * The account of whoever takes part with an e-mail address that was shown to be theirs.
 *
 * Calls are made with the token of `client.participants` and reject with a `ProblemError` of the code
 * `participant_needed` without one, and `verification_needed` where it stands for nobody's address.
 */
export interface MeApi {
  /**
   * Reads who is signed in, their organisations, and how many of their cases hold something unread.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * client.participants.use("the token that was kept");
   * const { email, unreadCases } = await client.me.get();
   * console.log(`${email}: ${unreadCases} unread`);
   * ```
   */
  get(options?: CallOptions): Promise<Account>;

  /**
   * Reads a page of one's cases, the ones filed last first.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * client.participants.use("the token that was kept");
   * const { items, nextCursor } = await client.me.cases({ limit: 50 });
   * console.log(items.filter(({ unread }) => unread).map(({ subject }) => subject), nextCursor);
   * ```
   */
  cases(options?: MyCasesOptions): Promise<MyCasePage>;

  /**
   * Takes a case into the account by its access code; from then on the account opens it. Doing so again changes nothing.
   *
   * @throws {ProblemError} `case_not_found` where reference and code open no case
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * client.participants.use("the token that was kept");
   * const { isOwn } = await client.me.claim({ reference: "K7MP-4XQ2", accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789" });
   * console.log(isOwn); // true
   * ```
   */
  claim(claim: CaseClaim, options?: CallOptions): Promise<MyCase>;

  /**
   * Marks a case as read up to now.
   *
   * @throws {ProblemError} `case_not_found` where it does not open to the account
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * client.participants.use("the token that was kept");
   * await client.me.read("K7MP-4XQ2");
   * console.log((await client.me.get()).unreadCases); // 0
   * ```
   */
  read(reference: string, options?: CallOptions): Promise<void>;

  /**
   * Opens one of the account's cases, with the token that is in use at this moment; nothing is sent yet.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * client.participants.use("the token that was kept");
   * const { timeline } = await client.me.open("K7MP-4XQ2").reply({ text: "The order number is 1042." });
   * console.log(timeline.at(-1)?.text);
   * ```
   */
  open(reference: string): OpenedCase;
}

export function createMeApi(service: Service, participants: ParticipantsApi): MeApi {
  const call = (purpose: string, below = "") => ({ purpose, path: `/me${below}`, accessCode: participants.token ?? undefined });
  return {
    async get({ signal } = {}) {
      return send(service, { ...call("read the account"), shape: accountShape, signal });
    },
    async cases({ signal, ...query } = {}) {
      return send(service, { ...call("read the cases", `/cases${queryText({ ...query })}`), shape: myCasePageShape, signal });
    },
    async claim(body, { signal } = {}) {
      return send(service, { ...call("claim the case", "/cases"), post: { body, repeatable: true }, shape: myCaseShape, signal });
    },
    async read(reference, { signal } = {}) {
      await send<void>(service, { ...call("mark the case as read", `/cases/${segment(reference)}/read`), post: { repeatable: true }, signal });
    },
    open: (reference) => openCase(service, reference, { token: participants.token ?? "" }),
  };
}
