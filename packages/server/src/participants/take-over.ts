import type { Queries } from "../database/index.ts";
import { handOverVotes } from "../proposal-votes/index.ts";
import { lockProposals } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StoredParticipant } from "./participant-store.ts";

/** They did more while their proposals were being locked: begin again. */
export const ownsMore = Symbol("owns more");

interface HandingOver {
  site: StoredSite;
  fromId: string;
  to: StoredParticipant;
}

/**
 * Holds somebody without an address and every proposal whose counts or author change when they go over to somebody with
 * one; nobody else changes any of it till the transaction ends. Null for one who has gone over already.
 */
export async function holdAllOf(trx: Queries, siteId: string, participantId: string): Promise<{ id: string; name: string | null } | null | typeof ownsMore> {
  const ids = await findProposalsOf(trx, siteId, participantId);
  if (ids.size > 0) await lockProposals(trx, siteId, [...ids]);
  const held = await trx
    .selectFrom("participants")
    .select(["id", "name"])
    .where("site_id", "=", siteId)
    .where("id", "=", participantId)
    .forUpdate()
    .executeTakeFirst();
  if (!held) return null;
  const idsNow = await findProposalsOf(trx, siteId, participantId);
  return [...idsNow].every((id) => ids.has(id)) ? held : ownsMore;
}

/**
 * Gives all that somebody did without an address to somebody with one, after `holdAllOf`; the first is no more, and
 * their tokens neither. Only those with an address follow proposals: of that there is nothing.
 */
export async function handOver(trx: Queries, { site, fromId, to }: HandingOver): Promise<void> {
  await handOverVotes(trx, { site, fromId, to });
  await trx
    .updateTable("proposal_comments")
    .set({ participant_id: to.id })
    .where("site_id", "=", site.id)
    .where("participant_id", "=", fromId)
    .execute();
  await trx
    .updateTable("proposals")
    // Whoever submitted without an address hears of it from now on.
    .set(({ fn, val }) => ({ author_id: to.id, author_email: fn.coalesce("author_email", val(to.email)) }))
    .where("site_id", "=", site.id)
    .where("author_id", "=", fromId)
    .execute();
  await trx.deleteFrom("participants").where("site_id", "=", site.id).where("id", "=", fromId).execute();
}

async function findProposalsOf(trx: Queries, siteId: string, participantId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("proposal_votes")
    .select("proposal_id")
    .where("site_id", "=", siteId)
    .where("participant_id", "=", participantId)
    .union((from) =>
      from.selectFrom("proposals").select("proposal_id").where("site_id", "=", siteId).where("author_id", "=", participantId),
    )
    .execute();
  return new Set(rows.map(({ proposal_id: id }) => id));
}
