import type { Survey, SurveyDefinition } from "@heed/contract";
import { createApp, createSite, demoSite, listen, migrate, openDatabase } from "@heed/server";
import { renderSurvey } from "@heed/widgets/server";
import { sql } from "kysely";
import type { ShownPage } from "../pages/shown-page.ts";
import { allTen, surveyTitle, tenQuestions, type BenchedQuestion } from "./ten-questions.ts";

const SURVEY_ID = "ten-questions";

/** A real service with the ten questions published, in memory. */
export interface SurveyService {
  readonly url: string;
  /** What it answers of the survey, as a page can bring it along. */
  readonly definition: string;
  close(): Promise<void>;
}

export async function startSurveyService({ origin }: { origin: string }): Promise<SurveyService> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, { ...demoSite, settings: { ...demoSite.settings, allowedOrigins: [origin] } });
  const written = JSON.stringify(definitionOf(tenQuestions));
  const settings = JSON.stringify({ audience: "everyone", samplePercent: 100, coolDownDays: 0, smallestGroup: 5 });
  const { id: siteId } = await database.db.selectFrom("sites").select("id").where("key", "=", demoSite.key).executeTakeFirstOrThrow();
  await sql`insert into surveys (site_id, id, status, draft, settings, published_version, has_changes, created_at, updated_at)
    values (${siteId}::uuid, ${SURVEY_ID}, 'published', ${written}::jsonb, ${settings}::jsonb, 1, false, now(), now())`.execute(database.db);
  await sql`insert into survey_versions (site_id, survey_id, version, definition, published_at)
    values (${siteId}::uuid, ${SURVEY_ID}, 1, ${written}::jsonb, now())`.execute(database.db);
  const { url, close } = await listen({ app: createApp({ database, publicUrl: "http://localhost" }), port: 0 });
  const definition = await (await fetch(`${url}/v1/sites/${demoSite.key}/surveys/${SURVEY_ID}?locale=en`)).text();
  return {
    url,
    definition,
    close: async () => {
      await close();
      await database.close();
    },
  };
}

interface HeedPage {
  serviceUrl: string;
  /** Those of the element's bundle. */
  files: ShownPage["files"];
}

const headOf = (name: string): string =>
  `<link rel="stylesheet" href="/${name}/heed.css"><script type="module" src="/${name}/survey.js"></script>`;

/** The page as the guide says: a style sheet, a script, an element. */
export function heedPage({ serviceUrl, files, definition = "" }: HeedPage & { definition?: string }): ShownPage {
  const name = definition ? "Heed" : "Heed, definition fetched";
  return {
    name,
    head: headOf(name),
    body: `<heed-survey site-key="${demoSite.key}" base-url="${serviceUrl}" survey-id="${SURVEY_ID}">${definition && `<script type="application/json">${definition}</script>`}</heed-survey>`,
    shown: allTen(`document.querySelector("heed-survey")?.shadowRoot?.querySelectorAll("[part~=question]")`),
    files,
  };
}

/** The same with the questions rendered on the server of the page, and the sheet of the element linked or in the page. */
export function heedServerPage({ serviceUrl, files, definition, isInline = false }: HeedPage & { definition: string; isInline?: boolean }): ShownPage {
  const name = isInline ? "Heed, by a server, style in the page" : "Heed, by a server";
  // Answered by our own service a moment ago.
  const survey = JSON.parse(definition) as Survey;
  const styles = isInline ? ({ inline: true } as const) : { folder: `/${name}/` };
  return {
    ...heedPage({ serviceUrl, files, definition }),
    name,
    head: `<script type="module" src="/${name}/after-paint.js"></script>`,
    body: renderSurvey({ survey, locale: "en", siteKey: demoSite.key, baseUrl: serviceUrl, styles }),
  };
}

/**
 * The same form in bare HTML: the same markup and the same style as the element's, without a shadow tree, data or script. What
 * it takes longer than undressed HTML is what it takes to look like this, whoever makes it.
 */
export function dressedPage({ definition }: { definition: string }): ShownPage {
  const { body } = heedServerPage({ serviceUrl: "", files: new Map(), definition, isInline: true });
  const [, style = "", form = ""] = /<template[^>]*><style>(.*?)<\/style>(.*)<\/template>/s.exec(body) ?? [];
  if (!form.includes("<form")) throw new Error("The element's markup has another form than was expected.");
  const css = style.replaceAll(/:host\(([^)]*)\)/g, "main$1").replaceAll(":host", "main");
  return {
    name: "bare HTML, dressed alike",
    head: `<style>${css}</style>`,
    body: `<main>${form.replaceAll("<button disabled", "<button")}</main>`,
    shown: allTen(`document.querySelectorAll("[part~=question]")`),
    files: new Map(),
  };
}

type Question = SurveyDefinition["pages"][number]["questions"][number];

function definitionOf(questions: readonly BenchedQuestion[]): SurveyDefinition {
  return {
    title: { en: surveyTitle },
    locales: ["en"],
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: [{ id: "all", questions: questions.map(questionOf) }],
    thanks: { title: { en: "Thank you." } },
  };
}

function questionOf({ id, title, kind, range: [min] = [0, 0], options = [] }: BenchedQuestion): Question {
  const asked = { id, title: { en: title } };
  const chosen = { ...asked, options: options.map((label, index) => ({ id: `o${index}`, label: { en: label } })) };
  switch (kind) {
    case "faces":
      return { ...asked, type: "csat", look: "faces" };
    case "stars":
      return { ...asked, type: "rating", look: "stars" };
    case "scale":
      return { ...asked, type: min === 0 ? "nps" : "ces" };
    case "one":
      return { ...chosen, type: "choice" };
    case "several":
      return { ...chosen, type: "multiple_choice" };
    case "yes_no":
      return { ...asked, type: "yes_no" };
    case "line":
      return { ...asked, type: "short_text" };
    case "text":
      return { ...asked, type: "long_text" };
    case "email":
      return { ...asked, type: "short_text", format: "email" };
  }
}
