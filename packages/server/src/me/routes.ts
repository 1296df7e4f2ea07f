import { caseClaimSchema, myCaseScopes, parseReference, type Account } from "@heed/contract";
import { pageQuery } from "@heed/contract/desk";
import { Hono, type Context } from "hono";
import * as z from "zod/mini";
import { openCase } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import { countUnread, findAccountCase } from "./account-case-store.ts";
import { findOrganisations, insertClaim, upsertRead } from "./account-store.ts";
import { listCases, presentMyCase } from "./list-cases.ts";
import { requireAccount, type SignedIn } from "./require-account.ts";

interface MeRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

const querySchema = z.strictObject({ ...pageQuery, scope: z.optional(z.enum(myCaseScopes)) });

/** A code cannot be guessed: this bounds what a careless page can cost. */
const claimLimit: RequestLimit = { scope: "case_claims", max: 100, minutes: 60 };

const MOST_UNREAD = 99;

/** The customer's account, at `/v1/sites/{siteKey}/me`. Mounted where the site is already known. */
export function meRoutes({ database: { db }, clock }: MeRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/", async (c) => {
    const account = await accountOf(c);
    const [organisations, unreadCases] = await Promise.all([findOrganisations(db, account), countUnread(db, account, MOST_UNREAD)]);
    const answer: Account = { email: account.email, name: account.name, organisations, unreadCases };
    return c.json(answer, 200, uncached);
  });

  app.get("/cases", async (c) => {
    const account = await accountOf(c);
    const page = parseInput(querySchema, c.req.query());
    return c.json(await listCases(db, account, page), 200, uncached);
  });

  app.post("/cases", async (c) => {
    const account = await accountOf(c);
    const { reference, accessCode } = parseInput(caseClaimSchema, await readJsonBody(c));
    const now = clock();
    await countRequest(db, claimLimit, { by: [account.siteId, account.participantId], now });
    await openCase(db, c.var.site, { reference, accessCode, now });
    await insertClaim(db, account, { reference, now });
    const row = await findAccountCase(db, account, reference);
    if (!row) throw new Error("A case that was just claimed does not open to its account.");
    return c.json(presentMyCase(row), 200, uncached);
  });

  app.post("/cases/:reference/read", async (c) => {
    const account = await accountOf(c);
    const reference = parseReference(c.req.param("reference")) ?? "";
    if (!(await upsertRead(db, account, { reference, now: clock() }))) throw new ProblemError("case_not_found");
    return c.body(null, 204, uncached);
  });

  return app;

  function accountOf(c: Context<AppEnv>): Promise<SignedIn> {
    return requireAccount(db, { siteId: c.var.site.id, authorization: c.req.header("Authorization"), now: clock() });
  }
}

const uncached = { "Cache-Control": "private, no-store" };
