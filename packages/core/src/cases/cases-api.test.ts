import { requestLimits } from "@heed/contract/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProblemError, type NewCase } from "../index.ts";
import { newCase, startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe("filing a case", () => {
  it("answers with a reference, an access code and what the company promises", async () => {
    const filed = await service.createClient().cases.file(newCase);
    expect(filed.reference).toMatch(/^.{4}-.{4}$/);
    expect(filed.accessCode.split("-")).toHaveLength(7);
    expect(filed.status).toBe("acknowledged");
    expect(filed.promises.map(({ kind }) => kind)).toContain("answer");
  });

  it("files once and answers alike when the same key is sent twice", async () => {
    const before = await service.countCases();
    const { cases } = service.createClient();
    const idempotencyKey = "6f9b7c2e-5d8a-4c1b-9e3f-2a7d8b6c5e4f";
    const first = await cases.file(newCase, { idempotencyKey });
    const second = await cases.file(newCase, { idempotencyKey });
    expect(second).toEqual(first);
    expect(await service.countCases()).toBe(before + 1);
  });

  it("files twice when it is called twice without a key", async () => {
    const before = await service.countCases();
    const { cases } = service.createClient();
    await cases.file(newCase);
    await cases.file(newCase);
    expect(await service.countCases()).toBe(before + 2);
  });

  it("files once when the same key is sent many times at once", async () => {
    const before = await service.countCases();
    const { cases } = service.createClient();
    const idempotencyKey = "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4e";
    const filed = await Promise.all(Array.from({ length: 5 }, () => cases.file(newCase, { idempotencyKey })));
    expect(new Set(filed.map(({ reference }) => reference)).size).toBe(1);
    expect(await service.countCases()).toBe(before + 1);
  });

  it("refuses a key that was used with another body", async () => {
    const { cases } = service.createClient();
    const idempotencyKey = "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
    await cases.file(newCase, { idempotencyKey });
    const again = cases.file({ ...newCase, subject: "Something else" }, { idempotencyKey });
    await expect(again).rejects.toMatchObject({ code: "idempotency_key_reused", status: 422 });
  });

  it("sends nothing when the key cannot stand in a header", async () => {
    const fetch = () => Promise.reject(new Error("It was sent."));
    const filing = service.createClient({ fetch }).cases.file(newCase, { idempotencyKey: "schlüssel\n1234567890" });
    await expect(filing).rejects.toMatchObject({ name: "InvalidInputError", code: "invalid_idempotency_key" });
  });

  it("leaves it to the service to say that a key is too short", async () => {
    const idempotencyKey = "x".repeat(requestLimits.idempotencyKeyMinLength - 1);
    const filing = service.createClient().cases.file(newCase, { idempotencyKey });
    await expect(filing).rejects.toMatchObject({ name: "ProblemError", code: "idempotency_key_invalid" });
  });

  it("says which fields are at fault, by their paths", async () => {
    const broken: NewCase = { ...newCase, subject: " ", contact: { email: "me@localhost" }, category: "nonsense" };
    const error: unknown = await service.createClient().cases.file(broken).catch((thrown: unknown) => thrown);
    if (!isProblemError(error)) throw new Error("It was filed.");
    expect(error).toMatchObject({ code: "validation_failed", status: 422 });
    expect(error.errors).toEqual(
      expect.arrayContaining([
        { path: "/subject", code: "required" },
        { path: "/contact/email", code: "invalid_email" },
      ]),
    );
    expect(error.requestId).toMatch(/./);
  });

  it("says what is at fault of the site's own rules", async () => {
    const filing = service.createClient().cases.file({ ...newCase, category: "nonsense" });
    await expect(filing).rejects.toMatchObject({ errors: [{ path: "/category", code: "not_an_option" }] });
  });

  it("keeps what the customer wrote out of messages", async () => {
    const secret = "Ada Lovelace <ada@localhost>";
    const broken: NewCase = { ...newCase, subject: secret, contact: { email: secret } };
    const error: unknown = await service.createClient().cases.file(broken).catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain("Ada");
    expect(String(error)).toContain("Could not file the case at");
  });

  it("names the site that is not there", async () => {
    const filing = service.createClient({ siteKey: "nobody" }).cases.file(newCase);
    await expect(filing).rejects.toMatchObject({ code: "site_not_found", status: 404 });
  });
});
