import { randomUUID } from "node:crypto";
import type { NewProposal } from "@heed/contract";
import type { HeedDatabase } from "../database/index.ts";
import { demoSite } from "../demo/index.ts";
import { insertParticipant, insertToken } from "../participants/participant-store.ts";
import { mintParticipantToken } from "../participants/participant-token.ts";
import { mintAddress } from "./test-mail.ts";
import type { TestSite } from "./test-site.ts";

/** Somebody who takes part in the proposals of a test site. Paths are below the site's own address. */
export interface TestParticipant {
  id: string;
  email: string | null;
  token: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface TestParticipantOptions {
  /** @default one of their own that no other test uses; null for somebody who has shown none */
  email?: string | null;
  locale?: string;
  consent?: NewProposal["consent"];
  /** When they joined. */
  now?: Date;
}

export const testConsent: NewProposal["consent"] = {
  version: demoSite.settings.consent.version,
  purposes: demoSite.settings.consent.purposes.filter(({ required }) => required).map(({ id }) => id),
};

/** Adds somebody who takes part, as joining or a mailed code would have; the work for that is spared. */
export async function createTestParticipant(
  { db }: Pick<HeedDatabase, "db">,
  site: Pick<TestSite, "key" | "request" | "post">,
  { email = mintAddress(), locale = "en", consent = testConsent, now = new Date() }: TestParticipantOptions = {},
): Promise<TestParticipant> {
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
  const id = randomUUID();
  const { token, ...kept } = mintParticipantToken(now);
  await db.transaction().execute(async (trx) => {
    await insertParticipant(trx, { siteId, id, email, locale, consent, now });
    await insertToken(trx, { siteId, participantId: id }, { ...kept, now });
  });
  return { id, email, token, ...requestsAs(site, token) };
}

/** Requests of whoever has this token. */
export function requestsAs({ request, post }: Pick<TestSite, "request" | "post">, token: string): Pick<TestParticipant, "request" | "post"> {
  return {
    request(path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set("Authorization", `Bearer ${token}`);
      return request(path, { ...init, headers });
    },
    post: (path, body, headers = {}) => post(path, body, { ...headers, Authorization: `Bearer ${token}` }),
  };
}
