import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import openapiTypescript, { astToString } from "openapi-typescript";
import { afterAll, describe, expect, it } from "vitest";
import { listen } from "../listen.ts";
import { openTestDatabase } from "./test-database.ts";
import { createTestSite, mintKey } from "./test-site.ts";

const run = promisify(execFile);
const packageDir = fileURLToPath(new URL("../..", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** What somebody writes who knows nothing but the service's own description of itself. */
const client = `
import createClient from "openapi-fetch";
import type { components, paths } from "./heed.js";

const [baseUrl = "", siteKey = "", idempotencyKey = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl });
const site = { path: { siteKey } };

const { data: offered } = await client.GET("/v1/sites/{siteKey}", { params: { ...site, query: { locale: "en" } } });
if (!offered) throw new Error("There is no such site.");

const { data: filed, error } = await client.POST("/v1/sites/{siteKey}/cases", {
  params: { ...site, header: { "Idempotency-Key": idempotencyKey } },
  body: {
    kind: "complaint",
    category: "late",
    subject: "Filed by a stranger",
    description: "With nothing but the description of the service.",
    locale: offered.locale,
    anonymous: true,
    consent: { version: offered.consent.version, purposes: ["handle_case"] },
  },
});
if (error) throw new Error(error.code);

const { data: read } = await client.GET("/v1/sites/{siteKey}/cases/{reference}", {
  params: { path: { siteKey, reference: filed.reference } },
  headers: { Authorization: \`Bearer \${filed.accessCode}\` },
});
const { error: refused } = await client.POST("/v1/sites/{siteKey}/cases/{reference}/actions/accept", {
  params: { path: { siteKey, reference: filed.reference } },
  headers: { Authorization: \`Bearer \${filed.accessCode}\` },
  body: {},
});
const status: components["schemas"]["Case"]["status"] | undefined = read?.status;
console.log(JSON.stringify({ subject: read?.subject, status, events: read?.timeline.length, refused: refused?.code }));
`;

const database = await openTestDatabase();
const site = await createTestSite(database);
const listener = await listen({ app: site.app, port: 0, host: "127.0.0.1" });
mkdirSync(join(packageDir, ".cache"), { recursive: true });
const folder = mkdtempSync(join(packageDir, ".cache/stranger-"));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await listener.close();
});

describe("a client that a stranger generates", () => {
  it("type-checks against the service's own document, files a case and reads it", async () => {
    const document = await (await fetch(`${listener.url}/openapi.json`)).text();
    writeFileSync(join(folder, "heed.d.ts"), astToString(await openapiTypescript(document)));
    writeFileSync(join(folder, "client.ts"), client);
    const flags = ["--strict", "--noEmit", "--skipLibCheck", "--module", "nodenext", "--target", "es2023", "--types", "node"];
    const checked = await run(process.execPath, [tsc, "--ignoreConfig", ...flags, "client.ts"], { cwd: folder }).catch((error: unknown) => error);
    expect(checked).toMatchObject({ stdout: "" });

    const { stdout } = await run(process.execPath, ["client.ts", listener.url, site.key, mintKey()], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({
      subject: "Filed by a stranger",
      status: "acknowledged",
      events: 2,
      refused: "transition_not_allowed",
    });
  });

  it("would be told at once of a field that does not exist", async () => {
    writeFileSync(join(folder, "wrong.ts"), client.replace(`kind: "complaint"`, `kind: "rant", extra: 1`));
    const flags = ["--strict", "--noEmit", "--skipLibCheck", "--module", "nodenext", "--target", "es2023", "--types", "node"];
    const checked = await run(process.execPath, [tsc, "--ignoreConfig", ...flags, "wrong.ts"], { cwd: folder }).catch((error: unknown) => error);
    expect((checked as { stdout: string }).stdout).toContain(`"rant"`);
  });
});
