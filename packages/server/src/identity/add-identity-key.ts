import { MAX_IDENTITY_KEYS, type NewIdentityKey } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { checkIdentityKey } from "./check-identity-key.ts";
import { holdKeyCount, insertIdentityKey, type IdentityKeyRow } from "./identity-key-store.ts";

/** @throws ProblemError `validation_failed`, `name_taken` */
export async function addIdentityKey(
  db: Queries,
  about: { siteId: string; by: string; now: Date },
  input: NewIdentityKey,
): Promise<IdentityKeyRow> {
  const key = checkIdentityKey(input);
  return db.transaction().execute(async (trx) => {
    if ((await holdKeyCount(trx, about.siteId)) >= MAX_IDENTITY_KEYS) {
      throw new ProblemError("validation_failed", { errors: [{ path: "/id", code: "too_many", max: MAX_IDENTITY_KEYS }] });
    }
    const added = await insertIdentityKey(trx, { ...about, id: input.id, algorithm: input.algorithm, key });
    if (!added) throw new ProblemError("name_taken");
    return added;
  });
}
