import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readWorkspace } from "@heed/tooling/workspace";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const usage = `
import { createClient, isProblemError, type Case, type NewCase } from "@heed/core";
import { defineSurvey, type AnswersOf } from "@heed/core/define-survey";
import { isAllowed } from "@heed/core/rules";
import { surveyPath } from "@heed/core/survey-rules";

const client = createClient({ baseUrl: "https://heed.example", siteKey: "demo", fetch: sender });

const visit = defineSurvey({
  locales: ["en"],
  title: { en: "Your visit" },
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    {
      id: "all",
      questions: [
        {
          id: "way",
          type: "choice",
          required: true,
          title: { en: "How did you come?" },
          options: [
            { id: "foot", label: { en: "On foot" } },
            { id: "train", label: { en: "By train" } },
          ],
        },
      ],
    },
  ],
  thanks: { title: { en: "Thank you" } },
});

export async function follow(newCase: NewCase): Promise<Case> {
  const { reference, accessCode } = await client.cases.file(newCase, { signal });
  const started = await client.surveys.start("visit", { version: 1, locale: "en", source: "page" }, { signal });
  const answers: AnswersOf<typeof visit> = { way: "foot" };
  await client.surveys.complete(started, { answers });
  const shown = await client.surveys.get("visit");
  void surveyPath(shown, answers).pages[0]?.questions[0]?.title;
  // @ts-expect-error no option has this id
  const wrong: AnswersOf<typeof visit> = { way: "plane" };
  void wrong;
  const opened = client.cases.open(reference, accessCode);
  for await (const entry of opened.watch({ signal })) {
    const type: "received" | string = entry.type;
    if (type === "answered") break;
  }
  const found = await opened.get();
  if (isAllowed("accept", found.status, "customer")) await opened.accept();
  // @ts-expect-error a reason is required
  await opened.reopen({});
  // @ts-expect-error a case has no such member
  void found.nonsense;
  try {
    return await opened.withdraw();
  } catch (error) {
    if (isProblemError(error)) throw new Error(error.errors.map(({ path }) => path).join());
    throw error;
  }
}
`;

const withPlatform = `
const { signal } = new AbortController();
const sender = (request: Request): Promise<Response> => fetch(request);
export const inferred = createClient({
  baseUrl: "https://heed.example",
  siteKey: "demo",
  fetch: (request) => fetch(request.clone(), { cache: "no-store" }),
});
export const plain = createClient({ baseUrl: "https://heed.example", siteKey: "demo", fetch });
`;

const withoutPlatform = `
const signal = undefined;
const sender = async (request: { url: string }) => ({ status: 404, headers: { get: () => request.url }, body: null });
export const inferred = createClient({
  baseUrl: "https://heed.example",
  siteKey: "demo",
  fetch: (request) => sender({ url: request.url }),
});
`;

/** What is published, as somebody else's project finds it. */
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "heed-consumer-"));
  await Promise.all(["@heed/contract", "@heed/core"].map(install));
  await linkFrom("@heed/contract", "zod");
  await linkFrom("@heed/core", "@types/node");
  await writeFile(join(project, "package.json"), '{ "type": "module" }');
}, 120_000);

afterAll(() => rm(project, { recursive: true, force: true }));

function folderOf(name: string): string {
  const found = readWorkspace().find((each) => each.name === name);
  if (!found) throw new Error(`There is no package ${name} in the workspace.`);
  return found.folder;
}

async function install(name: string): Promise<void> {
  const target = join(project, "node_modules", name);
  await mkdir(target, { recursive: true });
  const cwd = folderOf(name);
  await promisify(execFile)(join(cwd, "node_modules/.bin/tsup"), ["--out-dir", join(target, "dist")], { cwd });
  await cp(join(cwd, "package.json"), join(target, "package.json"));
}

async function linkFrom(name: string, dependency: string): Promise<void> {
  const link = join(project, "node_modules", dependency);
  await mkdir(join(link, ".."), { recursive: true });
  await symlink(join(folderOf(name), "node_modules", dependency), link);
}

async function problemsOf(source: string, options: ts.CompilerOptions): Promise<string[]> {
  const file = join(project, "consumer.ts");
  await writeFile(file, source);
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    typeRoots: [join(project, "node_modules/@types")],
    ...options,
  });
  const host = { getCanonicalFileName: (name: string) => name, getCurrentDirectory: () => project, getNewLine: () => "\n" };
  // zod names URL, which every platform has: that is its own affair.
  const ours = ts.getPreEmitDiagnostics(program).filter((diagnostic) => !diagnostic.file?.fileName.includes("/zod/"));
  return ours.map((diagnostic) => ts.formatDiagnostic(diagnostic, host));
}

const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const node = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
const es = ["lib.es2024.d.ts"];
const dom = [...es, "lib.dom.d.ts"];

describe("the published types", () => {
  it.each([
    ["neither lib.dom nor @types/node", withoutPlatform, { ...bundler, lib: es, types: [] }],
    ["lib.dom", withPlatform, { ...node, lib: dom, types: [] }],
    ["@types/node", withPlatform, { ...node, lib: es, types: ["node"] }],
    ["both lib.dom and @types/node", withPlatform, { ...bundler, lib: dom, types: ["node"] }],
  ])("serve a project with %s", async (_, platform, options) => {
    expect(await problemsOf(platform + usage, options)).toEqual([]);
  });

  it("name no type of lib.dom's", async () => {
    const source = 'import { createClient } from "@heed/core"; void createClient; const leaked: Response = null!; void leaked;';
    expect(await problemsOf(source, { ...bundler, lib: es, types: [] })).toEqual([
      expect.stringContaining("Cannot find name 'Response'"),
    ]);
  });
});
