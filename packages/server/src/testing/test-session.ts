import { createHash } from "node:crypto";
import { challengeSchema, joinedParticipantSchema, type Challenge, type JoinedParticipant, type NewProposal, type Proof, type SessionCode } from "@heed/contract";
import { expect } from "vitest";
import type { HeedDatabase } from "../database/index.ts";
import { mintSignIn } from "../participants/sign-in-code.ts";
import { insertSignIn } from "../participants/sign-in-store.ts";
import { requestsAs, testConsent, type TestParticipant } from "./test-participant.ts";
import { storedSiteOf } from "./test-proposal.ts";
import type { TestSite } from "./test-site.ts";

/** The work that a browser does before somebody takes part without an address. */
export async function fetchProof(site: Pick<TestSite, "request">): Promise<Proof> {
  const response = await site.request("/participants/challenge");
  expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
  return solve(challengeSchema.parse(await response.json()));
}

function solve({ algorithm, challenge, salt, signature, maxNumber }: Challenge): Proof {
  for (let number = 0; number <= maxNumber; number++) {
    const hash = createHash("sha256").update(`${salt}${number}`).digest("hex");
    if (hash === challenge) return { algorithm, challenge, salt, signature, number };
  }
  throw new Error("No number solves the challenge.");
}

interface CodeOptions {
  locale?: string;
  consent?: NewProposal["consent"];
  now?: Date;
}

/** A code for an address, as if its mail had been read. */
export async function mintCode(
  { db }: Pick<HeedDatabase, "db">,
  site: Pick<TestSite, "key">,
  email: string,
  { locale = "en", consent = testConsent, now = new Date() }: CodeOptions = {},
): Promise<SessionCode> {
  const { id: siteId } = await storedSiteOf({ db }, site);
  const { secret, code, ...kept } = await mintSignIn(db, siteId);
  await insertSignIn(db, siteId, { ...kept, email, locale, consent, expiresAt: new Date(now.getTime() + 15 * 60_000) });
  return { id: kept.id, secret, code };
}

/** Somebody shows that an address is theirs, on the device of a participant if it has one. */
export async function verify(
  database: Pick<HeedDatabase, "db">,
  site: TestSite,
  { email, as, ...options }: CodeOptions & { email: string; as?: TestParticipant },
): Promise<JoinedParticipant & Pick<TestParticipant, "request" | "post">> {
  const post = as?.post ?? site.post;
  const response = await post("/sessions/verify", await mintCode(database, site, email, options));
  expect([response.status, await response.clone().text()]).toEqual([200, expect.any(String)]);
  const joined = joinedParticipantSchema.parse(await response.json());
  return { ...joined, ...requestsAs(site, joined.token) };
}
