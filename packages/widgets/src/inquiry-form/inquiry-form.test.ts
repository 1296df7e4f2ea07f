import { afterEach, beforeEach, expect, it } from "vitest";
import { itFilesCases } from "../../testing/case-form-suite.ts";
import { clearPage, completeAnswers, openForm } from "../../testing/case-form-page.ts";

beforeEach(clearPage);
afterEach(clearPage);

itFilesCases({
  kind: "inquiry",
  complete: { ...completeAnswers, "/subject": "The large kettle", "/description": "Does it whistle?" },
  sent: { subject: "The large kettle", description: "Does it whistle?" },
  required: ["What is it about?", "Subject", "What would you like to know?", "E-mail", "I agree that my details are used to handle this case."],
  receipt: ["Thank you. Your question has reached us.", "Follow your question", "Ask another"],
  inChinese: "您想了解什么？",
});

it("asks for little", async () => {
  const form = await openForm({ kind: "inquiry", site: { ...(await openForm()).shownSite!, regions: [] } });
  expect(form.fields.map(({ name }) => name)).toEqual([
    "/top/category",
    "/subject",
    "/description",
    "/anonymous",
    "/contact/name",
    "/contact/email",
    "/contact/phone",
    "/consent/purposes/handle_case",
    "/consent/purposes/improve_service",
  ]);
});
