import { plainSurveySettings, type Case, type FiledCase, type SurveySettings } from "@heed/contract";
import type { DeskCase, DeskSurvey, Page, QueueItem } from "@heed/contract/desk";
import { startMailServer, type MailServer } from "@heed/tooling/test-mail-server";
import { describe, expect, it, onTestFinished } from "vitest";
import { runHeed, startHeed, type RunningHeed } from "./heed-process.ts";
import { readEvents } from "./read-events.ts";
import { createTestLocation, engine } from "./test-database.ts";
import { bearer, mintKey, newCase, outcome } from "./test-site.ts";
import { scoreSurvey } from "./test-survey.ts";

const PASSWORD = "three kettles on one fire";

interface Place {
  smtp: MailServer;
  env: Record<string, string>;
  processes: [RunningHeed, RunningHeed, RunningHeed];
}

async function startThree(): Promise<Place> {
  const smtp = await startMailServer();
  onTestFinished(() => smtp.close());
  const { env: location } = await createTestLocation();
  const env = { ...location, SMTP_URL: smtp.url, HEED_MAIL_FROM: "service@fernandkettle.example", LOG_LEVEL: "fatal" };
  const first = await startHeed(env, ["--demo"]);
  const [second, third] = await Promise.all([startHeed(env), startHeed(env)]);
  return { smtp, env, processes: [first, second, third] };
}

/** Invites an agent by the command line and accepts at one of the processes; answers with the session's cookie. */
async function signUp({ url }: RunningHeed, env: Place["env"], email: string): Promise<string> {
  const { stdout } = await runHeed(["staff", "invite", email, "--role", "manager", "--site", "demo"], env);
  const [, token] = /#invitation=(\S+)/.exec(stdout) ?? [];
  const response = await fetch(`${url}/v1/desk/invitations/accept`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: new URL(url).origin },
    body: JSON.stringify({ token, name: "Lin Mei", password: PASSWORD }),
  });
  expect(response.status).toBe(200);
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

async function file({ url }: RunningHeed, email: string): Promise<FiledCase> {
  const response = await fetch(`${url}/v1/sites/demo/cases`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": mintKey() },
    body: JSON.stringify({ ...newCase, contact: { name: "Ada", email } }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as FiledCase;
}

/** A session at one process; cookies belong to the service, whichever process answers. */
function deskAt({ url }: RunningHeed, cookie: string) {
  const request = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}/v1/desk/sites/demo${path}`, {
      headers: { Cookie: cookie, Origin: new URL(url).origin, "Content-Type": "application/json" },
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  return {
    request,
    watch: () => fetch(`${url}/v1/desk/sites/demo/events`, { headers: { Cookie: cookie } }),
    async answer(reference: string): Promise<void> {
      const { version } = await request<DeskCase>(`/cases/${reference}`);
      const taken = await request<DeskCase>(`/cases/${reference}/actions/take`, { version });
      await request(`/cases/${reference}/actions/answer`, { version: taken.version, outcome });
    },
  };
}

/** Publishes a survey whose id comes before all others, so that it is the one that asks. */
async function publishFirst({ request }: ReturnType<typeof deskAt>, settings: Partial<SurveySettings>): Promise<void> {
  const all = { ...plainSurveySettings, ...settings };
  const { version } = await request<DeskSurvey>("/surveys", { id: "a-first", definition: scoreSurvey, settings: all });
  await request("/surveys/a-first/publish", { version });
}

const isAnswer = (subject = "", reference: string) => subject.includes(reference) && subject.includes("answer");

describe.skipIf(engine === "pglite")("three processes on one PostgreSQL", () => {
  it("show an answer that one of them took in a tracker and in a queue at the others", async () => {
    const { env, processes } = await startThree();
    const [first, second, third] = processes;
    const cookie = await signUp(second, env, "lin@fernandkettle.example");
    const filed = await file(first, "ada@example.org");
    const tracker = readEvents(
      await fetch(`${second.url}/v1/sites/demo/cases/${filed.reference}/events`, { headers: bearer(filed) }),
    );
    const queue = readEvents(await deskAt(third, cookie).watch());

    await deskAt(first, cookie).answer(filed.reference);

    let entry = await tracker.next();
    while (entry && entry.type !== "answered") entry = await tracker.next();
    expect(entry).toMatchObject({ type: "answered", outcome: { explanation: outcome.explanation } });
    for (let line = await queue.nextLine(); line !== `data: ${JSON.stringify({ reference: filed.reference })}`; ) {
      if (line === null) throw new Error("The desk's stream ended without the case.");
      line = await queue.nextLine();
    }
    const page = await deskAt(third, cookie).request<Page<QueueItem>>("/cases?status=answered");
    expect(page.items.map(({ reference, status }) => ({ reference, status }))).toEqual([
      { reference: filed.reference, status: "answered" },
    ]);
    await Promise.all([tracker.cancel(), queue.cancel()]);
  });

  it("send every mail once, also those of a process that was killed right after it answered", async () => {
    const { smtp, env, processes } = await startThree();
    const [first, second, third] = processes;
    const cookie = await signUp(second, env, "lin@fernandkettle.example");
    const references: string[] = [];
    for (let i = 0; i < 12; i++) {
      const filed = await file(i % 2 ? second : third, `ada.${i}@example.org`);
      references.push(filed.reference);
    }
    const desk = deskAt(first, cookie);
    await Promise.all(references.map((reference) => desk.answer(reference)));
    await first.stop("SIGKILL");

    for (const reference of references) await smtp.waitFor(({ parsed }) => isAnswer(parsed.subject, reference));
    // Whatever is still under way has its chance to come a second time: the two that live are let finish.
    await Promise.all([second.stop("SIGTERM"), third.stop("SIGTERM")]);
    const answers = smtp.mails.filter(({ parsed }) => references.some((reference) => isAnswer(parsed.subject, reference)));
    expect(answers.flatMap(({ to }) => to).sort()).toEqual(references.map((_, i) => `ada.${i}@example.org`).sort());
    const ids = smtp.mails.map(({ parsed }) => parsed.messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("ask each customer once, by one mail, whoever closed their cases", async () => {
    const { smtp, env, processes } = await startThree();
    const cookie = await signUp(processes[0], env, "lin@fernandkettle.example");
    await publishFirst(deskAt(processes[0], cookie), { afterCase: { mailAfterHours: 0 }, coolDownDays: 30 });
    const customers = ["ada@example.org", "bo@example.org", "cy@example.org"];
    const filed = await Promise.all(customers.flatMap((email) => processes.map((process) => file(process, email))));
    for (const { reference } of filed) await deskAt(processes[1], cookie).answer(reference);
    const closed = await Promise.all(
      filed.map(({ reference, accessCode }, index) =>
        fetch(`${processes[index % 3]?.url}/v1/sites/demo/cases/${reference}/actions/accept`, {
          method: "POST",
          headers: { ...bearer({ accessCode }), "Content-Type": "application/json" },
          body: "{}",
        }),
      ),
    );
    expect(closed.map(({ status }) => status)).toEqual(filed.map(() => 200));
    const isAsking = (subject = "") => subject.startsWith("How did we do?");
    for (const email of customers) await smtp.waitFor(({ parsed, to }) => isAsking(parsed.subject) && to.includes(email));
    await Promise.all(processes.map((process) => process.stop("SIGTERM")));
    expect(smtp.mails.filter(({ parsed }) => isAsking(parsed.subject)).flatMap(({ to }) => to).toSorted()).toEqual(customers);
  });

  it("tell a customer at any of them the same", async () => {
    const { processes } = await startThree();
    const filed = await file(processes[0], "ada@example.org");
    const read = await Promise.all(
      processes.map(async ({ url }) => {
        const response = await fetch(`${url}/v1/sites/demo/cases/${filed.reference}`, { headers: bearer(filed) });
        return (await response.json()) as Case;
      }),
    );
    expect(read[1]).toEqual(read[0]);
    expect(read[2]).toEqual(read[0]);
  });
});
