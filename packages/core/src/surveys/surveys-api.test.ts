import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { publishSurvey } from "@heed/server";
import { createClient } from "../index.ts";
import { invitedSurvey, sampleSurvey } from "../testing/sample-survey.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { onTracked } from "./tracked-events.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  for (const survey of [sampleSurvey, invitedSurvey]) await publishSurvey(service.database, { siteKey: "demo", survey });
});
afterAll(() => service.close());

const start = { version: 1, locale: "en", source: "page" } as const;

/** The invitation of a customer whose case was closed a moment ago. */
async function invite(): Promise<string> {
  const { reference, accessCode } = await service.fileCase();
  await service.answer(reference);
  const opened = service.createClient().cases.open(reference, accessCode);
  await opened.accept();
  const { survey } = await opened.get();
  if (!survey) throw new Error("Nobody was invited.");
  return survey.invitation;
}

describe("a client", () => {
  it("reads a survey in the language that is asked for, or in its own", async () => {
    expect((await service.createClient({ locale: "zh-Hans" }).surveys.get("shop")).title).toBe("您的看法");
    const survey = await service.createClient().surveys.get("shop", { locale: "en-GB", version: 1 });
    expect(survey).toMatchObject({ title: "Your opinion", version: 1, locale: "en", isOpen: true });
  });

  it("begins a response, saves it, and sends it off, once with one key", async () => {
    const { surveys } = service.createClient();
    const started = await surveys.start("shop", start, { idempotencyKey: "a-key-of-the-caller" });
    expect(await surveys.start("shop", start, { idempotencyKey: "a-key-of-the-caller" })).toEqual(started);
    await surveys.save(started, { reached: "nps" });
    const saved = await surveys.save(started, { answers: { agree: true, nps: 3 }, reached: "reason" });
    expect(saved).toMatchObject({ status: "in_progress", answers: { agree: true, nps: 3 } });
    const answers = { nps: 9, reason: "The spout" };
    const complete = await surveys.complete(started, { answers }, { idempotencyKey: "another-key-of-theirs" });
    expect(complete).toMatchObject({ status: "complete", answers });
    expect(await surveys.complete(started, { answers }, { idempotencyKey: "another-key-of-theirs" })).toEqual(complete);
    await expect(surveys.complete(started, { answers: { nps: 1 } })).rejects.toMatchObject({ code: "response_complete" });
  });

  it("passes on what the service refuses, by question", async () => {
    const { surveys } = service.createClient();
    const started = await surveys.start("shop", start);
    await expect(surveys.complete(started, { answers: { nps: 11, nonsense: 1 } })).rejects.toMatchObject({
      code: "validation_failed",
      errors: expect.arrayContaining([expect.objectContaining({ path: "/answers/nps", code: "out_of_range" })]) as unknown,
    });
    await expect(surveys.save({ ...started, token: "x" }, { reached: "nps" })).rejects.toMatchObject({ code: "response_not_found" });
    await expect(surveys.get("../cases")).rejects.toMatchObject({ code: "survey_not_found" });
    await expect(surveys.get("..")).rejects.toMatchObject({ code: "survey_not_found" });
  });

  it("answers with an invitation, which is good once, and declines with another", async () => {
    const { surveys } = service.createClient();
    const [invitation, unwanted] = [await invite(), await invite()];
    await expect(surveys.get("after_case")).rejects.toMatchObject({ code: "invitation_needed" });
    expect((await surveys.get("after_case", { invitation })).title).toBe("How did we handle it?");
    const started = await surveys.start("after_case", { ...start, source: "tracker" }, { invitation });
    await surveys.complete(started, { answers: { csat: 5 } });
    await expect(surveys.get("after_case", { invitation })).rejects.toMatchObject({ code: "invitation_used" });
    await surveys.decline("after_case", unwanted, "this");
    await expect(surveys.decline("after_case", `${unwanted}x`, "this")).rejects.toMatchObject({ code: "invitation_not_valid" });
  });

  it("sends nothing that cannot arrive as one", async () => {
    const { surveys } = service.createClient();
    await expect(surveys.start("shop", start, { idempotencyKey: "a key" })).rejects.toMatchObject({ code: "invalid_idempotency_key" });
  });
});

describe("an event", () => {
  it("is told to whoever listens, by any client, until they stop", () => {
    const [one, other] = [1, 2].map(() => createClient({ baseUrl: "https://heed.example", siteKey: "demo" }).surveys);
    const heard: string[] = [];
    const stops = [one!.onTrack((event) => heard.push(`one ${event}`)), onTracked((event) => heard.push(`all ${event}`))];
    onTestFinished(() => stops.forEach((stop) => stop()));
    other!.track("order_placed");
    stops[0]!();
    other!.track("order_sent");
    expect(heard).toEqual(["one order_placed", "all order_placed", "all order_sent"]);
  });

  it("reaches the others when one of them stops listening meanwhile", () => {
    const heard: string[] = [];
    const first = onTracked(() => first());
    const second = onTracked((event) => heard.push(event));
    onTestFinished(second);
    createClient({ baseUrl: "https://heed.example", siteKey: "demo" }).surveys.track("once");
    expect(heard).toEqual(["once"]);
  });
});
