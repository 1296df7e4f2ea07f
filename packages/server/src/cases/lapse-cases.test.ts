import type { FiledCase } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, outcome } from "../testing/test-site.ts";
import { lapseCase, lapseOverdueCases } from "./lapse-cases.ts";

const database = await openTestDatabase();
let now = new Date("2026-11-23T09:00:00Z");
const clock = () => now;
const site = await createTestSite(database, { clock });

async function answeredCase() {
  const filed = await site.file();
  await site.act(filed, "investigate");
  await site.act(filed, "answer", outcome);
  return filed;
}

async function keyOf({ reference }: FiledCase) {
  const cases = database.db.selectFrom("cases").select("site_id").where("reference", "=", reference);
  return { siteId: (await cases.executeTakeFirstOrThrow()).site_id, reference };
}

async function decideByOf(filed: FiledCase): Promise<Date> {
  return new Date((await site.read(filed)).decideBy ?? Number.NaN);
}

describe("an answered case whose customer says nothing", () => {
  it("is closed by the service when the time to decide is over, and not before", async () => {
    const filed = await answeredCase();
    const decideBy = await decideByOf(filed);
    const key = await keyOf(filed);
    now = new Date(decideBy.getTime() - 1);
    await lapseCase({ database, clock }, key);
    expect((await site.read(filed)).status).toBe("answered");
    now = decideBy;
    await lapseCase({ database, clock }, key);
    const { status, timeline } = await site.read(filed);
    expect(status).toBe("closed");
    expect(timeline.at(-1)).toMatchObject({ type: "lapsed", by: { role: "system", name: null } });
  });

  it("has a job that waits for that time, sent with the answer", async () => {
    const filed = await answeredCase();
    const jobs = await database.runScript(
      `select start_after from heed_jobs.job where name = 'lapse' and data ->> 'reference' = '${filed.reference}'`,
    );
    expect(jobs).toEqual([{ start_after: await decideByOf(filed) }]);
  });

  it("is not closed by the job of an earlier answer", async () => {
    const filed = await answeredCase();
    const first = await decideByOf(filed);
    now = new Date(first.getTime() - 86_400_000);
    await site.decide(filed, "actions/reopen", { reason: "Not yet" });
    await site.act(filed, "answer", outcome);
    now = first;
    await lapseCase({ database, clock }, await keyOf(filed));
    expect((await site.read(filed)).status).toBe("answered");
  });

  it("stays closed as the customer closed it", async () => {
    const filed = await answeredCase();
    const decideBy = await decideByOf(filed);
    await site.decide(filed, "actions/accept");
    now = decideBy;
    await lapseCase({ database, clock }, await keyOf(filed));
    expect((await site.read(filed)).timeline.at(-1)?.type).toBe("accepted");
  });

  it("is found by a sweep, however many look at the same time", async () => {
    const filed = [await answeredCase(), await answeredCase()];
    now = new Date(now.getTime() + 60 * 86_400_000);
    await Promise.all([lapseOverdueCases({ database, clock }), lapseOverdueCases({ database, clock })]);
    for (const one of filed) {
      const { status, timeline } = await site.read(one);
      expect(status).toBe("closed");
      expect(timeline.filter(({ type }) => type === "lapsed")).toHaveLength(1);
    }
  });
});
