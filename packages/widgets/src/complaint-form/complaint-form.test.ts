import { itFilesCases } from "../../testing/case-form-suite.ts";
import { completeAnswers } from "../../testing/case-form-page.ts";

itFilesCases({
  kind: "complaint",
  complete: { ...completeAnswers, "/desiredOutcome": "A new one, please.", "/occurredOn": "2026-11-01", "/orderNumber": "FK-1042" },
  sent: { category: "other", desiredOutcome: "A new one, please.", occurredOn: "2026-11-01", orderNumber: "FK-1042" },
  required: ["What is it about?", "Subject", "In your own words", "E-mail", "I agree that my details are used to handle this case."],
  receipt: ["Thank you. Your case has reached us.", "Follow your case", "File another"],
  inChinese: "您希望如何解决？",
});
