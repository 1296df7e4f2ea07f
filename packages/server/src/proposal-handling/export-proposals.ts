import { create as contentDisposition } from "content-disposition";
import type { ProposalExportQuery } from "@heed/contract/desk";
import type { ProposalStatus } from "@heed/contract/rules";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { resolveLocale, textIn, type StoredSite } from "../site/index.ts";
import { BYTE_ORDER_MARK, csvRows, type Cell } from "../spreadsheets/index.ts";
import { exportColumns, exportWordsIn, type ExportColumn, type ExportWords } from "./export-words.ts";

/** A file that is written while it is read. */
export interface ProposalExport {
  contentType: string;
  contentDisposition: string;
  parts: AsyncGenerator<string>;
}

type ExportedProposal = Record<Exclude<ExportColumn, "status">, string | number | null> & { status: ProposalStatus };

const BATCH = 500;

/**
 * Every proposal, the first ones first, with what the whole staff may know of it. They are read some at a time and in an
 * order that does not change; no transaction is held open for a slow reader. Where an author can be reached stays out.
 */
export function exportProposals(
  db: Queries,
  { site, today }: { site: StoredSite; today: string },
  { status, format = "csv", locale }: ProposalExportQuery,
): ProposalExport {
  const statuses = status === undefined ? null : status.split(",");
  const batches = readBatches(db, { siteId: site.id, statuses });
  const words = exportWordsIn(locale);
  return {
    contentType: format === "csv" ? "text/csv; charset=utf-8; header=present" : "application/json",
    contentDisposition: contentDisposition(`${words.title} ${today}.${format}`),
    parts: format === "csv" ? csvParts(batches, { words, labels: categoryLabels(site, locale) }) : jsonParts(batches),
  };
}

async function* readBatches(
  db: Queries,
  { siteId, statuses }: { siteId: string; statuses: readonly string[] | null },
): AsyncGenerator<ExportedProposal[]> {
  let after: { createdAt: string; id: string } | undefined;
  for (;;) {
    const behind = after ? sql`(p.created_at, p.proposal_id) > (${after.createdAt}::timestamptz, ${after.id})` : sql`true`;
    const { rows } = await sql<ExportedProposal & { id: string; createdAt: string }>`
      select p.proposal_id as id, ${isoOf("created_at")} as "createdAt", p.title, p.text, p.locale, p.category, p.status,
        p.author_name as author, p.verified_votes as "verifiedVotes", p.anonymous_votes as "anonymousVotes",
        p.weighted_votes as "weightedVotes", p.comment_count as comments, p.score, ${isoOf("review_by")} as "reviewBy",
        ${isoOf("reviewed_at")} as "reviewedAt", ${isoOf("answered_at")} as "answeredAt",
        (select e.text from proposal_events as e where e.site_id = p.site_id and e.proposal_id = p.proposal_id
          and e.is_public and e.text is not null order by e.seq desc limit 1) as "lastAnswer",
        p.merged_into as "mergedInto"
      from proposals as p
      where p.site_id = ${siteId} and (${statuses}::text[] is null or p.status = any(${statuses}::text[])) and ${behind}
      order by p.created_at, p.proposal_id limit ${BATCH}`.execute(db);
    if (rows.length > 0) yield rows;
    after = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}

/** All digits: what a batch goes on from must not be rounded. */
function isoOf(column: string) {
  return sql`to_char(${sql.ref(`p.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

interface Wording {
  words: ExportWords;
  labels: ReadonlyMap<string, string>;
}

function categoryLabels({ settings }: StoredSite, locale: string | undefined): ReadonlyMap<string, string> {
  const text = textIn(resolveLocale(locale, settings.locales), settings.locales);
  return new Map((settings.proposals?.categories ?? []).map(({ id, label }) => [id, text(label)]));
}

async function* csvParts(batches: AsyncGenerator<ExportedProposal[]>, { words, labels }: Wording): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRows([exportColumns.map((column) => words.columns[column])]);
  const cellOf = (proposal: ExportedProposal, column: ExportColumn): Cell => {
    if (column === "status") return words.statuses[proposal.status];
    const value = proposal[column];
    return column === "category" && typeof value === "string" ? (labels.get(value) ?? value) : value;
  };
  for await (const batch of batches) yield csvRows(batch.map((proposal) => exportColumns.map((column) => cellOf(proposal, column))));
}

async function* jsonParts(batches: AsyncGenerator<ExportedProposal[]>): AsyncGenerator<string> {
  yield "[";
  let separator = "\n";
  for await (const batch of batches) {
    yield separator + batch.map((proposal) => JSON.stringify(proposal)).join(",\n");
    separator = ",\n";
  }
  yield "\n]\n";
}
