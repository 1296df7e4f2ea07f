import { boardTabs, proposalSorts, takesVotes, type BoardTab } from "@heed/contract/rules";
import { renderProposalBoard, type ProposalBoardOnServer } from "@heed/widgets/server";
import { Hono, type Context } from "hono";
import { raw } from "hono/html";
import type { HeedDatabase } from "../database/index.ts";
import type { AppEnv } from "../http/index.ts";
import { pageTextsFor } from "../plain-pages/index.ts";
import { isProblemError, parseInput, type ProblemError } from "../problems/index.ts";
import { listComments } from "../proposal-comments/index.ts";
import { boardQuerySchema, getVisibleProposal, listProposals, presentProposal, strangersPart } from "../proposals/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { readerOf, sendProposalPage, siteForProposals, type PageReader } from "./page-frame.ts";

interface BoardPagesOptions {
  database: Pick<HeedDatabase, "db">;
  publicUrl: string;
}

const STYLES = { folder: "/widgets/" } as const;
/** As the public routes have it. */
const CACHE_CONTROL = "public, max-age=30";

/** The board of a site and each of its proposals, as pages that can be read, searched and linked to without a script. */
export function boardPages({ database, publicUrl }: BoardPagesOptions): Hono<AppEnv> {
  const { db } = database;
  const app = new Hono<AppEnv>();

  app.get("/:siteKey", async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    const reader = readerOf(c, site);
    const { tab, sort, category, q, cursor } = c.req.query();
    const view = { at: "list", tab: tabOf(tab), sort: proposalSorts.find((known) => known === sort), category: category || undefined, q: q?.trim() || undefined, cursor: cursor || undefined } as const;
    try {
      const asked = { ...(view.sort && { sort: view.sort }), ...(category && { category }), ...(view.q && { q: view.q }), ...(cursor && { cursor }) };
      const shown = view.tab ?? (view.q ? "all" : "open");
      const query = parseInput(boardQuerySchema, { ...asked, ...(shown !== "all" && { tab: shown }) });
      const page = await listProposals(db, { site, participantId: null }, query);
      c.header("Cache-Control", CACHE_CONTROL);
      // One board is enough for search engines: what is searched for is made of the same proposals.
      const isPlain = !view.q && !view.cursor && !view.category && !view.sort;
      return await show(c, site, reader, { view, page, canonical: isPlain ? addressOf(reader.linkBase, view.tab) : null });
    } catch (error) {
      if (isProblem(error, "proposals_not_offered")) return show(c, site, reader, { view: { at: "list" }, trouble: "not_offered", canonical: null });
      // An address that was cut off or made up: the board itself is what was meant.
      if (isProblem(error, "validation_failed")) return c.redirect(reader.linkBase, 303);
      throw error;
    }
  });

  app.get("/:siteKey/:proposalId", async (c) => {
    const site = await getSite(database, c.req.param("siteKey"));
    const reader = readerOf(c, site);
    const view = { at: "proposal", id: c.req.param("proposalId") } as const;
    try {
      const stored = await getVisibleProposal(db, site, { proposalId: view.id, participantId: null });
      const allowsComments = site.settings.proposals?.allowsComments === true;
      const proposal = await presentProposal(db, stored, { own: strangersPart, allowsComments });
      const comments = await listComments(db, site, { proposalId: view.id, participantId: null });
      c.header("Cache-Control", CACHE_CONTROL);
      const [, kept = ""] = reader.linkBase.split("?");
      const plainVote = { url: `/proposals/${site.key}/${view.id}/vote${kept && `?${kept}`}`, text: pageTextsFor(reader.locale).voteWithoutScript };
      return await show(c, site, reader, { view, proposal, comments, ...(takesVotes(proposal.status) && { plainVote }), canonical: `/proposals/${site.key}/${view.id}` });
    } catch (error) {
      const isUnknown = isProblem(error, "proposal_not_found") || isProblem(error, "proposals_not_offered");
      if (!isUnknown) throw error;
      // The author may read it: the element knows who that is.
      c.header("Cache-Control", "no-store");
      return show(c, site, reader, { view, trouble: "not_found", canonical: null });
    }
  });

  function show(
    c: Context<AppEnv>,
    site: StoredSite,
    reader: PageReader,
    { canonical, ...shown }: Pick<ProposalBoardOnServer, "plainVote" | "view" | "page" | "proposal" | "comments" | "trouble"> & { canonical: string | null },
  ): Response | Promise<Response> {
    const { locale, linkBase } = reader;
    const localized = siteForProposals(site, locale);
    const { title, excerpt } = shown.proposal ?? { title: localized.name, excerpt: undefined };
    return sendProposalPage(c, site, reader, {
      title,
      description: excerpt,
      canonical: canonical === null ? null : new URL(canonical, publicUrl).href,
      hasScript: true,
      body: raw(renderProposalBoard({ ...shown, site: localized, locale, baseUrl: "/", linkBase, styles: STYLES })),
      status: shown.trouble ? 404 : 200,
    });
  }

  return app;
}

function tabOf(asked: string | undefined): BoardTab | "all" | undefined {
  // The keys of the table are the tabs; TypeScript widens keys to text.
  return ([...Object.keys(boardTabs), "all"] as (BoardTab | "all")[]).find((tab) => tab === asked);
}

/** In the language that the address names. */
function addressOf(linkBase: string, tab: string | undefined): string {
  return tab === undefined ? linkBase : `${linkBase}${linkBase.includes("?") ? "&" : "?"}tab=${tab}`;
}

function isProblem(error: unknown, code: ProblemError["code"]): boolean {
  return isProblemError(error) && error.code === code;
}
