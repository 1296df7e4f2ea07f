import type { Case } from "@heed/contract";
import { expect, it } from "vitest";
import { acceptAnswer, answerCase } from "../testing/closed-case.ts";
import { createTestAccount, type TestAccount } from "../testing/test-account.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey } from "../testing/test-survey.ts";

const database = await openTestDatabase();

/** A case of Ada's, whose organisation somebody else leads, at a site that asks after every case. */
async function open() {
  const site = await createTestSite(database);
  const manager = await createTestStaff(database, site, { role: "manager" });
  await publishSurvey(manager, { id: "after", settings: { afterCase: { mailAfterHours: null } } });
  const [ada, lead] = [await createTestAccount(database, site), await createTestAccount(database, site)];
  const { id } = (await (await manager.post("/organisations", { name: "Tea House" })).json()) as { id: string };
  for (const [{ email }, role] of [[ada, "member"], [lead, "lead"]] as const) await manager.put(`/organisations/${id}/members`, { email, role });
  const filed = await answerCase(site, { contact: { name: "Ada", email: ada.email } });
  return { site, ada, lead, filed };
}

const seenBy = async (who: TestAccount, reference: string): Promise<Case> => (await (await who.request(`/cases/${reference}`)).json()) as Case;

it("asks the customer about their closed case, and not whoever leads their organisation", async () => {
  const { site, ada, lead, filed } = await open();
  await acceptAnswer(site, filed);
  const byLead = await seenBy(lead, filed.reference);
  expect([byLead.status, byLead.survey]).toEqual(["closed", undefined]);
  expect((await seenBy(ada, filed.reference)).survey?.id).toBe("after");
  expect((await site.read(filed)).survey?.id).toBe("after");
});

it("does not ask a lead either who closes the case in the customer's place", async () => {
  const { ada, lead, filed } = await open();
  const response = await lead.post(`/cases/${filed.reference}/actions/accept`, {});
  const closed = (await response.json()) as Case;
  expect([response.status, closed.status, closed.survey]).toEqual([200, "closed", undefined]);
  expect((await seenBy(ada, filed.reference)).survey?.id).toBe("after");
});
