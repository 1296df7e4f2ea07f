import { randomUUID } from "node:crypto";
import { customerActionSchemas, newMessageSchema, newRatingSchema, type Case } from "@heed/contract";
import { customerActions, parseReference } from "@heed/contract/rules";
import { renderCaseLookUp, renderCasePage, type CasePageOnServer, type CaseStep } from "@heed/widgets/server";
import { Hono, type Context } from "hono";
import { html, raw } from "hono/html";
import { addMessage, checkIdempotencyKey, getCase, openCase, rateCase, takeCustomerAction, type CaseKey, type Idempotency } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { isProblemError, parseInput, type ProblemError } from "../problems/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { forgetOpened, openedOn, rememberOpened, type OpenedKeys } from "./opened-case.ts";
import { answerPatiently } from "./answer-patiently.ts";
import { renderFaults, renderNews, sendPlainPage, type Markup } from "./page-frame.ts";
import { readerOf } from "./page-reader.ts";
import { pageTextsFor } from "./page-texts.ts";
import { limitForm, readForm, requireOwnForm } from "./sent-form.ts";
import type { PageTexts } from "./texts-en.ts";

export interface TrackPagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
  clock: Clock;
  idempotency: Idempotency;
}

type Given = NonNullable<CasePageOnServer["given"]>;

const steps: readonly CaseStep[] = [...customerActions, "reply", "rate"];
/** What is said once a step is done, by the name that stands in the address. */
const doneTexts = { done: "done", sent: "sent", rated: "rated" } as const satisfies Record<string, keyof PageTexts>;

/**
 * A case, opened, followed and answered without a script. Its reference and access code are sent in a form's body and kept
 * in a cookie of these pages for half an hour; no address has them.
 */
export function trackPages({ database: { db }, publicUrl, clock, idempotency }: TrackPagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/:siteKey", async (c) => {
    const site = await getSite({ db }, c.req.param("siteKey"));
    return showLookUp(c, site, { isClosedAgain: c.req.query("closed") === "1" });
  });

  app.post("/:siteKey", limitForm(), async (c) => {
    const site = await getSite({ db }, c.req.param("siteKey"));
    const sent = await readForm(c);
    const keys = keysIn(sent);
    try {
      await openCase(db, site, { ...keys, now: clock() });
    } catch (error) {
      if (!isProblemError(error)) throw error;
      return showLookUp(c, site, { given: { ...keys, link: sent.get("link") ?? "" }, isUnknown: true });
    }
    rememberOpened(c, { siteKey: site.key, keys, publicUrl });
    return c.redirect(`/track/${site.key}/case${readerOf(c, site).query}`, 303);
  });

  app.get("/:siteKey/case", async (c) => {
    const site = await getSite({ db }, c.req.param("siteKey"));
    const caseKey = await opened(c, site);
    if (!caseKey) return closeAgain(c, site);
    const news = Object.entries(doneTexts).find(([name]) => name === c.req.query("now"))?.[1];
    return showCase(c, site, caseKey, { news });
  });

  app.post("/:siteKey/close", limitForm(), async (c) => {
    requireOwnForm(c, publicUrl);
    const site = await getSite({ db }, c.req.param("siteKey"));
    forgetOpened(c, site.key);
    return c.redirect(`/track/${site.key}${readerOf(c, site).query}`, 303);
  });

  for (const step of steps) {
    app.post(`/:siteKey/case/${step}`, limitForm(), async (c) => {
      requireOwnForm(c, publicUrl);
      const site = await getSite({ db }, c.req.param("siteKey"));
      const caseKey = await opened(c, site);
      const sent = await readForm(c);
      const [text, score, key] = [cleaned(sent.get(`${step}-text`)), sent.get("rate-score") ?? undefined, sent.get("key") ?? ""];
      // Of several cases that were opened in one browser the last is open: what was written about another is not for it.
      if (caseKey === null || caseKey.reference !== parseReference(sent.get("reference") ?? "")) return showLookUp(c, site, { notSent: { text } });
      try {
        checkIdempotencyKey(key);
        await take(site, caseKey, { step, text, score, key });
      } catch (error) {
        if (!isProblemError(error)) throw error;
        return showCase(c, site, caseKey, { failure: error, given: { step, text, score, trouble: error.errors.find(({ path }) => path !== "/score") } });
      }
      const { query } = readerOf(c, site);
      const now = step === "reply" ? "sent" : step === "rate" ? "rated" : "done";
      return c.redirect(`/track/${site.key}/case${query || "?"}${query && "&"}now=${now}`, 303);
    });
  }

  async function opened(c: Context<AppEnv>, site: StoredSite): Promise<CaseKey | null> {
    const keys = openedOn(c);
    if (!keys) return null;
    try {
      return await openCase(db, site, { ...keys, now: clock() });
    } catch (error) {
      if (isProblemError(error)) return null;
      throw error;
    }
  }

  async function take(site: StoredSite, caseKey: CaseKey, { step, text, score, key }: Given & { step: CaseStep; key: string }): Promise<void> {
    const target = { site, caseKey, now: clock() };
    const body = step === "rate" ? { score: Number(score ?? ""), ...(text && { comment: text }) } : step === "reply" ? { text } : { ...(text && { reason: text }) };
    const work = (queries: Queries): Promise<Case> => {
      if (step === "reply") return addMessage(queries, target, parseInput(newMessageSchema, body).text);
      if (step === "rate") return rateCase(queries, target, parseInput(newRatingSchema, body));
      return takeCustomerAction(queries, target, { action: step, reason: parseInput(customerActionSchemas[step], body).reason });
    };
    const once = { siteId: site.id, route: `POST /cases/${caseKey.reference}/${step} from a page`, idempotencyKey: key, body };
    await answerPatiently(idempotency, once, async (queries) => {
      await work(queries);
      return { status: 200, body: "{}" };
    });
  }

  interface Shown {
    news?: keyof PageTexts | undefined;
    given?: Given;
    failure?: ProblemError;
  }

  async function showCase(c: Context<AppEnv>, site: StoredSite, caseKey: CaseKey, { news, given, failure }: Shown): Promise<Response> {
    const reader = readerOf(c, site);
    const { locale, query } = reader;
    const { timeZone } = site.settings.calendar;
    const texts = pageTextsFor(locale);
    const now = clock();
    const found = await getCase(db, site, caseKey, now);
    const { survey } = found;
    const markup = renderCasePage({
      found,
      locale,
      timeZone,
      now,
      action: (step) => `/track/${site.key}/case/${step}${query}`,
      closing: `/track/${site.key}/close${query}`,
      mintKey: () => randomUUID(),
      survey: survey && { action: `/survey/${site.key}/${survey.id}${query}`, fields: { invitation: survey.invitation }, text: texts.answerSurvey },
      ...(given && failure && failure.errors.length > 0 && { given }),
    });
    const body = html`${news ? renderNews(texts[news]) : ""}${failure ? renderFailure(failure, given, texts) : ""}${raw(markup)}
      <p class="quiet">${texts.timesIn} <bdi>${timeZone}</bdi></p>`;
    return sendPlainPage(c, site, reader, { title: texts.follow, sheet: "case-tracker", body, status: failure ? 422 : 200 });
  }

  return app;
}

interface ShownLookUp {
  given?: OpenedKeys & { link: string };
  isUnknown?: boolean;
  isClosedAgain?: boolean;
  /** What was to be done in a case that is not open any more. */
  notSent?: { text: string };
}

function showLookUp(c: Context<AppEnv>, site: StoredSite, { given, isUnknown = false, isClosedAgain = false, notSent }: ShownLookUp): Response | Promise<Response> {
  const reader = readerOf(c, site);
  const { locale, query } = reader;
  const texts = pageTextsFor(locale);
  const isTakenOver = !isUnknown && notSent === undefined;
  const markup = renderCaseLookUp({
    siteKey: site.key,
    baseUrl: "/",
    locale,
    action: `/track/${site.key}${query}`,
    link: { label: texts.orLink, hint: texts.orLinkHint },
    button: texts.lookUp,
    given: given && { ...given },
    isTakenOver,
  });
  const trouble = isUnknown
    ? renderFaults(texts.haveALook, [{ id: "freference", label: null, text: texts.opensNothing }])
    : notSent
      ? renderNotTaken(texts.closedAgain, notSent.text, texts)
      : "";
  const body = html`${trouble}${isClosedAgain ? renderNews(texts.closedAgain) : ""}${raw(markup)}
    <p class="onward"><a href="/file/${site.key}${query}">${texts.toStart}</a></p>`;
  return sendPlainPage(c, site, reader, { title: texts.follow, sheet: "case-tracker", hasScript: isTakenOver, body, status: isUnknown ? 404 : notSent ? 409 : 200 });
}

function closeAgain(c: Context<AppEnv>, site: StoredSite): Response {
  forgetOpened(c, site.key);
  const { query } = readerOf(c, site);
  return c.redirect(`/track/${site.key}${query || "?"}${query && "&"}closed=1`, 303);
}

/** What was typed comes along, so that the customer has it still. */
function renderFailure({ code, errors }: ProblemError, given: Given | undefined, texts: PageTexts): Markup {
  if (errors.length > 0) {
    const faults = errors.map(({ path }) => ({ id: path === "/score" ? "frate-score" : `f${given?.step}-text`, label: null, text: texts.haveALook }));
    return renderFaults(texts.notTaken, faults);
  }
  const reasons: Partial<Record<typeof code, string>> = { decision_time_over: texts.tooLate, transition_not_allowed: texts.movedOn, too_many_messages: texts.enoughWritten };
  return renderNotTaken(reasons[code] ?? texts.notSent, given?.text ?? "", texts);
}

function renderNotTaken(reason: string, text: string, texts: PageTexts): Markup {
  const written = text === "" ? [] : [{ id: null, label: texts.whatYouWrote, text }];
  return renderFaults(texts.notTaken, [{ id: null, label: null, text: reason }, ...written]);
}

/** As typed into the fields, or as they stand in the fragment of a link from a mail. */
function keysIn(sent: URLSearchParams): OpenedKeys {
  const link = (sent.get("link") ?? "").trim();
  const inLink = new URLSearchParams(link.slice(link.indexOf("#") + 1));
  const [reference, accessCode] = [inLink.get("case"), inLink.get("code")];
  if (link.includes("#") && reference && accessCode) return { reference, accessCode };
  return { reference: sent.get("reference") ?? "", accessCode: sent.get("accessCode") ?? "" };
}

function cleaned(text: string | null): string {
  return (text ?? "").replaceAll("\r\n", "\n").trim();
}
