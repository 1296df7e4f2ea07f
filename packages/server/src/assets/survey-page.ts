import { Hono } from "hono";
import { html } from "hono/html";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { getSite } from "../site/index.ts";
import { findSurvey } from "../surveys/index.ts";
import { sendWidgetPage } from "./widget-page.ts";

interface SurveyAddress {
  siteKey: string;
  surveyId: string;
  locale: string;
}

/** Where a survey can be answered without a page of the company's: what mails lead to. */
export function surveyPageUrl(publicUrl: string, { siteKey, surveyId, locale }: SurveyAddress): string {
  return new URL(`/survey/${siteKey}/${surveyId}?lang=${encodeURIComponent(locale)}`, publicUrl).href;
}

/** A language tag (BCP 47), as far as an attribute needs to know one. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

/** A page with one survey and nothing else. A survey may speak languages that the site itself does not. */
export function surveyPages(database: Pick<HeedDatabase, "db">): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/:siteKey/:surveyId", async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    const survey = await findSurvey(database.db, site.id, c.req.param("surveyId"));
    if (!survey || survey.publishedVersion === null) throw new ProblemError("survey_not_found");
    const lang = c.req.query("lang") ?? "";
    const locale = LANGUAGE_TAG.test(lang) ? html` locale="${lang}"` : "";
    const element = html`<heed-survey site-key="${site.key}" base-url="/" survey-id="${survey.id}"${locale} from-link></heed-survey>`;
    return sendWidgetPage(c, site, { script: "survey.js", element });
  });
}
