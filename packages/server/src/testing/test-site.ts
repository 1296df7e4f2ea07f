import { randomBytes } from "node:crypto";
import type { Case, FiledCase, NewCase, NewSite, Problem, SiteSettings, StaffAction } from "@heed/contract";
import { expect } from "vitest";
import { createApp, type AppOptions, type HeedApp } from "../app.ts";
import { actOnCase } from "../cases/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { demoSite } from "../demo/index.ts";
import { createSite } from "../site/index.ts";

export const PUBLIC_URL = "http://heed.test";

export const newCase: NewCase = {
  kind: "complaint",
  category: "late",
  subject: "The teapot has not arrived",
  description: "I ordered it three weeks ago.\n茶壶还没有到。🫖",
  locale: "en",
  contact: { name: "Ada Lovelace", email: "ada@example.org" },
  consent: { version: demoSite.settings.consent.version, purposes: ["handle_case"] },
};

/** What an answer needs: an outcome, an explanation and a remedy. */
export const outcome = {
  decision: "upheld",
  explanation: "The parcel was left in our depot.",
  remedies: [{ type: "refund", amount: { value: "12.50", currency: "EUR" }, promisedOn: "2099-12-01" }],
} as const;

interface TestSiteOptions extends Partial<Omit<AppOptions, "database">> {
  settings?: Partial<SiteSettings>;
  app?: HeedApp;
}

/** A site of its own in a database that tests share, with an app in front of it. */
export interface TestSite {
  key: string;
  app: HeedApp;
  /** Below the site's own address. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** A POST of JSON; text goes out as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  file(change?: Partial<NewCase>): Promise<FiledCase>;
  read(filed: Credentials): Promise<Case>;
  act(filed: Credentials, action: StaffAction, input?: unknown): Promise<Case>;
  /** A step of the customer: `messages` or `actions/…`. */
  decide(filed: Credentials, step: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export type Credentials = Pick<FiledCase, "reference" | "accessCode">;

export async function createTestSite(database: HeedDatabase, options: TestSiteOptions = {}): Promise<TestSite> {
  const { settings, app: givenApp, ...appOptions } = options;
  const site: NewSite = {
    key: `site-${randomBytes(8).toString("hex")}`,
    settings: { ...demoSite.settings, ...settings },
  };
  await createSite(database, site);
  const app = givenApp ?? createApp({ database, publicUrl: PUBLIC_URL, ...appOptions });
  return testSite(database, { key: site.key, app, clock: appOptions.clock });
}

function testSite(
  database: HeedDatabase,
  { key, app, clock }: { key: string; app: HeedApp; clock: Clock | undefined },
): TestSite {
  const request = async (path: string, init?: RequestInit) =>
    app.fetch(new Request(`${PUBLIC_URL}/v1/sites/${key}${path}`, init));
  const post: TestSite["post"] = (path, body, headers = {}) =>
    request(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    key,
    app,
    request,
    post,
    async file(change = {}) {
      const response = await post("/cases", { ...newCase, ...change }, { "Idempotency-Key": mintKey() });
      expect(response.status).toBe(201);
      return (await response.json()) as FiledCase;
    },
    async read(filed) {
      const response = await request(`/cases/${filed.reference}`, { headers: bearer(filed) });
      expect(response.status).toBe(200);
      return (await response.json()) as Case;
    },
    act: ({ reference }, action, input = {}) =>
      actOnCase(
        { database, ...(clock && { clock }) },
        { siteKey: key, reference, action, input, actor: { name: "Lin Mei" } },
      ),
    decide: (filed, step, body = {}, headers = {}) =>
      post(`/cases/${filed.reference}/${step}`, body, { ...bearer(filed), ...headers }),
  };
}

export function bearer({ accessCode }: Pick<Credentials, "accessCode">): Record<string, string> {
  return { Authorization: `Bearer ${accessCode}` };
}

export function mintKey(): string {
  return randomBytes(16).toString("hex");
}

/** The problem that a request was refused with, checked for what every problem has. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem.type).toBe(`urn:heed:problem:${problem.code}`);
  expect(problem.status).toBe(response.status);
  return problem;
}
