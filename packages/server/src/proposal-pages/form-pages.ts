import { randomUUID } from "node:crypto";
import { newProposalSchema, type FieldProblem, type SubmittedProposal } from "@heed/contract";
import { isCalendarDate } from "@heed/contract/rules";
import { proposalFaultsInWords, proposalReceiptInWords, renderProposalForm } from "@heed/widgets/server";
import { Hono, type Context } from "hono";
import { html, raw } from "hono/html";
import { createWorkingCalendar, dateOf } from "../calendar/index.ts";
import { checkIdempotencyKey, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { answerPatiently, isOwnForm, limitForm, pageTextsFor, readForm, renderFaults, renderNews } from "../plain-pages/index.ts";
import { isProblemError, parseInput, type ProblemError } from "../problems/index.ts";
import { submitFromPage } from "../proposals/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { readerOf, sendProposalPage, siteForProposals, type Markup, type PageReader } from "./page-frame.ts";
import { answersOf, proposalOf } from "./sent-form.ts";

interface FormPagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
  idempotency: Idempotency;
}

const STYLES = { folder: "/widgets/" } as const;
/** The longest proposal, with every character written as `%F0%9F%98%80`. */
const MAX_BYTES = 96_000;

/** The form for a proposal as a page that can be sent without a script, and what is said once it has arrived. */
export function formPages({ database, publicUrl, clock, idempotency }: FormPagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/:siteKey/new", async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    return showForm(c, site, { key: randomUUID(), hasScript: true });
  });

  app.post("/:siteKey/new", limitForm(MAX_BYTES), async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    const sent = await readForm(c);
    // What another site's page sends its visitor is to see before it is submitted in their name.
    if (!isOwnForm(c, publicUrl)) return showForm(c, site, { key: randomUUID(), hasScript: false, sent });
    const key = c.req.query("key") ?? "";
    checkIdempotencyKey(key);
    try {
      const newProposal = parseInput(newProposalSchema, proposalOf(sent));
      const once = { siteId: site.id, route: "POST /proposals from a page", idempotencyKey: key, body: newProposal };
      const { body } = await answerPatiently(idempotency, once, async (trx) => {
        const submitted = await submitFromPage(trx, site, { newProposal, address: c.var.clientAddress, now: clock() });
        return { status: 201, body: JSON.stringify(submitted) };
      });
      // Kept by the line above, in this form.
      const { reviewBy } = JSON.parse(body) as SubmittedProposal;
      const day = dateOf(createWorkingCalendar(site.settings.calendar).dayAt(new Date(reviewBy)));
      const { linkBase } = readerOf(c, site);
      const [base = "", kept] = linkBase.split("?");
      return c.redirect(`${base}/received?by=${day}${kept === undefined ? "" : `&${kept}`}`, 303);
    } catch (error) {
      if (!isProblemError(error)) throw error;
      const { code, errors = [] } = error;
      // What was sent before under this key has arrived; this is something else.
      const next = code === "idempotency_key_reused" ? randomUUID() : key;
      return showForm(c, site, { key: next, hasScript: false, sent, failure: { code, errors } });
    }
  });

  app.get("/:siteKey/received", async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    const reader = readerOf(c, site);
    const day = c.req.query("by") ?? "";
    if (!isCalendarDate(day)) return c.redirect(reader.linkBase, 303);
    const { title, text } = proposalReceiptInWords(day, reader.locale);
    const { toBoard } = pageTextsFor(reader.locale);
    const body = html`<section class="receipt"><h1>${title}</h1><p>${text}</p><p><a href="${reader.linkBase}">${toBoard}</a></p></section>`;
    c.header("Cache-Control", "no-store");
    return sendProposalPage(c, site, reader, { title, canonical: null, hasScript: false, body });
  });

  return app;
}

interface ShownForm {
  /** A press too many sends the same once. */
  key: string;
  hasScript: boolean;
  sent?: URLSearchParams;
  failure?: { code: ProblemError["code"]; errors: readonly FieldProblem[] };
}

/** With what was filled in, and what is wrong with it. Whoever sent it without a script goes on without one. */
function showForm(c: Context<AppEnv>, site: StoredSite, { key, hasScript, sent, failure }: ShownForm): Response | Promise<Response> {
  const reader = readerOf(c, site);
  const { locale, linkBase } = reader;
  const texts = pageTextsFor(locale);
  const [base = "", kept] = linkBase.split("?");
  const action = `${base}/new?key=${encodeURIComponent(key)}${kept === undefined ? "" : `&${kept}`}`;
  const form = renderProposalForm({ site: siteForProposals(site, locale), locale, baseUrl: "/", action, answers: sent && answersOf(sent), styles: STYLES });
  const back = html`<p><a href="${linkBase}">${texts.toBoard}</a></p>`;
  c.header("Cache-Control", "no-store");
  return sendProposalPage(c, site, reader, {
    title: texts.proposal,
    canonical: null,
    hasScript,
    body: html`${back}${failure ? renderFailure(failure, reader) : sent ? renderNews(texts.checkAndSend) : ""}${raw(form)}`,
    status: failure ? 422 : 200,
  });
}

function renderFailure({ code, errors }: NonNullable<ShownForm["failure"]>, { locale }: PageReader): Markup {
  const texts = pageTextsFor(locale);
  const items = errors.length > 0 ? proposalFaultsInWords(errors, locale) : [code === "too_many_attempts" ? texts.tooMany : texts.notSent];
  const heading = errors.length > 0 ? texts.haveALook : texts.notTaken;
  return renderFaults(heading, items.map((text) => ({ id: null, label: null, text })));
}
