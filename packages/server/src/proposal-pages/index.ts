import { Hono } from "hono";
import type { Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { answerOnPage } from "../plain-pages/index.ts";
import { boardPages } from "./board-pages.ts";
import { formPages } from "./form-pages.ts";
import { proposalPageStyles } from "./page-frame.ts";

interface ProposalPagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
  idempotency: Idempotency;
}

/** Pages of the service's own for a site's proposals, where a company has none. Mounted at `/proposals`. */
export function proposalPages(options: ProposalPagesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .onError(answerOnPage)
    .get("/style.css", (c) => {
      c.header("Cache-Control", "public, max-age=3600");
      return c.body(proposalPageStyles, 200, { "Content-Type": "text/css; charset=utf-8" });
    })
    .route("/", formPages(options))
    .route("/", boardPages(options));
}
