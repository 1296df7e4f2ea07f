import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readVotesTwice, recountVotesOf } from "../testing/recount-votes.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant, testConsent } from "../testing/test-participant.ts";
import { putProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

interface Voter {
  token: string;
  address: string;
}

const VOTERS = 10_000;
const AT_ONCE = 100;
const READ_EVERY = 50;

describe("votes at the same time", () => {
  it("by one voter leave one", async () => {
    const id = await putProposal(database, site);
    const { token } = await createTestParticipant(database, site);
    // More than may be: those beyond the limit are refused, and count for nothing.
    const statuses = await Promise.all(Array.from({ length: 200 }, () => vote(id, { token, address: "192.0.2.1" })));
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(await recountVotesOf(database, id)).toEqual({ verified: 1, anonymous: 0 });
  });

  it(`by ${VOTERS} voters leave ${VOTERS}, and are shown as they are at every moment`, { timeout: 240_000 }, async () => {
    const id = await putProposal(database, site);
    const voters = await insertVoters(VOTERS);
    const queue = voters.entries();
    const statuses: number[] = [];
    const reads: Awaited<ReturnType<typeof readVotesTwice>>[] = [];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [index, voter] of queue) {
          statuses.push(await vote(id, voter));
          if (index % READ_EVERY === 0) reads.push(await readVotesTwice(database, id));
        }
      }),
    );
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(reads.filter(({ shown, recounted }) => String(shown) !== String(recounted))).toEqual([]);
    expect(new Set(reads.map(({ shown }) => String(shown))).size).toBeGreaterThan(VOTERS / READ_EVERY / 10);
    expect(await recountVotesOf(database, id)).toEqual({ verified: VOTERS / 2, anonymous: VOTERS / 2 });
  });
});

async function vote(id: string, { token, address }: Voter): Promise<number> {
  const request = new Request(`${PUBLIC_URL}/v1/sites/${site.key}/proposals/${id}/vote`, { method: "PUT", headers: { Authorization: `Bearer ${token}` } });
  return (await site.app.fetch(request, { remoteAddress: address })).status;
}

/** Every other one without an address of their own; five hundred behind each network. */
async function insertVoters(count: number): Promise<Voter[]> {
  const { id: siteId } = await storedSiteOf(database, site);
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 86_400_000);
  const voters = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    token: createHash("sha256").update(`${site.key} ${index}`).digest("base64url"),
    email: index % 2 === 0 ? `voter-${index}@example.org` : null,
    address: `198.51.100.${Math.floor(index / 500)}`,
  }));
  for (let from = 0; from < count; from += 1_000) {
    const some = voters.slice(from, from + 1_000);
    await database.db
      .insertInto("participants")
      .values(
        some.map(({ id, email }) => ({
          ...{ site_id: siteId, id, email, name: null, locale: "en", consent: JSON.stringify(testConsent) },
          ...{ verified_at: email === null ? null : now, created_at: now },
        })),
      )
      .execute();
    await database.db
      .insertInto("participant_tokens")
      .values(
        some.map(({ id, token }) => ({
          ...{ token_hash: createHash("sha256").update(token).digest(), site_id: siteId, participant_id: id },
          ...{ created_at: now, expires_at: expiresAt },
        })),
      )
      .execute();
  }
  return voters;
}
