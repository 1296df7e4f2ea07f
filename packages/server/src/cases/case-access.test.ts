import { createAccessCode, createReference } from "./case-secrets.ts";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { bearer, createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const otherSite = await createTestSite(database, { app: site.app });

interface Attempt {
  at?: TestSite;
  reference: string;
  accessCode: string;
  path?: string;
}

/** Everything about an answer that a stranger can see, and what the database was asked. */
async function observe({ at = site, reference, accessCode, path = "" }: Attempt) {
  database.statements.length = 0;
  const response = await at.request(`/cases/${encodeURIComponent(reference)}${path}`, { headers: bearer({ accessCode }) });
  const headers = Object.fromEntries(response.headers);
  delete headers["x-request-id"];
  return { status: response.status, headers, body: await response.text(), statements: [...database.statements] };
}

describe("a case and its access code", () => {
  it("opens however a person typed them", async () => {
    const filed = await site.file();
    const compact = filed.reference.replace("-", "").toLowerCase();
    const spaced = ` ${filed.accessCode.replaceAll("-", " ").toLowerCase()}`;
    const fullWidth = filed.reference.replace(/[A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
    for (const reference of [filed.reference, compact, fullWidth]) {
      const response = await site.request(`/cases/${encodeURIComponent(reference)}`, { headers: { Authorization: `bearer ${spaced}` } });
      expect(response.status).toBe(200);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
    }
  });

  it("gives the same bytes after the same work for everything that does not open", async () => {
    const [filed, another] = [await site.file(), await site.file()];
    const foreign = await otherSite.file();
    const attempts: Attempt[] = [
      { reference: filed.reference, accessCode: createAccessCode() },
      { reference: createReference(), accessCode: filed.accessCode },
      { reference: createReference(), accessCode: createAccessCode() },
      { reference: filed.reference, accessCode: another.accessCode },
      { reference: foreign.reference, accessCode: foreign.accessCode },
      { reference: "nonsense", accessCode: filed.accessCode },
      { reference: filed.reference, accessCode: "nonsense" },
      { reference: "a\0b", accessCode: "x" },
      { reference: "' or 1=1 --", accessCode: "x" },
      { reference: "x".repeat(5_000), accessCode: "y".repeat(5_000) },
    ];
    const [first, ...others] = await inTurn(attempts.map((attempt) => () => observe(attempt)));
    expect(first?.status).toBe(404);
    expect(first?.body).toContain(`"case_not_found"`);
    expect(first?.statements).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });

  it("says the same on every route of a case, and changes nothing", async () => {
    const filed = await site.file();
    const foreign = await otherSite.file();
    for (const step of ["messages", "actions/accept", "actions/reopen", "actions/escalate", "actions/withdraw"]) {
      const response = await site.decide({ ...filed, accessCode: foreign.accessCode }, step, { text: "x" });
      expect(await problemOf(response)).toMatchObject({ status: 404, code: "case_not_found" });
    }
    expect(await observe({ ...filed, accessCode: foreign.accessCode, path: "/events" })).toMatchObject({ status: 404 });
    expect((await site.read(filed)).timeline).toHaveLength(2);
    expect((await otherSite.read(foreign)).timeline).toHaveLength(2);
  });

  it("is asked for before anything is looked up, whatever the reference", async () => {
    const filed = await site.file();
    for (const reference of [filed.reference, createReference(), "nonsense"]) {
      for (const headers of [{}, { Authorization: "Basic eDp5" }, { Authorization: filed.accessCode }, { Authorization: "Bearer " }]) {
        database.statements.length = 0;
        const response = await site.request(`/cases/${reference}`, { headers: headers as Record<string, string> });
        expect(await problemOf(response)).toMatchObject({ status: 401, code: "credentials_missing" });
        expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
        expect(database.statements).toHaveLength(1);
      }
    }
  });

  it("does not open with the reference, or with the code in the address", async () => {
    const filed = await site.file();
    const response = await site.request(`/cases/${filed.reference}?accessCode=${filed.accessCode}&token=${filed.accessCode}`);
    expect(response.status).toBe(401);
    expect((await observe({ ...filed, accessCode: filed.reference })).status).toBe(404);
  });
});

async function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (const task of tasks) results.push(await task());
  return results;
}
