import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { publishSurvey } from "@heed/server";
import * as survey from "./define-survey.ts";
import * as index from "./index.ts";
import { invitedSurvey, sampleSurvey } from "./testing/sample-survey.ts";
import { addHostKey, signHostToken } from "./testing/test-account.ts";
import { createOpenSite, openSite, submitAll } from "./testing/test-participation.ts";
import { startTestService, type TestService } from "./testing/test-service.ts";

/** The entries that examples import from. */
const core = { ...index, ...survey };

interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** The examples of the desk need somebody who is signed in: desk/desk-examples.test.ts runs them. */
const files = globSync("**/*.ts", { cwd: import.meta.dirname }).filter((file) => !/\.test\.ts$|^desk\//.test(file));
const examples = files.flatMap(examplesIn);

/** The code blocks that stand under `@example` in a file's comments. */
function examplesIn(file: string): Example[] {
  const source = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
  return [...source.matchAll(/@example\n[ *]*```ts\n(.*?)```/gs)].map(({ 1: block = "", index }) => ({
    file,
    line: source.slice(0, index).split("\n").length,
    code: block.replaceAll(/^ *\* ?/gm, ""),
  }));
}

describe("the examples in the documentation", () => {
  let service: TestService;
  let proposalId: string;
  let token: string;
  beforeAll(async () => {
    service = await startTestService();
    for (const survey of [sampleSurvey, invitedSurvey]) await publishSurvey(service.database, { siteKey: "demo", survey });
    await createOpenSite(service.database);
    const [proposal] = await submitAll(service.createClient({ siteKey: openSite }), ["A lid that stays on"]);
    proposalId = proposal?.id ?? "";
    await addHostKey(service.database);
    ({ token } = await service.createClient().participants.identify({ token: signHostToken({ email: "ada@example.org" }) }));
    vi.spyOn(console, "log").mockImplementation(() => undefined);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await service.close();
  });

  it("stand with every function and every method that is exported", () => {
    const described = ["createClient", "cases.file", "cases.open", "site.get", "notice.get(", "notice.watch(", "commitments.get(", ".get()", ".reply(", ".watch("].concat(
      [".accept(", ".reopen(", ".escalate(", ".withdraw(", "defineSurvey("],
      ["get", "start", "save", "complete", "decline", "track", "onTrack"].map((name) => `surveys.${name}(`),
      ["list", "all", "get", "similar", "submit", "vote", "takeVoteBack", "subscribe", "unsubscribe", "comments", "comment"].map((name) => `proposals.${name}(`),
      ["get", "cases", "claim", "read", "open"].map((name) => `me.${name}(`),
      ["use", "join", "startSession", "verify", "identify", "me", "change", "signOut"].map((name) => `participants.${name}(`),
      ["createVote("],
      Object.keys(core).filter((name) => name.startsWith("is")),
    );
    for (const name of described) expect(examples.some(({ code }) => code.includes(name)), name).toBe(true);
  });

  it.each(examples)("run as they stand: $file:$line", async ({ code, file }) => {
    const { reference, accessCode } = await service.fileCase();
    await service.answer(reference);
    await runModule(
      code
        .replaceAll("http://localhost:8080", service.url)
        .replaceAll('siteKey: "demo"', `siteKey: "${/^p(?:roposals|articipants)\//.test(file) ? openSite : "demo"}"`)
        .replaceAll("4tq8mz2k", proposalId)
        .replaceAll("the token that was kept", token)
        .replaceAll(/"K7MP-4XQ2"/gi, `"${reference}"`)
        .replaceAll(/"k7mp 4xq2"/g, `"${reference.toLowerCase().replace("-", " ")}"`)
        .replaceAll(/"bcdf[- ]ghjk[^"]*"/gi, `"${accessCode}"`),
    );
    expect(console.log).toHaveBeenCalled();
  });
});

/** Runs a module's text against this package's sources. */
async function runModule(code: string): Promise<void> {
  const body = stripTypeScriptTypes(code).replace(/import (\{[^}]+\}) from "@heed\/core(?:\/define-survey)?";/, "const $1 = core;");
  // The only way to a function from text that may await.
  const AsyncFunction = (async () => undefined).constructor as new (...texts: string[]) => (of: unknown) => Promise<void>;
  await new AsyncFunction("core", body)(core);
}
