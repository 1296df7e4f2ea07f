import type * as z from "zod/mini";
import type { ProblemCode } from "./problems/problem-codes.ts";

/** One address of the HTTP contract, as the server mounts it and the OpenAPI document describes it. */
export interface Route {
  readonly method: "get" | "post";
  /** The path with `{parameters}`, from the root of the service. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: "Site" | "Cases";
  readonly security: "none" | "accessCode";
  readonly idempotencyKey: "required" | "optional" | "none";
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodMiniType;
  readonly response: {
    readonly status: 200 | 201;
    readonly description: string;
    readonly schema: string;
    readonly mediaType?: "text/event-stream";
  };
  readonly problems: readonly ProblemCode[];
}
