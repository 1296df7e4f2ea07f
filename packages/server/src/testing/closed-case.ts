import type { FiledCase, NewCase } from "@heed/contract";
import { expect } from "vitest";
import { outcome, type Credentials, type TestSite } from "./test-site.ts";

/** A case that has been answered. */
export async function answerCase(site: TestSite, change: Partial<NewCase> = {}): Promise<FiledCase> {
  const filed = await site.file(change);
  await site.act(filed, "investigate");
  await site.act(filed, "answer", outcome);
  return filed;
}

/** A case whose customer has accepted the answer. */
export async function closeCase(site: TestSite, change: Partial<NewCase> = {}): Promise<FiledCase> {
  const filed = await answerCase(site, change);
  await acceptAnswer(site, filed);
  return filed;
}

export async function acceptAnswer(site: TestSite, filed: Credentials): Promise<void> {
  const response = await site.decide(filed, "actions/accept");
  expect(response.status).toBe(200);
}
