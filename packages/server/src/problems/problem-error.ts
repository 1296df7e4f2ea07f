import { problemCodes, type FieldProblem, type ProblemCode } from "@heed/contract/rules";

export interface ProblemDetails {
  detail?: string;
  errors?: readonly FieldProblem[];
  headers?: Readonly<Record<string, string>>;
}

/** What a request or a command is refused with. Over HTTP it becomes `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, { detail, errors = [], headers = {} }: ProblemDetails = {}) {
    super(detail ?? problemCodes[code].title);
    this.code = code;
    this.status = problemCodes[code].status;
    this.detail = detail;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Whether something was refused with a problem code, rather than broken. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}
