import { filedCaseShape } from "../generated/answer-shapes.ts";
import { idempotencyKeyFrom, send, type Service } from "../http/index.ts";
import type { CasesApi } from "./cases-api.ts";

/** Filing alone, apart from following: whoever does not call for the rest does not download it. */
export type FilingApi = Pick<CasesApi, "file">;

export function createFilingApi(service: Service): FilingApi {
  return {
    async file(newCase, { idempotencyKey, signal } = {}) {
      const post = { body: newCase, idempotencyKey: idempotencyKeyFrom(idempotencyKey) };
      return send(service, { purpose: "file the case", path: "/cases", shape: filedCaseShape, post, signal });
    },
  };
}
