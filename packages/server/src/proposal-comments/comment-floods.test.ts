import type { NewComment } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoProposals } from "../demo/demo-proposals.ts";
import { recountComments } from "../testing/recount-comments.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant, type TestParticipant } from "../testing/test-participant.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, mintKey, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
let now = new Date("2026-06-02T09:00:00Z");

const newComment: NewComment = { text: "Mine broke last winter.", locale: "en" };

const openSite = () => createTestSite(database, { clock: () => now, settings: { proposals: { ...demoProposals, moderation: "after" } } });
const join = (site: TestSite, email?: null) => createTestParticipant(database, site, { now, ...(email === null && { email }) });
const say = ({ post }: TestParticipant, id: string) => post(`/proposals/${id}/comments`, newComment, { "Idempotency-Key": mintKey() });

describe("a flood of comments", () => {
  const sayFrom = async (site: TestSite, { token }: TestParticipant, id: string, remoteAddress: string) =>
    site.app.fetch(
      new Request(`${PUBLIC_URL}/v1/sites/${site.key}/proposals/${id}/comments`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": mintKey(), Authorization: `Bearer ${token}` },
        body: JSON.stringify(newComment),
      }),
      { remoteAddress },
    );

  it("of thousands from one participant leaves five a minute and sixty a day", { timeout: 120_000 }, async () => {
    const site = await openSite();
    const [id, ada] = [await putProposal(database, site), await join(site)];
    let refused = 0;
    for (let batch = 0; batch < 40; batch++) {
      const sending = Promise.all(Array.from({ length: 50 }, () => say(ada, id)));
      const { counted, recounted } = await recountComments(database, id);
      expect(counted).toEqual(recounted);
      const sent = await sending;
      for (const response of sent) {
        if (response.status === 201) continue;
        refused++;
        expect([response.status, Number(response.headers.get("Retry-After")) > 0]).toEqual([429, true]);
      }
    }
    expect(refused).toBe(1_995);
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 5, held: 0 }, recounted: { shown: 5, held: 0 } });
    for (let minute = 0; minute < 12; minute++) {
      now = new Date(now.getTime() + 121_000);
      for (let times = 0; times < 5; times++) await say(ada, id);
    }
    expect((await recountComments(database, id)).counted.shown).toBe(60);
  });

  it("from many participants at one address leaves a hundred and twenty an hour", { timeout: 120_000 }, async () => {
    const site = await openSite();
    const id = await putProposal(database, site);
    const participants = await Promise.all(Array.from({ length: 30 }, () => join(site, null)));
    const sent = await Promise.all(participants.flatMap((participant) => Array.from({ length: 5 }, () => sayFrom(site, participant, id, "192.0.2.7"))));
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(30);
    expect((await sayFrom(site, await join(site), id, "192.0.2.8")).status).toBe(201);
    expect(await recountComments(database, id)).toEqual({ counted: { shown: 121, held: 0 }, recounted: { shown: 121, held: 0 } });
  });
});
