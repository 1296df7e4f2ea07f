import { proposalStatuses } from "@heed/contract/rules";
import { expect, it } from "vitest";
import { migrate, openDatabase } from "../database/index.ts";
import { createSite } from "../site/index.ts";
import { recountProposals } from "../testing/recount-proposals.ts";
import { demoSite } from "./demo-site.ts";
import { fillDemoDesk } from "./fill-demo-desk.ts";
import { fillDemoProposals } from "./fill-demo-proposals.ts";
import { sampleProposals } from "./sample-proposals.ts";

it("the example company's board has proposals in every status, once, and counts that are true", async () => {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, demoSite);
  await fillDemoDesk(database, new Date());
  await fillDemoProposals(database, new Date());
  await fillDemoProposals(database, new Date());
  const proposals = await database.db.selectFrom("proposals").selectAll().execute();
  expect(proposals).toHaveLength(sampleProposals.length);
  expect(new Set(proposals.map(({ status }) => status))).toEqual(new Set(proposalStatuses));
  for (const { title, status, text, verified_votes: verified, anonymous_votes: anonymous, evaluated_at: evaluatedAt } of proposals) {
    const sample = sampleProposals.find((candidate) => candidate.title === title);
    expect([title, sample?.text, sample?.status]).toEqual([title, text, status]);
    if (status === "evaluating") expect([title, evaluatedAt]).toEqual([title, null]);
    const isMoved = status === "merged" || sampleProposals.some(({ into }) => into === title);
    if (!isMoved) expect([title, verified, anonymous]).toEqual([title, ...(sample?.votes ?? [])]);
  }
  await recountProposals(database, demoSite);
  await database.close();
});
