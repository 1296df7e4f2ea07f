import type { IdentityKey, NewIdentityKey } from "@heed/contract/desk";
import { identityKeyListShape, identityKeyShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { IdentityKeyList } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** The keys by which the company's own site says who its customers are. A secret is never shown again. */
export interface IdentityKeysApi {
  list(options?: DeskCallOptions): Promise<IdentityKeyList>;
  /**
   * Adds a key; it counts at once.
   *
   * @throws {ProblemError} `name_taken`; `validation_failed` where the key does not fit the algorithm
   */
  add(key: NewIdentityKey, options?: DeskCallOptions): Promise<IdentityKey>;
  /** What it has signed counts no more; who is signed in stays so. */
  remove(keyId: string, options?: DeskCallOptions): Promise<void>;
}

export function createIdentityKeysApi(service: Service): IdentityKeysApi {
  const path = "/identity-keys";
  return {
    async list({ signal } = {}) {
      return read(service, { purpose: "read the keys", path, shape: identityKeyListShape, signal });
    },
    async add(body, { signal } = {}) {
      return change(service, { purpose: "add the key", path, body, shape: identityKeyShape, signal });
    },
    async remove(keyId, { signal } = {}) {
      return change(service, { purpose: "remove the key", method: "DELETE", path: `${path}/${segment(keyId)}`, signal });
    },
  };
}
