import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenedCase } from "../index.ts";
import { newCase, startTestService, type TestService } from "../testing/test-service.ts";

const anotherCode = "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe("reading a case", () => {
  it("gives back what was written, letter by letter", async () => {
    const subject = "包装破损 <b>&amp;</b> “ok”";
    const { reference, accessCode } = await service.fileCase({ subject });
    const found = await service.createClient().cases.open(reference, accessCode).get();
    expect(found).toMatchObject({ reference, subject, status: "acknowledged", owner: null, outcome: null });
    expect(found.timeline.map(({ type }) => type)).toEqual(["received", "acknowledged"]);
  });

  it("takes reference and code as people type them", async () => {
    const { reference, accessCode } = await service.fileCase();
    const typed = service
      .createClient()
      .cases.open(` ${reference.toLowerCase().replace("-", " ")} `, accessCode.replaceAll("-", "").toLowerCase());
    expect((await typed.get()).reference).toBe(reference);
  });

  it("says the same of a wrong code, a foreign code and an unknown reference", async () => {
    const { reference } = await service.fileCase();
    const foreign = await service.fileCase();
    const { cases } = service.createClient();
    const failures = await Promise.all(
      [
        cases.open(reference, anotherCode),
        cases.open(reference, foreign.accessCode),
        cases.open("2222-2222", foreign.accessCode),
      ].map((opened) => opened.get().catch(String)),
    );
    expect(new Set(failures).size).toBe(1);
    expect(failures[0]).toContain("case_not_found");
    expect(failures[0]).toContain("Check the reference and the access code.");
  });

  it.each([
    ["invalid_reference", "K7MP", anotherCode],
    ["invalid_reference", "", anotherCode],
    ["invalid_access_code", "K7MP-4XQ2", "K7MP-4XQ2"],
    ["invalid_access_code", "K7MP-4XQ2", ""],
  ])("rejects with %s, and sends nothing, where %j and %j cannot be right", async (code, reference, accessCode) => {
    const fetch = () => Promise.reject(new Error("It was sent."));
    const opened = service.createClient({ fetch }).cases.open(reference, accessCode);
    const calls = [opened.get(), opened.reply({ text: "Hello" }), opened.accept(), opened.watch().next()];
    for (const call of calls) await expect(call).rejects.toMatchObject({ name: "InvalidInputError", code });
  });

  it("keeps the access code out of everything an error shows", async () => {
    const { reference, accessCode } = await service.fileCase();
    const failing = service.createClient({ siteKey: "nobody" }).cases.open(reference, accessCode);
    const error: unknown = await failing.get().catch((thrown: unknown) => thrown);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(accessCode.slice(0, 9));
  });
});

describe("the customer's steps", () => {
  async function answeredCase(): Promise<OpenedCase> {
    const { reference, accessCode } = await service.fileCase();
    await service.answer(reference);
    return service.createClient().cases.open(reference, accessCode);
  }

  it("puts a reply into the timeline", async () => {
    const { reference, accessCode } = await service.fileCase();
    const replied = await service.createClient().cases.open(reference, accessCode).reply({ text: "Any news?" });
    expect(replied.timeline.at(-1)).toMatchObject({ type: "message", text: "Any news?", by: { role: "customer" } });
  });

  it("writes one message when a reply is sent twice with one key", async () => {
    const { reference, accessCode } = await service.fileCase();
    const opened = service.createClient().cases.open(reference, accessCode);
    const idempotencyKey = "2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f6a";
    await opened.reply({ text: "Any news?" }, { idempotencyKey });
    const { timeline } = await opened.reply({ text: "Any news?" }, { idempotencyKey });
    expect(timeline.filter(({ type }) => type === "message")).toHaveLength(1);
  });

  it("closes the case when the answer is accepted", async () => {
    expect(await (await answeredCase()).accept()).toMatchObject({ status: "closed" });
  });

  it("reopens with a reason", async () => {
    const reopened = await (await answeredCase()).reopen({ reason: "It still drips." });
    expect(reopened).toMatchObject({ status: "investigating" });
    expect(reopened.timeline.at(-1)).toMatchObject({ type: "reopened", text: "It still drips." });
  });

  it("escalates to the next level", async () => {
    const escalated = await (await answeredCase()).escalate({ reason: "Nobody read it." });
    expect(escalated).toMatchObject({ status: "investigating", escalationLevel: "supervisor" });
  });

  it("withdraws with or without a reason", async () => {
    expect(await (await answeredCase()).withdraw({ reason: "It turned up." })).toMatchObject({ status: "withdrawn" });
    expect(await (await answeredCase()).withdraw()).toMatchObject({ status: "withdrawn" });
  });

  it("rates the handling, and takes the rating back for another", async () => {
    const opened = await answeredCase();
    const rated = await opened.rate({ score: 2, comment: "It took long." });
    expect(rated.rating).toEqual({ score: 2, comment: "It took long." });
    expect(rated.timeline.at(-1)).toMatchObject({ type: "rated", score: 2, by: { role: "customer" } });
    expect((await opened.rate({ score: 4 })).rating).toEqual({ score: 4, comment: null });
    expect((await opened.get()).rating).toMatchObject({ score: 4 });
  });

  it("rates once when a rating is sent twice with one key", async () => {
    const opened = await answeredCase();
    const idempotencyKey = "3e4f5a6b-7c8d-4e9f-8a1b-2c3d4e5f6a7b";
    await opened.rate({ score: 5 }, { idempotencyKey });
    const { timeline } = await opened.rate({ score: 5 }, { idempotencyKey });
    expect(timeline.filter(({ type }) => type === "rated")).toHaveLength(1);
  });

  it("does not rate what was not answered, nor with a score that there is not", async () => {
    const { reference, accessCode } = await service.fileCase();
    const unanswered = service.createClient().cases.open(reference, accessCode);
    await expect(unanswered.rate({ score: 5 })).rejects.toMatchObject({ code: "transition_not_allowed" });
    const rating = (await answeredCase()).rate({ score: 6 });
    await expect(rating).rejects.toMatchObject({ errors: [{ path: "/score", code: "out_of_range" }] });
  });

  it("says so when the case has moved on", async () => {
    const opened = await answeredCase();
    await opened.accept();
    const error: unknown = await opened.reopen({ reason: "Too late." }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ProblemError", code: "transition_not_allowed", status: 409 });
    expect(String(error)).toContain("Read the case again");
  });

  it("says which field of a step is at fault", async () => {
    const reopening = (await answeredCase()).reopen({ reason: "" });
    await expect(reopening).rejects.toMatchObject({ errors: [{ path: "/reason", code: "required" }] });
  });

  it("opens a case at its own site alone", async () => {
    const { reference, accessCode } = await service.fileCase(newCase);
    const elsewhere = service.createClient({ siteKey: "other" }).cases.open(reference, accessCode);
    await expect(elsewhere.get()).rejects.toMatchObject({ code: "site_not_found" });
  });
});
