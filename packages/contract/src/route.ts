import type * as z from "zod/mini";
import type { ProblemCode } from "./problems/problem-codes.ts";

/** One address of the HTTP contract, as the server mounts it and the OpenAPI document describes it. */
export interface Route {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** The path with `{parameters}`, from the root of the service. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: "Site" | "Cases" | "Surveys" | "Proposals" | "Participants" | "Account" | "Desk";
  readonly security: "none" | "caseToken" | "invitation" | "responseToken" | "participant" | "participantToken" | "staffSession";
  readonly idempotencyKey: "required" | "optional" | "none";
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodMiniType;
  readonly response: {
    readonly status: 200 | 201 | 204 | 302;
    readonly description: string;
    /** By its name in the OpenAPI document; none where nothing is said. */
    readonly schema?: string;
    readonly mediaType?: "text/event-stream" | "text/csv" | "text/html";
  };
  readonly problems: readonly ProblemCode[];
}
