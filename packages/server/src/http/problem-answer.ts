import { problemCodes, type ProblemCode } from "@heed/contract/rules";
import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { isDatabaseAway } from "../database/index.ts";
import { isProblemError, ProblemError } from "../problems/index.ts";
import type { AppEnv } from "./app-env.ts";

/** So many fields at fault help a person; a body with thousands gets no answer of the same size. */
const MAX_ERRORS = 100;

/** The answer to a refused request: RFC 9457. */
function problemAnswer(c: Context, problem: ProblemError): Response {
  const { code, status, detail, errors } = problem;
  const body = {
    type: problemType(code),
    title: problemCodes[code].title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    ...(errors.length > 0 && { errors: errors.slice(0, MAX_ERRORS) }),
  };
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  c.header("Content-Type", "application/problem+json");
  c.header("Cache-Control", "no-store");
  // The statuses of the problem codes all have bodies; hono's own type for them is not exported by number.
  return c.body(JSON.stringify(body), status as 400);
}

/** Everything thrown ends here, and nothing of what was thrown reaches the client but its code. */
export const answerError: ErrorHandler<AppEnv> = (error, c) => {
  if (isProblemError(error)) return problemAnswer(c, error);
  const isAway = isDatabaseAway(error);
  c.var.logger.error({ err: error }, isAway ? "the database is away" : "a request failed");
  return problemAnswer(
    c,
    isAway
      ? new ProblemError("service_unavailable", { headers: { "Retry-After": "5" } })
      : new ProblemError("internal_error"),
  );
};

export const answerNotFound: NotFoundHandler<AppEnv> = (c) => problemAnswer(c, new ProblemError("route_not_found"));

function problemType(code: ProblemCode): string {
  return `urn:heed:problem:${code}`;
}
