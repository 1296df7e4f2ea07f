import { writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { Case, FiledCase } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { readEvents } from "../testing/read-events.ts";
import { runHeed, runHeedHere, startHeed } from "../testing/heed-process.ts";
import { createScratchFolder, createTestLocation, engine } from "../testing/test-database.ts";
import { bearer, mintKey, newCase } from "../testing/test-site.ts";

async function fileCase(url: string, site = "demo"): Promise<FiledCase> {
  const response = await fetch(`${url}/v1/sites/${site}/cases`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": mintKey() },
    body: JSON.stringify(newCase),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as FiledCase;
}

describe("heed serve", () => {
  it("serves the demo, takes commands meanwhile, and ends cleanly when it is asked to", async () => {
    const { env } = await createTestLocation({ isNew: true });
    const heed = await startHeed(env, ["--demo"]);
    const filed = await fileCase(heed.url);
    const live = readEvents(
      await fetch(`${heed.url}/v1/sites/demo/cases/${filed.reference}/events`, { headers: { ...bearer(filed), "Last-Event-ID": "2" } }),
    );

    const investigate = await runHeed(["case", filed.reference.toLowerCase(), "investigate", "--owner", "Lin Mei", "--text", "正在查。"], env);
    expect(investigate).toEqual({ code: 0, stdout: `${filed.reference} is now investigating (owner: Lin Mei).\n`, stderr: "" });
    expect(await live.next()).toMatchObject({ type: "investigating", by: { role: "staff", name: "Lin Mei" }, text: "正在查。" });

    const answer = await runHeedHere(
      ["case", filed.reference, "answer", "--decision", "partly_upheld", "--explanation", "It was late.", "--remedy", "apology",
        "--remedy", "refund:The delivery: all of it", "--amount", "12.50", "--currency", "EUR", "--promised-on", "2099-12-01",
        "--as", "Lin Mei", "--json"],
      env,
    );
    expect(answer.stderr).toBe("");
    expect((JSON.parse(answer.stdout) as Case).outcome).toEqual({
      decision: "partly_upheld",
      explanation: "It was late.",
      remedies: [
        { type: "apology" },
        { type: "refund", description: "The delivery: all of it", amount: { value: "12.50", currency: "EUR" }, promisedOn: "2099-12-01" },
      ],
    });
    expect(await live.next()).toMatchObject({ type: "answered" });

    expect(await heed.stop("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(await live.next()).toBeNull();
    expect(heed.output()).not.toContain(filed.reference);

    const close = await runHeedHere(["case", filed.reference, "close", "--reason", "No word for two weeks."], env);
    expect(close).toMatchObject({ code: 0, stdout: `${filed.reference} is now closed (owner: Lin Mei).\n` });

    const again = await startHeed(env, ["--demo"]);
    const read = await fetch(`${again.url}/v1/sites/demo/cases/${filed.reference}`, { headers: bearer(filed) });
    expect(((await read.json()) as Case).timeline.map(({ type }) => type)).toEqual([
      "received", "acknowledged", "investigating", "answered", "lapsed",
    ]);
    expect(await again.stop("SIGINT")).toEqual({ code: 0, signal: null });
  });

  it.runIf(engine === "pglite")("refuses a folder that another process holds, and names it", async () => {
    const { env } = await createTestLocation();
    const heed = await startHeed(env);
    for (const [command, run] of [["serve", runHeed], ["migrate", runHeedHere]] as const) {
      const second = await run([command], { ...env, PORT: "0" });
      expect(second.code).toBe(1);
      expect(second.stdout).toBe("");
      expect(second.stderr).toMatch(
        new RegExp(`^The data folder ${env.HEED_DATA_DIR} is held by process ${heed.pid} \\(started [^)]+\\)\\. Stop it, or choose another folder with HEED_DATA_DIR\\.\n$`),
      );
    }
    await heed.stop("SIGKILL");
    const next = await startHeed(env);
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
    expect((await next.stop("SIGTERM")).code).toBe(0);
  });

  it("says so when the port is taken", async () => {
    const { env } = await createTestLocation();
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const result = await runHeed(["serve"], { ...env, PORT: String(port), HOST: "127.0.0.1" });
    other.close();
    expect(result).toMatchObject({ code: 1, stdout: "" });
    expect(result.stderr).toContain(`Port ${port} is taken by another program. Stop it, or choose another port with PORT.`);
  });
});

describe("heed site create", () => {
  it("makes a site from a few options or from a file, with or without a service running", async () => {
    const { env } = await createTestLocation();
    const file = join(createScratchFolder(), "settings.json");
    writeFileSync(file, JSON.stringify(demoSite.settings));
    expect(await runHeed(["site", "create", "--key", "one", "--name", "One", "--locale", "zh-Hans", "--origin", "https://one.example"], env)).toEqual({
      code: 0,
      stdout: `The site one is there. Its elements take site-key="one".\n`,
      stderr: "",
    });
    const heed = await startHeed(env);
    expect(await runHeed(["site", "create", "--key", "two", "--file", file], env)).toMatchObject({ code: 0 });
    expect(await runHeedHere(["site", "create", "--key", "two", "--file", file], env)).toMatchObject({
      code: 1,
      stderr: "There is a site with the key two already. Choose another key.\n",
    });
    for (const [key, locale] of [["one", "zh-Hans"], ["two", "en"]]) {
      expect(await (await fetch(`${heed.url}/v1/sites/${key}`)).json()).toMatchObject({ key, locale });
    }
    const filed = await fileCase(heed.url, "two");
    expect(await runHeedHere(["case", filed.reference, "investigate"], env)).toMatchObject({
      code: 1,
      stderr: "There is no site with this key.\n",
    });
    expect(await runHeedHere(["case", filed.reference, "investigate", "--site", "two"], env)).toMatchObject({ code: 0 });
    await heed.stop("SIGTERM");
  });
});

describe("a step that cannot be taken", () => {
  it("is named by its option when the service refuses it", async () => {
    const { env } = await createTestLocation();
    const heed = await startHeed(env, ["--demo"]);
    const { reference } = await fileCase(heed.url);
    const refusals: [string[], string][] = [
      [["answer", "--decision", "maybe", "--remedy", "gold"], "--decision is not one of the possible values. It is one of upheld, partly_upheld, not_upheld.\n--explanation is required.\n--remedy is not one of the possible values. It is one of apology, explanation, refund, replacement, repair, discount, other.\n"],
      [["answer", "--decision", "upheld", "--explanation", "x", "--remedy", "refund", "--amount", "1,5", "--promised-on", "soon"], "--amount is out of range.\n--currency is required.\n--promised-on is not a date such as 2026-12-04.\n"],
      [["close"], "--reason is required.\n"],
      [["ask", "--text", ""], "--text is required.\n"],
      [["ask", "--text", "x", "--as", "\u001b[2J"], "--as holds characters that cannot be used.\n"],
      [["resume"], "A case that is acknowledged cannot take the step resume by staff.\n"],
    ];
    for (const [args, stderr] of refusals) {
      expect(await runHeedHere(["case", reference, ...args], env)).toEqual({ code: 1, stdout: "", stderr });
    }
    expect(await runHeed(["case", "\u001b[2J\u009b", "ask", "--text", "x"], env)).toMatchObject({
      code: 1,
      stderr: "There is no case \\u001b[2J\\u009b at the site demo.\n",
    });
    expect(await runHeedHere(["case", "2222-2222", "ask", "--text", "x"], env)).toMatchObject({
      code: 1,
      stderr: "There is no case 2222-2222 at the site demo.\n",
    });
    await heed.stop("SIGTERM");
  });
});
