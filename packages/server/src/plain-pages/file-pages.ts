import { randomUUID } from "node:crypto";
import { checkNewCase, type FieldProblem, type FiledCase, type NewCase } from "@heed/contract";
import type { CaseKind } from "@heed/contract/rules";
import { readCaseForm, renderCaseForm, renderCaseReceipt, type SentCaseForm } from "@heed/widgets/server";
import { Hono, type Context } from "hono";
import { html, raw } from "hono/html";
import { checkIdempotencyKey, fileCase, parseNewCase, type FilingNews, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { isProblemError, ProblemError } from "../problems/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import { getSite, localizeSite, type StoredSite } from "../site/index.ts";
import { answerPatiently } from "./answer-patiently.ts";
import { renderFaults, renderNews, sendPlainPage, type Markup } from "./page-frame.ts";
import { readerOf } from "./page-reader.ts";
import { pageTextsFor } from "./page-texts.ts";
import { isOwnForm, limitForm, readForm } from "./sent-form.ts";
import type { PageTexts } from "./texts-en.ts";

export interface FilePagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
  idempotency: Idempotency;
  filingNews: FilingNews;
}

/** Whole companies and villages have one address; what fills a queue comes in hundreds. */
const limit: RequestLimit = { scope: "cases_from_page", max: 60, minutes: 60 };

const kinds = {
  complaint: ["complaint", "complaint", "complaintAbout"],
  inquiry: ["inquiry", "inquiry", "inquiryAbout"],
  "service-request": ["service_request", "serviceRequest", "serviceRequestAbout"],
} as const satisfies Record<string, readonly [CaseKind, keyof PageTexts, keyof PageTexts]>;

/** What can be filed, and the form for each, as pages that work without a script. */
export function filePages({ database, publicUrl, clock, idempotency, filingNews }: FilePagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/:siteKey", async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    const reader = readerOf(c, site);
    const texts = pageTextsFor(reader.locale);
    const way = (path: string, title: string, about: string): Markup => html`<li><a href="${path}${reader.query}"><b>${title}</b><span>${about}</span></a></li>`;
    const body = html`<ul class="ways">
      ${Object.entries(kinds).map(([path, [, title, about]]) => way(`/file/${site.key}/${path}`, texts[title], texts[about]))}
      ${site.settings.proposals ? way(`/proposals/${site.key}/new`, texts.proposal, texts.proposalAbout) : ""}
      ${way(`/track/${site.key}`, texts.follow, texts.followAbout)}
    </ul>`;
    return sendPlainPage(c, site, reader, { title: texts.start, sheet: "case-form", body });
  });

  for (const path of Object.keys(kinds) as (keyof typeof kinds)[]) {
    app.get(`/:siteKey/${path}`, async (c) => {
      const site = await getSite(database, c.req.param("siteKey"));
      return showForm(c, site, path, { key: randomUUID() });
    });

    app.post(`/:siteKey/${path}`, limitForm(), async (c) => {
      const site = await getSite(database, c.req.param("siteKey"));
      const reader = readerOf(c, site);
      const [kind] = kinds[path];
      const sent = await readForm(c);
      const read = readCaseForm(sent, { kind, site: localizeSite(site, reader.locale), locale: reader.locale });
      const key = c.req.query("key");
      // What stands on another page, the company's or anybody's, its visitor is to see before it is filed in their name.
      if (key === undefined || !isOwnForm(c, publicUrl)) return showForm(c, site, path, { key: randomUUID(), read, news: "checkAndSend" });
      checkIdempotencyKey(key);
      if (read.asksMore) return showForm(c, site, path, { key, read, news: "asksMore" });
      try {
        return await showReceipt(c, site, path, await file(c, site, { key, read }));
      } catch (error) {
        if (!isProblemError(error)) throw error;
        // What was sent before under this key has arrived; this is something else.
        const isReused = error.code === "idempotency_key_reused";
        return showForm(c, site, path, { key: isReused ? randomUUID() : key, read, failure: error });
      }
    });
  }

  async function file(c: Context<AppEnv>, site: StoredSite, { key, read }: { key: string; read: SentCaseForm }): Promise<FiledCase> {
    const now = clock();
    const newCase = wholeCase(read, site, now);
    await countRequest(database.db, limit, { by: [site.id, c.var.clientAddress], now });
    const once = { siteId: site.id, route: "POST /cases from a page", idempotencyKey: key, body: newCase };
    let reference: string | undefined;
    const { body } = await answerPatiently(idempotency, once, async (queries) => {
      const filed = await fileCase(queries, site, { newCase, now });
      reference = filed.reference;
      return { status: 201, body: JSON.stringify(filed) };
    });
    if (reference !== undefined) filingNews.tell({ siteId: site.id, reference });
    // Kept by the line above, in this form.
    return JSON.parse(body) as FiledCase;
  }

  return app;
}

/**
 * The case that a form makes, where nothing is missing; or else all that is wrong with it at once.
 *
 * @throws ProblemError `validation_failed`
 */
function wholeCase({ newCase, missing }: SentCaseForm, site: StoredSite, now: Date): NewCase {
  if (missing.length === 0) return parseNewCase(newCase, site, now);
  let others: readonly FieldProblem[];
  try {
    // What is not chosen is no option; any that cannot be filed has the rest looked at.
    others = checkNewCase(parseNewCase({ ...newCase, category: newCase.category || "none" }, site, now), site.settings, now);
  } catch (error) {
    if (!isProblemError(error)) throw error;
    others = error.errors;
  }
  const isMissing = (path: string): boolean => missing.some((fault) => fault.path === path || fault.path.startsWith(`${path}/`));
  throw new ProblemError("validation_failed", { errors: [...missing, ...others.filter(({ path }) => !isMissing(path))] });
}

interface ShownForm {
  /** A press too many files the same once. */
  key: string;
  read?: SentCaseForm;
  news?: "checkAndSend" | "asksMore";
  failure?: ProblemError;
}

/** With what was filled in, and what is wrong with it. */
function showForm(c: Context<AppEnv>, site: StoredSite, path: keyof typeof kinds, { key, read, news, failure }: ShownForm): Response | Promise<Response> {
  const reader = readerOf(c, site);
  const { locale, query } = reader;
  const [texts, [kind, title]] = [pageTextsFor(locale), kinds[path]];
  const action = `/file/${site.key}/${path}?key=${encodeURIComponent(key)}${query.replace("?", "&")}`;
  const { markup, faults } = renderCaseForm({
    kind,
    site: localizeSite(site, locale),
    locale,
    baseUrl: "/",
    action,
    trackerUrl: `/track/${site.key}${query}`,
    ...(read && { answers: read.answers, faults: failure?.errors ?? [] }),
  });
  return sendPlainPage(c, site, reader, {
    title: texts[title],
    sheet: "case-form",
    // Whoever has sent it without a script goes on without one.
    hasScript: read === undefined,
    body: html`${news ? renderNews(texts[news]) : ""}${failure ? renderFailure(failure, faults, texts) : ""}${raw(markup)}
      <p class="onward"><a href="/file/${site.key}${query}">${texts.toStart}</a></p>`,
    status: failure ? 422 : 200,
  });
}

function renderFailure({ code, errors }: ProblemError, faults: ReturnType<typeof renderCaseForm>["faults"], texts: PageTexts): Markup {
  if (errors.length > 0) return renderFaults(texts.haveALook, faults);
  const reason = code === "too_many_attempts" ? texts.tooMany : code === "idempotency_key_reused" ? texts.earlierArrived : texts.notSent;
  return renderFaults(texts.notTaken, [{ id: null, label: null, text: reason }]);
}

/** Shown to whoever has the key of the form, and to nobody else: a reload shows it again, and files nothing. */
function showReceipt(c: Context<AppEnv>, site: StoredSite, path: keyof typeof kinds, filed: FiledCase): Response | Promise<Response> {
  const reader = readerOf(c, site);
  const { locale, query } = reader;
  const [texts, [kind, title]] = [pageTextsFor(locale), kinds[path]];
  const receipt = renderCaseReceipt({ filed, kind, locale, action: `/track/${site.key}${query}`, advice: texts.keepCode });
  const body = html`${raw(receipt)}<p class="onward"><a href="/file/${site.key}${query}">${texts.toStart}</a></p>`;
  return sendPlainPage(c, site, reader, { title: texts[title], sheet: "case-form", body, status: 201 });
}

