import type { PublishedCommitments } from "@heed/contract";
import type { CallOptions } from "../cases/index.ts";
import { publishedCommitmentsShape } from "../generated/notice-answer-shapes.ts";
import { send, type Service } from "../http/index.ts";

/** What a company promises in public, and how it keeps it. */
export interface CommitmentsApi {
  /**
   * Reads the time limits for each kind of case, with the share that was kept in the last 90 days where it is over
   * enough cases to say something. The service counts anew once an hour.
   *
   * @throws {ProblemError} `site_not_found` when there is no site with this key
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { period, commitments } = await client.commitments.get();
   * for (const { kind, promises } of commitments) {
   *   for (const { kind: promise, limit, figures } of promises) {
   *     console.log(kind, promise, limit.value, limit.unit, figures?.keptShare ?? `too few since ${period.from}`);
   *   }
   * }
   * ```
   */
  get(options?: CallOptions): Promise<PublishedCommitments>;
}

export function createCommitmentsApi(service: Service): CommitmentsApi {
  return {
    get: ({ signal } = {}) => send(service, { purpose: "read the commitments", path: "/commitments", shape: publishedCommitmentsShape, signal }),
  };
}
