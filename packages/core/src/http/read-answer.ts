import type { Problem } from "@heed/contract";
import { firstMismatch, type AnswerShape } from "../answers/index.ts";
import { ProblemError, UnexpectedAnswerError } from "../errors/index.ts";
import { problemShape } from "../generated/answer-shapes.ts";
import { connectionFailed } from "./connect.ts";
import type { ResponseLike } from "./platform.ts";
import { readText } from "./read-text.ts";
import { parseRetryAfter } from "./retry-after.ts";

/** What is needed to read an answer. */
export interface Expectation<Answer> {
  /** How a message begins: what failed, and where. */
  readonly failure: string;
  /** None where nothing is answered. */
  readonly shape: AnswerShape<Answer> | undefined;
}

/** The answer, checked once against its shape and trusted from then on; throws what was said instead. */
export async function readAnswer<Answer>(
  response: ResponseLike,
  { failure, shape }: Expectation<Answer>,
): Promise<Answer> {
  if (response.status < 200 || response.status > 299) throw await readRefusal(response, failure);
  const text = await readBody(response, failure);
  // Whoever expects nothing asks for no `Answer`.
  if (!shape) return undefined as Answer;
  return parseAnswer(text, shape, (found) => unexpectedAnswer(response, failure, found));
}

/** The service's refusal; throws where the refusal is somebody else's. */
export async function readRefusal(response: ResponseLike, failure: string): Promise<ProblemError> {
  const text = await readBody(response, failure);
  const problem = parseAnswer(text, problemShape, (found) => unexpectedAnswer(response, failure, found));
  return problemError(response, failure, problem);
}

/** Parses a text and checks it against its shape; `refuse` makes the error from what was found instead. */
export function parseAnswer<Answer>(
  text: string | null,
  shape: AnswerShape<Answer>,
  refuse: (found: string) => Error,
): Answer {
  if (text === null) throw refuse("more than any answer holds");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own error quotes the text, which may be a customer's: it is no `cause`.
    throw refuse(text === "" ? "nothing" : "something that is not JSON");
  }
  const mismatch = firstMismatch(shape.node, value);
  if (mismatch !== null) throw refuse(`JSON that is no ${shape.name} (see "${mismatch || "/"}")`);
  // Just checked; the shape is generated from the schema that the type is inferred from.
  return value as Answer;
}

/** The error for an answer that is none of Heed's. */
export function unexpectedAnswer(response: ResponseLike, failure: string, found: string): UnexpectedAnswerError {
  const mediaType = mediaTypeOf(response) || "no content type";
  return new UnexpectedAnswerError(
    `${failure}: it answered ${response.status} (${mediaType}) with ${found}. ` +
      "Check baseUrl: a proxy or a login page may stand there.",
    { status: response.status, requestId: requestIdOf(response) },
  );
}

/** The media type without its parameters, in lower case. */
export function mediaTypeOf({ headers }: ResponseLike): string {
  return /^[\w.+/-]{0,80}/.exec(headers.get("content-type") ?? "")?.[0].toLowerCase() ?? "";
}

async function readBody(response: ResponseLike, failure: string): Promise<string | null> {
  try {
    return await readText(response);
  } catch (cause) {
    throw connectionFailed(failure, cause);
  }
}

function problemError(response: ResponseLike, failure: string, problem: Problem): ProblemError {
  const { status } = response;
  const { code, title, errors } = problem;
  return new ProblemError(code, `${failure}: ${title} (${status} ${code}) ${advice(problem)}`, {
    status,
    errors,
    requestId: requestIdOf(response),
    retryAfterMs: parseRetryAfter(response.headers.get("retry-after"), Date.now()),
  });
}

function advice({ code, status, errors }: Problem): string {
  if (errors?.length) return "See `errors` for each field.";
  if (code === "case_not_found" || code === "credentials_missing") return "Check the reference and the access code.";
  if (status === 404) return "Check baseUrl and siteKey.";
  if (code === "transition_not_allowed") return "Read the case again: it has moved on.";
  if (status === 429 || status >= 500) return "Try again later, and quote the requestId if it lasts.";
  return "Sending the same again will not help.";
}

function requestIdOf({ headers }: ResponseLike): string | undefined {
  return headers.get("x-request-id") ?? undefined;
}
