import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { PAGE_POLICY } from "../assets/index.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { proposalLink, readUnsubscribeToken } from "../proposal-mails/index.ts";
import { findProposal, isOnBoard } from "../proposals/index.ts";
import { findSiteById, textIn, type StoredSite } from "../site/index.ts";
import { endMails, findParticipant, findSuccessors, isTold } from "./subscription-store.ts";
import { unsubscribeTextsFor, type UnsubscribeTexts } from "./unsubscribe-texts.ts";

const STYLES = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.6; }
body { margin: 0; }
main { max-inline-size: 34rem; margin-inline: auto; padding: 3rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; }
blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid light-dark(#0c6555, #6fd0bd); }
button { font: inherit; font-weight: 600; padding: .75rem 1.25rem; min-block-size: 2.75rem; border: 0; border-radius: 10px; cursor: pointer;
  background: light-dark(#0c6555, #6fd0bd); color: light-dark(#fff, #04231d); }
button:focus-visible, a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
a { color: light-dark(#0c6555, #6fd0bd); }
`;

/** Whose mails, about what, a link ends. */
interface Ending {
  site: StoredSite;
  proposalIds: string[];
  email: string;
  texts: UnsubscribeTexts;
  /** Null where not everybody may read it: the address may be somebody else's. */
  title: string | null;
  link: string;
}

interface UnsubscribePagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
}

/**
 * The page that mails about proposals lead to, to end them: plain, without a script. Reading it changes nothing, for
 * programs open every link in a mail; its button does, and so does the mail program's own (RFC 8058). There is nothing
 * in a session to be misused from elsewhere: whoever has the link may end these mails, and nothing else.
 */
export function unsubscribePages({ database: { db }, publicUrl }: UnsubscribePagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/style.css", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.body(STYLES, 200, { "Content-Type": "text/css; charset=utf-8" });
  });

  app.get("/:token", async (c) => {
    const ending = await findEnding(db, c.req.param("token"), publicUrl);
    if (!ending) return sendBroken(c);
    const isAsked = await isTold(db, { siteId: ending.site.id, ...ending });
    return sendPage(c, ending.texts, isAsked ? renderQuestion(ending) : renderDone(ending));
  });

  app.post("/:token", async (c) => {
    const ending = await findEnding(db, c.req.param("token"), publicUrl);
    if (!ending) return sendBroken(c);
    await db.transaction().execute((trx) => endMails(trx, { siteId: ending.site.id, ...ending }));
    return sendPage(c, ending.texts, renderDone(ending));
  });

  return app;
}

async function findEnding(db: Queries, token: string, publicUrl: string): Promise<Ending | null> {
  const key = await readUnsubscribeToken(db, token);
  const site = key && (await findSiteById(db, key.siteId));
  const proposal = key && (await findProposal(db, key));
  if (!site || !proposal) return null;
  const { siteId, proposalId, participantId } = key;
  const participant = participantId === null ? undefined : await findParticipant(db, { siteId, participantId });
  const email = participantId === null ? proposal.author_email : participant?.email;
  if (!email) return null;
  const locale = participant?.locale ?? proposal.locale;
  return {
    ...{ site, email },
    proposalIds: await findSuccessors(db, key),
    texts: unsubscribeTextsFor(locale),
    title: isOnBoard(proposal) ? proposal.title : null,
    link: proposalLink(site, { publicUrl, proposalId, locale }),
  };
}

type Markup = ReturnType<typeof html>;

function renderQuestion(ending: Ending): Markup {
  const { texts } = ending;
  return html`${renderHead(ending, texts.question)}
    <p>${texts.explanation}</p>
    <form method="post"><button>${texts.button}</button></form>`;
}

function renderDone(ending: Ending): Markup {
  const { texts, link } = ending;
  return html`${renderHead(ending, texts.done)}
    <p>${texts.after}</p>
    <p><a href="${link}">${texts.open}</a></p>`;
}

function renderHead({ site: { settings }, texts, title }: Ending, heading: string): Markup {
  return html`<p>${textIn(texts.locale, settings.locales)(settings.name)}</p>
    <h1>${heading}</h1>
    ${title === null ? "" : html`<blockquote dir="auto">${title}</blockquote>`}`;
}

function sendBroken(c: Context<AppEnv>): Response | Promise<Response> {
  const texts = unsubscribeTextsFor(c.req.header("Accept-Language")?.split(/[,;]/, 1)[0]?.trim());
  return sendPage(c, texts, html`<h1>${texts.broken}</h1><p>${texts.brokenHint}</p>`, 404);
}

function sendPage(c: Context<AppEnv>, { locale, question }: UnsubscribeTexts, content: Markup, status: 200 | 404 = 200): Response | Promise<Response> {
  c.header("Content-Security-Policy", PAGE_POLICY);
  // The address is all that it takes.
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  return c.html(
    html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${question}</title>
    <link rel="stylesheet" href="/unsubscribe/style.css" />
  </head>
  <body>
    <main>
      ${content}
    </main>
  </body>
</html>`,
    status,
  );
}
