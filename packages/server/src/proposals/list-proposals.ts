import type { ProposalPage, SimilarProposals } from "@heed/contract";
import { boardTabs, proposalLimits, proposalSorts, type BoardTab } from "@heed/contract/rules";
import { pageQuery } from "@heed/contract/desk";
import * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { findSimilar, findSimilarTo, seek, type Sought } from "../proposal-search/index.ts";
import { ownPartOf } from "../proposal-votes/index.ts";
import type { StoredSite } from "../site/index.ts";
import { readCursor, writeCursor, type BoardOrder } from "./board-order.ts";
import {
  MAX_HITS,
  readBoardCounts,
  readBoardPage,
  readFoundPage,
  readSummaries,
  walkFoundPage,
  type BoardPageQuery,
  type BoardRow,
  type FoundPage,
  type FoundRow,
} from "./board-store.ts";
import { summarizeProposal, type SummarizedProposal } from "./present-proposal.ts";
import { requireBoard } from "./visible-proposal.ts";

const DEFAULT_LIMIT = 20;
const DEFAULT_SIMILAR = 5;
const MAX_SIMILAR = 10;
/** A title and the beginning of a text. */
const MAX_TYPED = 1_000;
/** Of more words than this, the rarest are searched for. */
const MAX_SOUGHT = 16;

export const boardQuerySchema = z.strictObject({
  tab: z.optional(z.enum(Object.keys(boardTabs) as [BoardTab, ...BoardTab[]], "not_an_option")),
  sort: z.optional(z.enum(proposalSorts, "not_an_option")),
  category: z.optional(z.string().check(z.maxLength(64, "too_long"))),
  q: z.optional(z.string().check(z.maxLength(proposalLimits.searched, "too_long"))),
  ...pageQuery,
});

export const similarQuerySchema = z.strictObject({
  q: z.string().check(z.maxLength(MAX_TYPED, "too_long")),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MAX_SIMILAR))),
});

/** Who looks at the board of a site. */
interface Reader {
  site: StoredSite;
  participantId: string | null;
}

/**
 * A page of the board.
 *
 * @throws ProblemError `proposals_not_offered` or `validation_failed`
 */
export async function listProposals(db: Queries, reader: Reader, query: z.infer<typeof boardQuerySchema>): Promise<ProposalPage> {
  requireBoard(reader.site);
  const { sort = "votes", q = "", limit = DEFAULT_LIMIT, tab, category } = query;
  const { id: siteId } = reader.site;
  const page = { siteId, tab, category: storable(category), limit: limit + 1 };
  const typed = q.trim();
  const { rows, order } =
    typed === ""
      ? { rows: await readBoardPage(db, sort, { ...page, after: readCursor(query.cursor, [sort]) }), order: sort }
      : await search(db, reader, { typed, page, query });
  const items = await summarize(db, reader, rows.slice(0, limit));
  const last = rows[limit - 1];
  const nextCursor = rows.length > limit && last && order !== null ? writeCursor(placeOf(order, last)) : null;
  return { items, nextCursor, counts: await readBoardCounts(db, siteId) };
}

/** What no column can hold is in no column. */
function storable(text: string | undefined): string | undefined {
  return text === undefined || (text.isWellFormed() && !text.includes("\0")) ? text : "";
}

function placeOf(order: BoardOrder, row: BoardRow | FoundRow) {
  const keys = order === "fit" ? [String("fit" in row ? row.fit : 0), row.place_key] : [row.place_key];
  return { order, keys, id: row.proposal_id };
}

interface Found {
  rows: (BoardRow | FoundRow)[];
  /** The order whose next page there may be; null where there is none. */
  order: BoardOrder | null;
}

/**
 * Those that have all the words. Where none has, those that have most of what was typed: whoever writes a sentence
 * rarely hits on the words of somebody else's. Where thousands have them, what is most wanted comes first.
 */
async function search(
  db: Queries,
  reader: Reader,
  { typed, page, query }: { typed: string; page: Omit<BoardPageQuery, "after">; query: z.infer<typeof boardQuerySchema> },
): Promise<Found> {
  const orders: BoardOrder[] = query.sort ? [query.sort] : ["fit", "votes"];
  const after = readCursor(query.cursor, orders);
  const sought = await seek(db, page.siteId, typed, { isLastOpen: true });
  const terms = sought.terms.filter(({ isPart }) => !isPart).toSorted((a, b) => a.count - b.count).slice(0, MAX_SOUGHT);
  if (terms.length === 0) return { rows: [], order: null };
  const order = query.sort ?? after?.order ?? "fit";
  const isAll = terms.every(({ alternatives }) => alternatives.length > 0);
  const found = await lookUp();
  const walked = order === "fit" ? "votes" : order;
  // A cursor of the one way is no place in the other: what has become of the words in between begins anew.
  if (found.rows === null) {
    const place = order === "fit" ? undefined : after;
    return { rows: await walkFoundPage(db, walked, { ...page, after: place }, { terms, isRare: found.isRare }), order: walked };
  }
  if (found.rows.length > 0 || after) return { rows: found.rows, order };
  return { rows: await searchMost(db, reader, sought, page), order: null };

  async function lookUp(): Promise<FoundPage> {
    if (!isAll) return { rows: [] };
    const [only] = terms.length === 1 ? terms : [];
    // Of one word the count says as much as looking would.
    if (only?.alternatives.length === 1 && only.count > MAX_HITS && page.category === undefined) return { rows: null, isRare: false };
    return readFoundPage(db, order, { ...page, after }, terms);
  }
}

async function searchMost(db: Queries, { site }: Reader, sought: Sought, { tab, category, limit }: Omit<BoardPageQuery, "after">): Promise<BoardRow[]> {
  const ids = await findSimilarTo(db, sought, { siteId: site.id, participantId: null, limit: limit - 1, tab, category });
  const rows = await readSummaries(db, site.id, ids);
  return rows.map((row) => ({ ...row, place_key: "" }));
}

/**
 * What says much the same as what is being typed.
 *
 * @throws ProblemError `proposals_not_offered`
 */
export async function listSimilar(db: Queries, reader: Reader, { q, limit }: z.infer<typeof similarQuerySchema>): Promise<SimilarProposals> {
  requireBoard(reader.site);
  const { site, participantId } = reader;
  const ids = await findSimilar(db, { siteId: site.id, typed: q, participantId, limit: limit ?? DEFAULT_SIMILAR });
  return { items: await summarize(db, reader, await readSummaries(db, site.id, ids)) };
}

async function summarize(db: Queries, { site, participantId }: Reader, rows: readonly SummarizedProposal[]) {
  const parts = await ownPartOf(db, site.id, participantId, rows.map(({ proposal_id: id }) => id));
  return rows.map((row) => summarizeProposal(row, parts.get(row.proposal_id)));
}
