import { randomUUID } from "node:crypto";
import type { Survey } from "@heed/contract";
import { advanceSurvey, renderSurveyEnd, renderSurveyPage, type SurveyProgress } from "@heed/widgets/server";
import { Hono, type Context } from "hono";
import { html, raw } from "hono/html";
import { checkIdempotencyKey, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { isProblemError, type ProblemError } from "../problems/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { admit, openResponse, parseResponseChange, saveResponse, startResponse } from "../survey-responses/index.ts";
import { getPublishedSurvey, isTakingResponses, presentSurvey } from "../surveys/index.ts";
import { answerPatiently } from "./answer-patiently.ts";
import { renderFaults, renderNews, sendPlainPage, type Markup } from "./page-frame.ts";
import { readerOf, type PageReader } from "./page-reader.ts";
import { pageTextsFor } from "./page-texts.ts";
import { isOwnForm, limitForm, readForm } from "./sent-form.ts";

interface SurveyPagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
  idempotency: Idempotency;
}

type Trouble = NonNullable<Parameters<typeof renderSurveyEnd>[0]["trouble"]>;

const troubles: Partial<Record<ProblemError["code"], Trouble>> = {
  survey_closed: "closed",
  invitation_used: "used",
  invitation_not_valid: "not_valid",
  invitation_needed: "needed",
};

/**
 * A survey as pages that can be sent without a script. The answers so far go along in the form; all of them are checked anew
 * when the last page is sent, and until then nothing is kept.
 */
export function surveyPages({ database, publicUrl, clock, idempotency }: SurveyPagesOptions): Hono<AppEnv> {
  const { db } = database;
  const app = new Hono<AppEnv>();

  app.get("/:siteKey/:surveyId", async (c) => {
    const visit = await visitOf(c, {});
    try {
      await admit(db, visit.site, { survey: visit.stored, token: undefined, now: clock() });
      if (!visit.survey.isOpen) return await showEnd(c, visit, { trouble: "closed" });
      return await showPage(c, visit, { progress: advanceSurvey(undefined, visit.survey), key: randomUUID(), isFirst: true });
    } catch (error) {
      if (!isProblemError(error)) throw error;
      return showEnd(c, visit, { trouble: troubles[error.code] ?? "unknown", hasScript: true });
    }
  });

  app.post("/:siteKey/:surveyId", limitForm(), async (c) => {
    const sent = await readForm(c);
    const visit = await visitOf(c, { version: Number(sent.get("version") ?? "") || undefined });
    const token = invitationIn(sent);
    try {
      await admit(db, visit.site, { survey: visit.stored, token, now: clock() });
      // Another site's page answers for nobody: its visitor is shown the questions, with a key that nobody else knows.
      const own = isOwnForm(c, publicUrl) ? sent : undefined;
      const progress = advanceSurvey(own, visit.survey);
      const key = own?.get("key") ?? randomUUID();
      checkIdempotencyKey(key);
      if (!progress.isComplete) return await showPage(c, visit, { progress, key, token, sent });
      return await complete(c, visit, { progress, key, token, sent });
    } catch (error) {
      if (!isProblemError(error)) throw error;
      const trouble = troubles[error.code];
      if (trouble === undefined) throw error;
      return showEnd(c, visit, { trouble });
    }
  });

  interface Visit {
    site: StoredSite;
    reader: PageReader;
    stored: Awaited<ReturnType<typeof getPublishedSurvey>>["survey"];
    survey: Survey;
  }

  async function visitOf(c: Context<AppEnv>, { version }: { version?: number | undefined }): Promise<Visit> {
    const site = await getSite(database, c.req.param("siteKey") ?? "");
    const reader = readerOf(c, site);
    const { survey: stored, published } = await getPublishedSurvey(db, site.id, { surveyId: c.req.param("surveyId") ?? "", version });
    const isOpen = await isTakingResponses(stored, site, clock(), db);
    // A survey may speak languages that the site itself does not.
    const survey = presentSurvey(stored, published, { locale: reader.asked, isOpen });
    return { site, reader, stored, survey };
  }

  interface Answering {
    progress: SurveyProgress;
    /** A press too many sends the same once. */
    key: string;
    token?: string | undefined;
    sent?: URLSearchParams;
    isFirst?: boolean;
    failure?: ProblemError;
  }

  async function complete(c: Context<AppEnv>, visit: Visit, { progress, key, token, sent }: Answering): Promise<Response> {
    const { site, survey, stored } = visit;
    const { answers } = progress;
    const { version } = survey;
    const once = { siteId: site.id, route: `POST /surveys/${stored.id}/responses from a page`, idempotencyKey: key, body: { version, answers, token: token ?? null } };
    try {
      await answerPatiently(idempotency, once, async (queries) => {
        const now = clock();
        const input = { version, locale: survey.locale, source: token === undefined ? "page" : "link" } as const;
        const started = await startResponse(queries, { site, surveyId: stored.id, input, token, address: c.var.clientAddress, now });
        const opened = await openResponse(queries, site, { responseId: started.id, token: started.token, now });
        await saveResponse(queries, { site, key: opened, now }, parseResponseChange({ answers, isComplete: true }));
        return { status: 201, body: "{}" };
      });
    } catch (error) {
      if (!isProblemError(error) || troubles[error.code] !== undefined) throw error;
      // What was sent before under this key has arrived; nobody answers twice.
      if (error.code === "idempotency_key_reused") return showEnd(c, visit, { trouble: "used" });
      return showPage(c, visit, { progress, key, token, ...(sent && { sent }), failure: error });
    }
    return showEnd(c, visit, { answers });
  }

  function showPage(c: Context<AppEnv>, { site, reader, survey }: Visit, { progress, key, token, isFirst = false, failure }: Answering): Response | Promise<Response> {
    const texts = pageTextsFor(reader.locale);
    const markup = renderSurveyPage({
      survey,
      siteKey: site.key,
      locale: reader.asked,
      baseUrl: "/",
      action: `/survey/${site.key}/${survey.id}${reader.query}`,
      hidden: { key, version: String(survey.version), ...(token !== undefined && { invitation: token }) },
      progress,
      isTakenOver: isFirst,
      words: { place: texts.place, noPlace: texts.noPlace },
    });
    const faults = Object.entries(progress.faults).map(([id, { text }]) => ({ id: `q-${id}`, label: titleOf(survey, id), text }));
    const said: Markup | string = failure
      ? renderFaults(texts.notTaken, [{ id: null, label: null, text: failure.code === "too_many_attempts" ? texts.tooMany : texts.notSent }])
      : faults.length > 0
        ? renderFaults(texts.haveALook, faults)
        : progress.asksMore
          ? renderNews(texts.asksMore)
          : "";
    const isWrong = failure !== undefined || faults.length > 0;
    return sendPlainPage(c, site, reader, { title: survey.title, hasOwnHeading: true, sheet: "survey", hasScript: isFirst, body: html`${said}${raw(markup)}`, status: isWrong ? 422 : 200 });
  }

  return app;
}

interface Ended {
  answers?: SurveyProgress["answers"];
  trouble?: Trouble;
  /** With a script, an invitation that stands in the address's fragment is found. */
  hasScript?: boolean;
}

function showEnd(
  c: Context<AppEnv>,
  { site, reader, survey }: { site: StoredSite; reader: PageReader; survey: Survey },
  { answers, trouble, hasScript = false }: Ended,
): Response | Promise<Response> {
  const { asked: locale, query } = reader;
  const texts = pageTextsFor(reader.locale);
  const asksForLink = trouble === "needed" || trouble === "not_valid";
  const field = html`<form class="invited" method="post" action="/survey/${site.key}/${survey.id}${query}">
    <label for="invitation">${texts.invitation}</label>
    <p class="quiet" id="invitation-hint">${texts.invitationHint}</p>
    <input id="invitation" name="invitation" aria-describedby="invitation-hint" autocomplete="off" required />
    <button>${texts.goOn}</button>
  </form>`;
  const plain = html`${raw(renderSurveyEnd({ survey, locale, answers, trouble }))}${asksForLink ? field : ""}`;
  const attributes = html`site-key="${site.key}" base-url="/" survey-id="${survey.id}" locale="${locale}"`;
  const body = hasScript ? html`<heed-survey ${attributes} from-link><template shadowrootmode="open"><slot></slot></template>${plain}</heed-survey>` : plain;
  return sendPlainPage(c, site, reader, { title: survey.title, hasOwnHeading: true, sheet: "survey", hasScript, body });
}

function titleOf({ pages }: Survey, id: string): string | null {
  const title = pages.flatMap(({ questions }) => questions).find((question) => question.id === id)?.title;
  // Earlier answers stand in it, which a list of faults can do without.
  return title?.includes("{") ? null : (title ?? null);
}

/** As it is, or as it stands in the fragment of a link from a mail. */
function invitationIn(sent: URLSearchParams): string | undefined {
  const given = (sent.get("invitation") ?? "").trim();
  return new URLSearchParams(given.slice(given.indexOf("#") + 1)).get("invitation") ?? (given || undefined);
}
