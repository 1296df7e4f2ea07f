import { describe, expect, it } from "vitest";
import { version } from "../version.ts";
import { readEnvironment } from "./environment.ts";
import { runCli } from "./run-cli.ts";

/** The command within this process: what is tried here ends before anything is opened. */
async function runHeed(args: readonly string[], env: Record<string, string> = {}) {
  const [printed, warned]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    environment: () => readEnvironment(env),
    stopping: AbortSignal.abort(),
    print: (line) => void printed.push(line),
    warn: (line) => void warned.push(line),
    packageDir: "/nowhere",
  });
  return { code, stdout: printed.join("\n"), stderr: warned.join("\n") };
}

describe("what cannot be used", () => {
  it.each<[string[], string]>([
    [["case", "2222-2222", "explode"], "Allowed choices are acknowledge, investigate, ask, resume, answer, close."],
    [["case", "2222-2222", "ask", "--decision", "upheld"], "--decision does not go with ask."],
    [["case", "2222-2222", "answer", "--amount", "1"], "--amount, --currency and --promised-on belong to a --remedy."],
    [["site", "create", "--key", "x"], "--name is required, or --file with all settings."],
    [["site", "create", "--key", "x", "--file", "/nowhere.json"], "--file: /nowhere.json cannot be read."],
    [["site", "create", "--key", "x", "--file", "y", "--name", "z"], "cannot be used with option"],
    [["site", "create"], "required option '--key <key>' not specified"],
    [["explode"], "unknown command 'explode'"],
    [["serve", "--explode"], "unknown option '--explode'"],
  ])("is named: heed %j", async (args, message) => {
    const result = await runHeed(args);
    expect(result).toMatchObject({ code: 1, stdout: "" });
    expect(result.stderr).toContain(message);
  });

  it.each<[Record<string, string>, string]>([
    [{ PORT: "eighty" }, `PORT is "eighty", but must be a number from 0 to 65535.`],
    [{ PORT: "70000", LOG_LEVEL: "loud" }, `LOG_LEVEL is "loud", but must be one of`],
    [{ HEED_PUBLIC_URL: "shop.example" }, `HEED_PUBLIC_URL is "shop.example", but must be an address`],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must look like postgres://"],
    [{ DATABASE_URL: "postgres://heed:secret@127.0.0.1:1/none" }, "The database of DATABASE_URL cannot be reached"],
  ])("is named: %j", async (env, message) => {
    const result = await runHeed(["serve"], env);
    expect(result).toMatchObject({ code: 1, stdout: "" });
    expect(result.stderr).toContain(message);
    expect(result.stderr).not.toContain("secret");
  });
});

describe("heed --help", () => {
  it.each([[[]], [["serve"]], [["migrate"]], [["site"]], [["site", "create"]], [["case"]]])("explains %j", async (command) => {
    const result = await runHeed([...command, "--help"], { PORT: "nonsense" });
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toContain(`Usage: ${["heed", ...command].join(" ")}`);
  });

  it("tells its version", async () => {
    expect(await runHeed(["--version"])).toEqual({ code: 0, stdout: version, stderr: "" });
  });
});
