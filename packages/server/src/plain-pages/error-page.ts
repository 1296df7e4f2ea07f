import type { Context, ErrorHandler } from "hono";
import { accepts } from "hono/accepts";
import { html } from "hono/html";
import { answerError, type AppEnv } from "../http/index.ts";
import { renderDocument, type Markup } from "./page-frame.ts";
import { isSpoken } from "./page-reader.ts";
import { pageTextsFor } from "./page-texts.ts";
import { readForm } from "./sent-form.ts";

/** From so many characters on, somebody has put effort into a text. */
const EFFORT = 40;

/**
 * Tells a person, and not a program, that a page cannot be shown or was not taken. Of whose page it is, nothing is known here;
 * what was written is given back, as a page that is kept by nothing may come back empty.
 */
export const answerOnPage: ErrorHandler<AppEnv> = async (error, c) => {
  const { status } = await answerError(error, c);
  const locale = languageOf(c);
  const texts = pageTextsFor(locale);
  const [title, about] = status === 404 ? [texts.nothingHere, texts.nothingHereAbout] : [texts.failed, texts.failedAbout];
  const written = await longTexts(c);
  const page = renderDocument(c, {
    locale,
    title,
    main: html`<h1>${title}</h1><p>${about}</p>${written.length > 0 ? renderWritten(texts.whatYouWrote, written) : ""}`,
  });
  c.header("Content-Type", undefined);
  // Those of the problems all have bodies; hono's own type for them is not exported by number.
  return c.html(page, status as 400);
};

function languageOf(c: Context<AppEnv>): string {
  const asked = c.req.query("lang") ?? "";
  if (isSpoken(asked)) return asked;
  return accepts(c, {
    header: "Accept-Language",
    supports: [],
    default: "en",
    match: (list) => list.toSorted((a, b) => b.q - a.q).find(({ type }) => isSpoken(type))?.type ?? "en",
  });
}

/** A body that cannot be read, or was refused for its size, gives nothing back. */
async function longTexts(c: Context<AppEnv>): Promise<string[]> {
  if (c.req.method !== "POST") return [];
  const sent = await readForm(c).catch(() => new URLSearchParams());
  return [...sent.values()].filter((text) => text.length >= EFFORT);
}

function renderWritten(heading: string, written: readonly string[]): Markup {
  return html`<h2>${heading}</h2>${written.map((text) => html`<blockquote class="written" dir="auto">${text}</blockquote>`)}`;
}
