import { createHash } from "node:crypto";
import { requestLimits } from "@heed/contract/rules";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { deleteAnswersBefore, findStoredAnswer, insertStoredAnswer, tryLock } from "./idempotency-store.ts";
import { createAnswerSeal } from "./sealed-answer.ts";

/** What a client is answered: kept, so that the same request gets the same bytes. */
export interface Answer {
  status: 200 | 201;
  body: string;
}

interface OnceOptions {
  siteId: string;
  /** The route, with the reference where there is one: a key means nothing elsewhere. */
  route: string;
  idempotencyKey: string;
  body: unknown;
}

const KEPT_FOR_MS = 48 * 3_600_000;

const { idempotencyKeyMinLength: minLength, idempotencyKeyMaxLength: maxLength } = requestLimits;
const KEY_PATTERN = new RegExp(`^[\\x21-\\x7E]{${minLength},${maxLength}}$`);

/** @throws ProblemError `idempotency_key_invalid` */
export function checkIdempotencyKey(key: string): void {
  if (!KEY_PATTERN.test(key)) throw new ProblemError("idempotency_key_invalid");
}

/**
 * What the header says, where a key is needed.
 *
 * @throws ProblemError `idempotency_key_missing` or `idempotency_key_invalid`
 */
export function requireIdempotencyKey(header: string | undefined): string {
  if (header === undefined) throw new ProblemError("idempotency_key_missing");
  checkIdempotencyKey(header);
  return header;
}

/** Answers each key once (IETF draft, Idempotency-Key header). */
export interface Idempotency {
  /**
   * Does the work in a transaction and keeps its answer in the same transaction; or, for a key that
   * was answered, gives that answer again. What throws is not kept.
   *
   * @throws ProblemError `idempotency_key_in_flight` or `idempotency_key_reused`
   */
  answerOnce(options: OnceOptions, work: (queries: Queries) => Promise<Answer>): Promise<Answer>;
  /** Forgets the keys that are old enough. */
  purge(): Promise<void>;
}

export function createIdempotency(database: Pick<HeedDatabase, "db" | "kind">, clock: Clock): Idempotency {
  /** Keys at work in this process: the second request need not ask the database to wait its turn. */
  const inFlight = new Set<string>();

  async function answerOnce(options: OnceOptions, work: (queries: Queries) => Promise<Answer>): Promise<Answer> {
    const { siteId, route, idempotencyKey } = options;
    const scope = createHash("sha256").update(JSON.stringify([siteId, route, idempotencyKey])).digest();
    const name = scope.toString("base64");
    if (inFlight.has(name)) throw keyInFlight();
    inFlight.add(name);
    try {
      return await database.db.transaction().execute((trx) => answerLocked(trx, scope.readBigInt64BE(), options, work));
    } finally {
      inFlight.delete(name);
    }
  }

  async function answerLocked(
    trx: Queries,
    lockId: bigint,
    { siteId, route, idempotencyKey, body }: OnceOptions,
    work: (queries: Queries) => Promise<Answer>,
  ): Promise<Answer> {
    // The embedded database has one process, and so the set above is enough there.
    if (database.kind === "postgres" && !(await tryLock(trx, lockId))) throw keyInFlight();
    const seal = createAnswerSeal(idempotencyKey, `${siteId} ${route}`);
    const requestHash = seal.hashRequest(body);
    const stored = await findStoredAnswer(trx, { siteId, route, keyHash: seal.keyHash });
    if (stored) {
      if (!requestHash.equals(stored.request_hash)) throw new ProblemError("idempotency_key_reused");
      // The table holds only what was written here, below.
      return { status: stored.status as Answer["status"], body: seal.open(stored.sealed_body) };
    }
    const answer = await work(trx);
    await insertStoredAnswer(trx, {
      site_id: siteId,
      route,
      key_hash: seal.keyHash,
      request_hash: requestHash,
      status: answer.status,
      sealed_body: seal.seal(answer.body),
      created_at: clock(),
    });
    return answer;
  }

  return {
    answerOnce,
    purge: () => deleteAnswersBefore(database.db, new Date(clock().getTime() - KEPT_FOR_MS)),
  };
}

function keyInFlight(): ProblemError {
  return new ProblemError("idempotency_key_in_flight", { headers: { "Retry-After": "1" } });
}
