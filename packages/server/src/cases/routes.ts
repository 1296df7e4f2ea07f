import {
  customerActions,
  customerActionSchemas,
  newMessageSchema,
  newRatingSchema,
  parseAccessCode,
  parseReference,
  type Case,
  type CustomerAction,
} from "@heed/contract";
import { Hono, type Context } from "hono";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { readJsonBody, requireBearerToken, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { parseNewCase } from "./parse-new-case.ts";
import { fileCase } from "./file-case.ts";
import type { CaseStreams } from "./case-streams.ts";
import type { FilingNews } from "./filing-news.ts";
import { checkIdempotencyKey, requireIdempotencyKey, type Answer, type Idempotency } from "./idempotency.ts";
import { addMessage, openCase, rateCase, showCase, takeCustomerAction, type CustomerTarget } from "./service.ts";
import type { CaseKey } from "./store.ts";

interface CaseRoutesOptions {
  database: HeedDatabase;
  clock: Clock;
  idempotency: Idempotency;
  streams: CaseStreams;
  filingNews: FilingNews;
  /** Whether whoever sent a request may open a case by who they are. */
  opensByAccount: OpensByAccount;
}

type OpensByAccount = (
  queries: Queries,
  request: { siteId: string; authorization: string | undefined; now: Date },
  reference: string,
) => Promise<AccountAccess | null>;

/** `authorId` is the participant where they act in the customer's place. */
interface AccountAccess {
  authorId: string | null;
}

/** A case that a request has opened, and whether the same request would still open it later on. */
interface Opened extends AccountAccess {
  caseKey: CaseKey;
  mayRead: () => Promise<boolean>;
}

/** The public routes under `/v1/sites/{siteKey}/cases`. Mounted where the site is already known. */
export function caseRoutes({ database, clock, idempotency, streams, filingNews, opensByAccount }: CaseRoutesOptions): Hono<AppEnv> {
  const { db } = database;
  const app = new Hono<AppEnv>();

  app.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  app.post("/", async (c) => {
    const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
    const body = await readJsonBody(c);
    const { site } = c.var;
    const newCase = parseNewCase(body, site, clock());
    let reference: string | undefined;
    const answer = await idempotency.answerOnce(
      { siteId: site.id, route: "POST /cases", idempotencyKey, body },
      async (queries) => {
        const filed = await fileCase(queries, site, { newCase, now: clock() });
        reference = filed.reference;
        return answerWith(201, filed);
      },
    );
    if (reference !== undefined) filingNews.tell({ siteId: site.id, reference });
    return send(c, answer);
  });

  app.get("/:reference", async (c) => {
    const { site } = c.var;
    const { caseKey, authorId } = await open(c);
    return c.json(await showCase(db, { site, caseKey, authorId, now: clock() }));
  });

  app.get("/:reference/events", async (c) => {
    const { caseKey, mayRead } = await open(c);
    const headers = { "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" };
    // Nobody would ever read, or end, what is opened for a HEAD.
    if (c.req.method === "HEAD") return c.body(null, 200, headers);
    const stream = await streams.open(caseKey, { lastEventId: c.req.header("Last-Event-ID"), mayRead, signal: c.req.raw.signal });
    return c.body(stream, 200, headers);
  });

  app.post("/:reference/messages", (c) =>
    change(c, "messages", (body) => {
      const { text } = parseInput(newMessageSchema, body);
      return (queries, target) => addMessage(queries, target, text).then((result) => answerWith(201, result));
    }),
  );

  app.post("/:reference/rating", (c) =>
    change(c, "rating", (body) => {
      const rating = parseInput(newRatingSchema, body);
      return (queries, target) => rateCase(queries, target, rating).then((result) => answerWith(200, result));
    }),
  );

  for (const action of customerActions) {
    app.post(`/:reference/actions/${action}`, (c) =>
      change(c, `actions/${action}`, (body) => {
        const { reason } = parseReason(action, body);
        return (queries, target) =>
          takeCustomerAction(queries, target, { action, reason }).then((result) => answerWith(200, result));
      }),
    );
  }

  type Change = (
    queries: Queries,
    target: CustomerTarget,
  ) => Promise<Answer>;

  /** What messages and actions have in common: the case is opened first, then the body is looked at. */
  async function change(c: Context<AppEnv>, route: string, parse: (body: unknown) => Change): Promise<Response> {
    const { site } = c.var;
    const { caseKey, authorId } = await open(c);
    const idempotencyKey = c.req.header("Idempotency-Key");
    if (idempotencyKey !== undefined) checkIdempotencyKey(idempotencyKey);
    const body = await readJsonBody(c);
    const work = parse(body);
    const target = { site, caseKey, now: clock(), authorId };
    if (idempotencyKey === undefined) {
      return send(c, await db.transaction().execute((queries) => work(queries, target)));
    }
    const once = { siteId: site.id, route: `POST /cases/${caseKey.reference}/${route}`, idempotencyKey, body };
    return send(c, await idempotency.answerOnce(once, (queries) => work(queries, target)));
  }

  return app;

  /**
   * The case of a request: opened by its access code, or by the token of a participant whose case it is.
   *
   * @throws ProblemError `credentials_missing`, `case_not_found`
   */
  async function open(c: Context<AppEnv>): Promise<Opened> {
    const { site } = c.var;
    const token = requireBearerToken(c);
    const reference = c.req.param("reference") ?? "";
    const caseKey = { siteId: site.id, reference: parseReference(reference) ?? "" };
    const accessOfAccount = () =>
      opensByAccount(db, { siteId: site.id, authorization: c.req.header("Authorization"), now: clock() }, caseKey.reference);
    // What reads as an access code is one: no participant's token does.
    const access = parseAccessCode(token) === null ? await accessOfAccount() : null;
    if (access) return { caseKey, ...access, mayRead: async () => (await accessOfAccount()) !== null };
    return { caseKey: await openCase(db, site, { accessCode: token, reference, now: clock() }), authorId: null, mayRead: async () => true };
  }
}

function parseReason(action: CustomerAction, body: unknown): { reason?: string | undefined } {
  return parseInput(customerActionSchemas[action], body);
}

function answerWith(status: Answer["status"], body: Case | object): Answer {
  return { status, body: JSON.stringify(body) };
}

function send(c: Context<AppEnv>, { status, body }: Answer): Response {
  return c.body(body, status, { "Content-Type": "application/json" });
}
