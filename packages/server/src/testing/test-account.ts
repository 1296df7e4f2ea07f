import type { MyCase, MyCasePage } from "@heed/contract";
import { expect } from "vitest";
import type { HeedDatabase } from "../database/index.ts";
import { mintAddress } from "./test-mail.ts";
import { createTestParticipant, type TestParticipant } from "./test-participant.ts";
import type { TestSite } from "./test-site.ts";

/** Somebody with an address that is theirs, and what they see of their cases. */
export interface TestAccount extends TestParticipant {
  email: string;
  cases(query?: string): Promise<MyCasePage>;
  /** One of the cases they see. */
  row(reference: string, query?: string): Promise<MyCase | undefined>;
}

export async function createTestAccount(database: HeedDatabase, site: TestSite, email = mintAddress()): Promise<TestAccount> {
  const participant = await createTestParticipant(database, site, { email });
  const cases: TestAccount["cases"] = async (query = "") => {
    const response = await participant.request(`/me/cases${query}`);
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    return (await response.json()) as MyCasePage;
  };
  return {
    ...participant,
    email,
    cases,
    row: async (reference, query) => (await cases(query)).items.find((item) => item.reference === reference),
  };
}
