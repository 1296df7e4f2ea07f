import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../index.ts";
import { agreed } from "../testing/test-participation.ts";
import { signInToDesk, type TestDesk } from "../testing/test-desk.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import type { DeskProposalsApi } from "./index.ts";

const scores = { value: 5, feasibility: 4, cost: 3, reach: 4 };

let service: TestService;
let manager: TestDesk;
let proposals: DeskProposalsApi;
beforeAll(async () => {
  service = await startTestService();
  manager = await signInToDesk(service, "manager", "Amara Cole");
  proposals = manager.desk.site("demo").proposals;
});
afterAll(() => service.close());

async function memberId(name: string): Promise<string> {
  const { staff } = await manager.desk.site("demo").get();
  return staff.find((member) => member.name === name)?.id ?? "";
}

/** One that is on the board. */
async function published(title: string) {
  const filed = await proposals.file({ title, text: "Mine broke.", locale: "en" });
  const { version } = await proposals.step(filed.id, "review", { version: filed.version });
  return proposals.step(filed.id, "publish", { version, answer: "Thank you!" });
}

describe("the proposals of a desk", () => {
  it("are filed once, looked at, weighed, adopted and rewarded by who has seen their version", async () => {
    const idempotencyKey = crypto.randomUUID();
    const filed = await proposals.file({ title: "Spare lids", text: "Mine broke.", locale: "en" }, { idempotencyKey });
    expect((await proposals.file({ title: "Spare lids", text: "Mine broke.", locale: "en" }, { idempotencyKey })).id).toBe(filed.id);
    const { id } = filed;
    const seen = await proposals.step(id, "review", { version: filed.version });
    await expect(proposals.step(id, "publish", { version: filed.version, answer: "Thank you!" })).rejects.toMatchObject({ code: "proposal_changed", status: 409 });
    const onBoard = await proposals.step(id, "publish", { version: seen.version, answer: "Thank you!" });
    const sorted = await proposals.change(id, { version: onBoard.version, category: "service" });
    const asked = await proposals.step(id, "evaluate", { version: sorted.version, answer: "We weigh it.", evaluators: [await memberId("Amara Cole")] });
    expect(asked).toMatchObject({ category: "service", evaluation: { scored: 0, of: 1, isOwn: true, score: null } });
    const scored = await proposals.score(id, { scores, comment: "Cheap." });
    expect(scored.details).toMatchObject({ isComplete: true, evaluators: [{ name: "Amara Cole", scores }] });
    const adopted = await proposals.step(id, "plan", { version: scored.version, answer: "We do it." });
    const promised = await proposals.reward(id, { version: adopted.version, type: "discount", amount: "25.00", currency: "EUR", isGiven: false });
    expect(promised).toMatchObject({ status: "planned", hasRewardDue: true, reward: { amount: "25.00", givenAt: null } });
    await expect(proposals.step(id, "finish", { version: promised.version, answer: "Done." })).rejects.toMatchObject({ code: "proposal_step_not_allowed" });
    const once = { idempotencyKey: crypto.randomUUID() };
    const noted = await proposals.note(id, { text: "Ask the supplier." }, once);
    expect(await proposals.note(id, { text: "Ask the supplier." }, once)).toEqual(noted);
    expect(noted.events.at(-1)).toMatchObject({ type: "note", isPublic: false, text: "Ask the supplier.", by: "Amara Cole" });
    expect(await proposals.get(id)).toEqual(noted);
    const page = await proposals.list({ needs: "reward", sort: "newest", limit: 1 });
    expect(page).toMatchObject({ items: [{ id }], needs: { reward: 1 } });
  });

  it("are merged, with where they went", async () => {
    const [double, kept] = [await published("A lid that stays on"), await published("Lids that do not fall off")];
    const merged = await proposals.step(double.id, "merge", { version: double.version, answer: "It goes on there.", into: kept.id });
    expect(merged).toMatchObject({ status: "merged", mergedInto: { id: kept.id, title: kept.title } });
    await expect(proposals.get("..")).rejects.toMatchObject({ code: "proposal_not_found", status: 404 });
  });

  it("belong to cases, and cases to them", async () => {
    const { id } = await published("Answer on Saturdays");
    const { reference } = await service.fileCase();
    expect((await proposals.link(id, { reference })).cases).toMatchObject([{ reference, direction: "related" }]);
    expect(await proposals.ofCase(reference)).toMatchObject({ items: [{ id, direction: "related" }] });
    expect((await proposals.unlink(id, reference)).cases).toEqual([]);
    const opened = await proposals.openCase(id, { kind: "inquiry", category: "other" }, { idempotencyKey: crypto.randomUUID() });
    expect(opened.cases).toMatchObject([{ direction: "proposal_first" }]);
  });

  it("have comments that are held, shown, removed and answered", async () => {
    const { id } = await published("Cups that match");
    const visitor = createClient({ baseUrl: service.url, siteKey: "demo" });
    await visitor.participants.join({ locale: "en", consent: agreed });
    const said = await visitor.proposals.comment(id, { text: "Without handles!", locale: "en" });
    expect((await proposals.comments({ state: "held" })).items).toMatchObject([{ id: said.id, proposalId: id, state: "held" }]);
    expect(await proposals.setCommentState(said.id, { state: "shown" })).toMatchObject({ state: "shown" });
    const [answer, once] = [{ text: "How many?", parentId: said.id }, { idempotencyKey: crypto.randomUUID() }];
    expect(await proposals.comment(id, answer, once)).toEqual(await proposals.comment(id, answer, once));
    expect((await proposals.commentsOn(id, { limit: 10 })).items.map(({ text, isStaff }) => [text, isStaff])).toEqual([["Without handles!", false], ["How many?", true]]);
    expect(await proposals.setCommentState(said.id, { state: "removed" })).toMatchObject({ state: "removed" });
  });

  it("may stay where they went out without a look, and are downloaded", async () => {
    const { id, version } = await published("Larger handles");
    await expect(proposals.confirm(id, { version })).rejects.toMatchObject({ code: "proposal_step_not_allowed" });
    const url = proposals.exportUrl({ format: "json", status: "published" });
    expect(url).toBe(`${service.url}/v1/desk/sites/demo/proposals/export?format=json&status=published`);
    const download = (await manager.fetch(new Request(url))) as Response;
    expect([download.status, await download.text()]).toEqual([200, expect.stringContaining("Larger handles")]);
  });

  it("are not decided by everybody", async () => {
    const { desk } = await signInToDesk(service, "agent");
    const { proposals: agents } = desk.site("demo");
    const { id } = await agents.file({ title: "By an agent", text: "For a caller.", locale: "en" });
    await expect(agents.step(id, "review", { version: 1 })).rejects.toMatchObject({ code: "permission_denied", status: 403 });
  });
});
