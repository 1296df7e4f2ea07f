import { readFile } from "node:fs/promises";
import { answerShapesSource, shapesFiles } from "@heed/tooling/generate-answer-shapes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstMismatch } from "../answers/index.ts";
import { newCase, startTestService, type TestService } from "../testing/test-service.ts";
import { caseShape, filedCaseShape, siteShape } from "./answer-shapes.ts";

it.each(shapesFiles)("are what the contract's schemas say: else run the generator ($url.pathname)", async (file) => {
  expect(await readFile(file.url, "utf8")).toBe(answerShapesSource(file));
});

describe("what the service answers", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  it("fits as it is, and does not once anything required is gone or of another type", async () => {
    const filed = await service.fileCase(newCase);
    await service.answer(filed.reference);
    const client = service.createClient();
    const answered = await client.cases.open(filed.reference, filed.accessCode).get();
    for (const [{ node, name }, answer] of [
      [siteShape, await client.site.get()],
      [filedCaseShape, filed],
      [caseShape, answered],
    ] as const) {
      expect(firstMismatch(node, answer), name).toBeNull();
      for (const key of Object.keys(answer)) {
        expect(firstMismatch(node, { ...answer, [key]: undefined }), `${name} without ${key}`).toBe(`/${key}`);
        expect(firstMismatch(node, { ...answer, [key]: true }), `${name} with another ${key}`).toBe(`/${key}`);
      }
    }
  });

  it("fits with members and words that only a newer service knows", async () => {
    const { reference, accessCode } = await service.fileCase(newCase);
    const found = await service.createClient().cases.open(reference, accessCode).get();
    const newer = { ...found, status: "parked", mood: "hopeful", promises: [{ ...found.promises[0], kind: "visit" }] };
    expect(firstMismatch(caseShape.node, newer)).toBeNull();
  });
});
