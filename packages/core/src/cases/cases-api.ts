import type { FiledCase, NewCase } from "@heed/contract";
import { filedCaseShape } from "../generated/answer-shapes.ts";
import { idempotencyKeyFrom, send, type Service } from "../http/index.ts";
import { openCase, type CaseCredential, type ChangeOptions, type OpenedCase } from "./opened-case.ts";

/** Filing and following cases. */
export interface CasesApi {
  /**
   * Files a complaint, an inquiry or a service request; answers with its reference and access code.
   *
   * The access code opens the case and is told only here. However often a broken connection makes the client send
   * it, the case is filed once.
   *
   * @throws {ProblemError} `validation_failed` with `errors` for each field at fault; any other refusal
   * @throws {ConnectionError} when no whole answer came: call again with the same `idempotencyKey`
   * @throws {UnexpectedAnswerError} when something else than the service answered
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get({ locale: "en" });
   * const { reference, accessCode } = await client.cases.file({
   *   kind: "complaint",
   *   category: "damaged",
   *   subject: "The lid arrived broken",
   *   description: "I found it in two pieces.",
   *   locale: "en",
   *   contact: { email: "ada@example.org" },
   *   fields: { parcel_condition: "intact" },
   *   consent: { version: consent.version, purposes: ["handle_case"] },
   * });
   * console.log(`Filed as ${reference}. Keep the code safe: ${accessCode}`);
   * ```
   */
  file(newCase: NewCase, options?: ChangeOptions): Promise<FiledCase>;

  /**
   * Opens one case with its reference and access code, as people type them; nothing is sent yet. Whoever is signed in
   * opens theirs with `{ token }` in the code's place, or by `client.me.open`.
   *
   * Never throws: what cannot be a reference or an access code rejects from the calls
   * (`InvalidInputError`, `invalid_reference` or `invalid_access_code`), where all other errors arrive too.
   *
   * @param reference - any case, with or without hyphens and spaces
   * @param credential - the same for an access code; or a participant's token
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const opened = client.cases.open("k7mp 4xq2", "bcdf ghjk mnpq rstv wxyz 2345 6789");
   * console.log((await opened.get()).subject);
   * ```
   */
  open(reference: string, credential: CaseCredential): OpenedCase;
}

export function createCasesApi(service: Service): CasesApi {
  return {
    async file(newCase, { idempotencyKey, signal } = {}) {
      const post = { body: newCase, idempotencyKey: idempotencyKeyFrom(idempotencyKey) };
      return send(service, { purpose: "file the case", path: "/cases", shape: filedCaseShape, post, signal });
    },
    open: (reference, credential) => openCase(service, reference, credential),
  };
}
