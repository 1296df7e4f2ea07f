import {
  answeredStepSchema,
  confirmProposalSchema,
  evaluateStepSchema,
  givenScoresSchema,
  mergeStepSchema,
  proposalCaseInputSchema,
  proposalChangeSchema,
  proposalExportQuerySchema,
  proposalLinkSchema,
  proposalNoteSchema,
  proposalQuerySchema,
  proposalStepSchema,
  rewardChangeSchema,
  staffProposalSchema,
} from "@heed/contract/desk";
import { proposalTransitions } from "@heed/contract/rules";
import { Hono, type Context } from "hono";
import type * as z from "zod/mini";
import { requireIdempotencyKey, type Answer, type FilingNews, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { byteStream, readJsonBody, type AppEnv } from "../http/index.ts";
import { parseInput } from "../problems/index.ts";
import { dayOn } from "../surveys/index.ts";
import { getDeskProposal, type DeskReading } from "./desk-proposal.ts";
import { evaluateProposal, scoreProposal } from "./evaluate-proposal.ts";
import { exportProposals } from "./export-proposals.ts";
import { fileAtDesk } from "./file-at-desk.ts";
import { holdProposal, type ProposalContext } from "./held-proposal.ts";
import { holdVisibleCase, linkCase, listCaseProposals, unlinkCase } from "./linked-case.ts";
import { listProposals } from "./list-proposals.ts";
import { mergeProposal } from "./merge-proposals.ts";
import { openCaseOutOf } from "./open-case.ts";
import { setReward } from "./reward-author.ts";
import { addNote, changeCategory, confirmProposal } from "./small-changes.ts";
import { takeStep, type PlainStep } from "./take-step.ts";

interface ProposalHandlingRoutesOptions {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
  idempotency: Idempotency;
  filingNews: FilingNews;
}

const plainSteps: readonly PlainStep[] = ["review", "publish", "plan", "start", "finish", "decline"];

/** Proposals at the desk. Mounted behind the desk's gate, at `/v1/desk/sites/{siteKey}`. */
export function proposalHandlingRoutes({ database: { db }, clock, idempotency, filingNews }: ProposalHandlingRoutesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/proposals", async (c) => {
    const { site, staff, now } = readingOf(c);
    const query = parseInput(proposalQuerySchema, c.req.query());
    return c.json(await listProposals(db, { reader: { siteId: site.id, id: staff.id }, now }, query));
  });

  app.get("/proposals/export", (c) => {
    const { site, now } = readingOf(c);
    const query = parseInput(proposalExportQuerySchema, c.req.query());
    const file = exportProposals(db, { site, today: dayOn(site, now) }, query);
    const headers = { "Content-Type": file.contentType, "Content-Disposition": file.contentDisposition };
    return c.body(byteStream(file.parts), 200, headers);
  });

  app.get("/cases/:reference/proposals", async (c) => {
    const { staff } = readingOf(c);
    return c.json({ items: await listCaseProposals(db, staff, c.req.param("reference")) });
  });

  app.get("/proposals/:proposalId", async (c) => c.json(await getDeskProposal(db, readingOf(c), c.req.param("proposalId"))));

  app.post("/proposals", (c) =>
    answerOnce(c, { name: "proposals", schema: staffProposalSchema }, async (trx, input) => {
      const context = { trx, ...readingOf(c) };
      return { proposalId: await fileAtDesk(context, input) };
    }),
  );

  for (const step of plainSteps) {
    const schema = proposalTransitions[step].needsAnswer ? answeredStepSchema : proposalStepSchema;
    app.post(`/proposals/:proposalId/${step}`, (c) => change(c, schema, (context, input) => takeStep(context, step, input)));
  }

  app.post("/proposals/:proposalId/evaluate", (c) => change(c, evaluateStepSchema, evaluateProposal));
  app.post("/proposals/:proposalId/merge", (c) => change(c, mergeStepSchema, mergeProposal));
  app.post("/proposals/:proposalId/confirm", (c) => change(c, confirmProposalSchema, confirmProposal));
  app.patch("/proposals/:proposalId", (c) => change(c, proposalChangeSchema, changeCategory));
  app.put("/proposals/:proposalId/scores", (c) => change(c, givenScoresSchema, scoreProposal));
  app.put("/proposals/:proposalId/reward", (c) => change(c, rewardChangeSchema, setReward));

  app.post("/proposals/:proposalId/links", (c) =>
    change(c, proposalLinkSchema, async (context, { reference }) => {
      const proposal = await holdProposal(context);
      await linkCase(context, { proposal, held: await holdVisibleCase(context, reference), direction: "related" });
    }),
  );

  app.delete("/proposals/:proposalId/links/:reference", async (c) => {
    const answer = await inTransaction(c, async (context) => {
      const proposal = await holdProposal(context);
      await unlinkCase(context, { proposal, held: await holdVisibleCase(context, c.req.param("reference")) });
    });
    return c.json(answer);
  });

  app.post("/proposals/:proposalId/notes", (c) => {
    const proposalId = c.req.param("proposalId");
    const once = { name: `proposals/${encodeURIComponent(proposalId)}/notes`, schema: proposalNoteSchema, status: 200 } as const;
    return answerOnce(c, once, async (trx, input) => {
      const reading = readingOf(c);
      await addNote({ trx, ...reading, key: { siteId: reading.site.id, proposalId } }, input);
      return { proposalId };
    });
  });

  app.post("/proposals/:proposalId/cases", async (c) => {
    const { site } = c.var;
    const proposalId = c.req.param("proposalId");
    let reference: string | undefined;
    const answer = await answerOnce(c, { name: `proposals/${encodeURIComponent(proposalId)}/cases`, schema: proposalCaseInputSchema }, async (trx, input) => {
      reference = await openCaseOutOf({ trx, ...readingOf(c), key: { siteId: site.id, proposalId } }, input);
      return { proposalId };
    });
    if (reference !== undefined) filingNews.tell({ siteId: site.id, reference });
    return answer;
  });

  return app;

  function readingOf(c: Context<AppEnv>): DeskReading {
    return { site: c.var.site, staff: c.var.staff, now: clock() };
  }

  /** Does something to the proposal that the address names; the answer is the proposal after it. */
  async function change<Schema extends z.ZodMiniType>(
    c: Context<AppEnv, string>,
    schema: Schema,
    work: (context: ProposalContext, input: z.output<Schema>) => Promise<void>,
  ): Promise<Response> {
    const input = parseInput(schema, await readJsonBody(c));
    return c.json(await inTransaction(c, (context) => work(context, input)));
  }

  async function inTransaction(c: Context<AppEnv, string>, work: (context: ProposalContext) => Promise<void>) {
    const reading = readingOf(c);
    const key = { siteId: reading.site.id, proposalId: c.req.param("proposalId") ?? "" };
    return db.transaction().execute(async (trx) => {
      await work({ trx, ...reading, key });
      return getDeskProposal(trx, reading, key.proposalId);
    });
  }

  /** Does what must not be done twice; the same key gets the same answer, which is the proposal. */
  async function answerOnce<Schema extends z.ZodMiniType>(
    c: Context<AppEnv, string>,
    { name, schema, status = 201 }: { name: string; schema: Schema; status?: Answer["status"] },
    work: (trx: Queries, input: z.output<Schema>) => Promise<{ proposalId: string }>,
  ): Promise<Response> {
    const idempotencyKey = requireIdempotencyKey(c.req.header("Idempotency-Key"));
    const input = parseInput(schema, await readJsonBody(c));
    const reading = readingOf(c);
    // The key is whoever's who sends it: a colleague's answer is not theirs to read.
    const once = { siteId: reading.site.id, route: `POST /desk/${name} by ${reading.staff.id}`, idempotencyKey, body: input };
    const answer = await idempotency.answerOnce(once, async (trx) => {
      const { proposalId } = await work(trx, input);
      return { status, body: JSON.stringify(await getDeskProposal(trx, reading, proposalId)) };
    });
    return c.body(answer.body, answer.status, { "Content-Type": "application/json" });
  }
}
