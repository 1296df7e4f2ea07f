import { randomBytes } from "node:crypto";
import type { FiledCase } from "@heed/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import { runHeed, startHeed, type RunningHeed } from "./heed-process.ts";
import { startMailServer, type MailServer } from "@heed/tooling/test-mail-server";
import { createTestLocation } from "./test-database.ts";
import { mintAddress } from "./test-mail.ts";
import { newCase } from "./test-site.ts";

const CONNECTIONS = 4;
const KILLS = 2;
const ANSWERED_PER_RUN = 12;
/** A job of a killed process is taken up again when it has shown no sign of life for a while. */
const RECOVERED = { timeout: 60_000, interval: 250 };

async function file(url: string, email: string): Promise<FiledCase | null> {
  const response = await fetch(`${url}/v1/sites/demo/cases`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomBytes(16).toString("hex") },
    body: JSON.stringify({ ...newCase, contact: { email } }),
  }).catch(() => null);
  // A connection that breaks under the answer breaks while it is read, too.
  return response?.status === 201 ? ((await response.json().catch(() => null)) as FiledCase | null) : null;
}

/** Files from several connections, kills when so many are answered, and says whose filing was. */
async function fileUntilKilled(heed: RunningHeed): Promise<string[]> {
  const answered: string[] = [];
  let killing: Promise<unknown> | undefined;
  const connection = async () => {
    while (!killing) {
      const email = mintAddress();
      if (await file(heed.url, email)) answered.push(email);
      if (answered.length >= ANSWERED_PER_RUN) killing ??= heed.stop("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  await killing;
  return answered;
}

function arrivalsOf({ mails }: MailServer, email: string) {
  return mails.filter(({ to }) => to.includes(email)).map(({ parsed }) => parsed.messageId);
}

async function setUp(options?: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer(options);
  const { env } = await createTestLocation();
  const start = () =>
    startHeed({ ...env, SMTP_URL: server.url, HEED_MAIL_FROM: "care@fernandkettle.example", LOG_LEVEL: "fatal" }, ["--demo"]);
  return { server, start, env };
}

describe("kill -9 while mails are sent", () => {
  it("loses no mail of a case that was answered, and repeats one only under its Message-ID", { timeout: 240_000 }, async () => {
    const { server, start } = await setUp();
    onTestFinished(() => server.close());
    const answered: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) answered.push(...(await fileUntilKilled(await start())));
    await start();
    await expect.poll(() => answered.filter((email) => arrivalsOf(server, email).length === 0), RECOVERED).toEqual([]);
    for (const email of answered) expect(new Set(arrivalsOf(server, email)).size).toBe(1);
  });

  it("sends what was committed and not begun, once", { timeout: 240_000 }, async () => {
    const { server, start } = await setUp();
    // Nobody listens where the mails should go, until the process is dead.
    await server.close();
    const answered = await fileUntilKilled(await start());
    const back = await startMailServer({ port: Number(new URL(server.url).port) });
    onTestFinished(() => back.close());
    const heed = await start();
    await expect.poll(() => answered.filter((email) => arrivalsOf(back, email).length === 0), RECOVERED).toEqual([]);
    expect((await heed.stop("SIGTERM")).code).toBe(0);
    for (const email of answered) expect(arrivalsOf(back, email)).toHaveLength(1);
  });

  it("repeats a mail that the mail server had and the service did not know of", { timeout: 240_000 }, async () => {
    const { server, start } = await setUp({ answerAfterMs: 5_000 });
    onTestFinished(() => server.close());
    const heed = await start();
    const email = mintAddress();
    await file(heed.url, email);
    await server.mailTo(email, /received/);
    await heed.stop("SIGKILL");
    await start();
    await expect.poll(() => arrivalsOf(server, email).length, RECOVERED).toBe(2);
    expect(new Set(arrivalsOf(server, email)).size).toBe(1);
  });
});

describe("SIGTERM while a mail is sent", () => {
  it("waits for the mail server's answer, so that the mail is not repeated", { timeout: 120_000 }, async () => {
    const { server, start } = await setUp({ answerAfterMs: 1_500 });
    onTestFinished(() => server.close());
    const heed = await start();
    const email = mintAddress();
    await file(heed.url, email);
    await server.mailTo(email, /received/);
    expect((await heed.stop("SIGTERM")).code).toBe(0);
    const again = await start();
    const other = mintAddress();
    await file(again.url, other);
    await server.mailTo(other, /received/);
    expect(arrivalsOf(server, email)).toHaveLength(1);
  });
});

describe("a step taken on the command line", () => {
  it("is mailed by the service, though the command knows of no mail server", { timeout: 120_000 }, async () => {
    const { server, start, env } = await setUp();
    onTestFinished(() => server.close());
    const heed = await start();
    const email = mintAddress();
    const filed = await file(heed.url, email);
    const { code } = await runHeed(["case", filed?.reference ?? "", "investigate", "--owner", "Lin Mei"], env);
    expect(code).toBe(0);
    expect((await server.mailTo(email, /looking into/)).parsed.text).toContain("Lin Mei looks after your complaint");
  });
});
