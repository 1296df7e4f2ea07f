// The way in on a machine that has only git and Node: installs what is missing, puts the
// pinned Node first on the PATH and hands over. Built-ins only, and nothing newer than Node 20.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const onWindows = process.platform === "win32";
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const commands = {
  start: [["packages/tooling/src/build.ts"], ["packages/server/dist/bin.js", "serve", "--demo", "--sample-cases"]],
  test: [["--conditions=@heed/source", "packages/tooling/src/test.ts"]],
  build: [["packages/tooling/src/build.ts"]],
};

const [name = "", ...rest] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) fail(`Say one of: ${Object.keys(commands).join(", ")}.`);

process.chdir(root);
const environment = environmentForTools();
await installIfChanged();
const node = findNode();
const programs = commands[name];
for (const [index, program] of programs.entries()) {
  // What the caller adds is for the last program: `npm start -- --help`.
  const added = index === programs.length - 1 ? rest : [];
  await run(node, [...program, ...added]);
}

/** npm hands its own settings down through the environment; pnpm would take them for its own. */
function environmentForTools() {
  const own = /^npm_(config_(user_agent|npm_version|node_gyp|(local_|global_)?prefix|globalconfig|init_module)|package_.*|lifecycle_.*|command|execpath|node_execpath)$/;
  const kept = Object.entries(process.env).filter(([key, value]) => !own.test(key) && !(key === "npm_config_noproxy" && !value));
  const env = Object.fromEntries(kept);
  const path = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  env[path] = [join(root, "node_modules/.bin"), ...(env[path] ?? "").split(delimiter)].join(delimiter);
  return env;
}

async function installIfChanged() {
  const stampFile = join(root, "node_modules/.cache/heed/installed");
  const stamp = hashOfManifests();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Installing packages. The first time this takes a minute or two.");
  // pnpm warns that the packages want a newer Node than the one it runs on here: the one it is about to bring.
  const settings = ["--frozen-lockfile", "--prefer-offline", "--config.confirmModulesPurge=false", "--loglevel=error"];
  await run("npx", ["--yes", packageManager, "install", ...settings]);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function hashOfManifests() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  const packages = ["packages", "examples"].flatMap((parent) =>
    readdirSync(join(root, parent)).sort().map((folder) => `${parent}/${folder}/package.json`),
  );
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...packages]) {
    if (existsSync(file)) hash.update(`\n${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The pinned Node that npm brought, else the one we run on where that is new enough. */
function findNode() {
  const pinned = join(root, "node_modules/.bin", onWindows ? "node.exe" : "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `The pinned Node does not run on ${process.platform}-${process.arch}, and ${process.version} is too old. Install Node 22.18 or newer.`,
  );
}

/** Runs the program to its end; its failure, exit code or signal becomes ours. */
function run(program, programArguments) {
  return new Promise((resolve) => {
    // A group of its own: a terminal's Ctrl-C, and npm that repeats it, reach the program through us, once.
    const child = spawn(program, programArguments, {
      env: environment,
      stdio: "inherit",
      detached: !onWindows,
      shell: onWindows,
    });
    const stopForwarding = forwardSignals((signal) => (onWindows ? child.kill(signal) : process.kill(-child.pid, signal)));
    child.once("error", (error) => fail(`${program} could not be started: ${error.message}`));
    child.once("exit", (code, signal) => {
      stopForwarding();
      if (signal) process.exit(128 + constants.signals[signal]);
      if (code !== 0) process.exit(code);
      resolve();
    });
  });
}

function forwardSignals(send) {
  let sentAt = -Infinity;
  const forward = (signal) => {
    if (performance.now() - sentAt < 500) return;
    sentAt = performance.now();
    send(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  // A signal to npm ends the shell between npm and us, which passes nothing on: its death is the signal.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && forward("SIGTERM"), 200);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, forward);
  };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
