import type * as z from "zod/mini";
import { bodyProblems } from "../cases/routes.ts";
import type { ProblemCode } from "../problems/problem-codes.ts";
import type { Route } from "../route.ts";
import type { Permission } from "./permissions.ts";

/** One address of the desk, with who may call it. */
export interface DeskRoute extends Route {
  /** `anyone` needs no session, `signed_in` any; what else stands here is asked of `permissions`. */
  readonly permission: Permission | "signed_in" | "anyone";
  readonly querySchema?: z.ZodMiniObject;
  /** What the answer's body is; none where there is none. */
  readonly answer?: z.ZodMiniType;
}

interface DeskRouteInput extends Pick<DeskRoute, "method" | "path" | "operationId" | "summary" | "permission"> {
  body?: z.ZodMiniType;
  query?: z.ZodMiniObject;
  /** The name and schema of the answer. */
  answer?: readonly [name: string, schema: z.ZodMiniType];
  status?: Route["response"]["status"];
  mediaType?: Route["response"]["mediaType"];
  idempotencyKey?: Route["idempotencyKey"];
  problems?: readonly ProblemCode[];
}

/** A row of the table, with what all of its kind share: a session, the permission, the body's faults. */
export function deskRoute(input: DeskRouteInput): DeskRoute {
  const { body, query, answer, mediaType, problems = [], idempotencyKey = "none", ...row } = input;
  const status = input.status ?? (answer || mediaType ? 200 : 204);
  const isAtSite = row.path.includes("{siteKey}");
  const isOpen = row.permission === "anyone";
  return {
    ...row,
    tag: "Desk",
    security: isOpen ? "none" : "staffSession",
    idempotencyKey,
    ...(body && { body }),
    ...(query && { querySchema: query, query: queryTexts(query) }),
    ...(answer && { answer: answer[1] }),
    response: {
      status,
      description: answer ? `The ${answer[0]}.` : "Done.",
      ...(answer && { schema: answer[0] }),
      ...(mediaType && { mediaType }),
    },
    problems: [
      ...new Set<ProblemCode>([
        ...(isOpen ? [] : (["sign_in_required"] as const)),
        ...(isAtSite ? (["site_not_found", "permission_denied"] as const) : []),
        ...(row.method === "get" ? [] : (["cross_site_request"] as const)),
        ...(query ? (["validation_failed"] as const) : []),
        ...(body ? bodyProblems.filter((code) => idempotencyKey !== "none" || !code.startsWith("idempotency")) : []),
        ...problems,
      ]),
    ],
  };
}

const queryDescriptions: Readonly<Record<string, string>> = {
  cursor: "`nextCursor` of the page before.",
  limit: "How many at most.",
  before: "The id of an event: the timeline then holds what comes before it.",
  status: "One or more of the statuses, joined by commas; `open` for all in which the company owes something.",
  owner: "`me`, `none`, or ids of members of staff.",
  due: "Those whose next promise is overdue, or due today or this week on the site's calendar.",
  from: "Filed on this day or later.",
  to: "Filed on this day or earlier.",
  q: "Looks in reference, customer and texts.",
  sort: "The order.",
  removed: "`true` for those that were removed, in place of those that are there.",
};

function queryTexts(query: z.ZodMiniObject): Record<string, string> {
  return Object.fromEntries(
    Object.keys(query.shape).map((name) => [name, queryDescriptions[name] ?? "One or more, joined by commas."]),
  );
}
