import { describe, expect, it } from "vitest";
import { startHeed } from "../testing/heed-process.ts";
import { createTestLocation, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { postToDesk } from "../testing/test-staff.ts";
import { offerFirstAdmin } from "../staff/index.ts";
import { readEnvironment } from "./environment.ts";
import { runCli } from "./run-cli.ts";

/** The command within this process, on a database that another one serves. */
async function runHeed(args: readonly string[], env: Record<string, string>) {
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

/** Accepts an invitation as the desk does, with what stands behind the # of its link. */
async function accept(app: Pick<TestSite["app"], "fetch">, link: string): Promise<Response> {
  const token = new URL(link).hash.replace("#invitation=", "");
  return postToDesk(app, "/invitations/accept", { token, name: "Lin Mei", password: "nine purple lanterns" });
}

describe("heed staff", () => {
  it("invites, lists and removes beside a service that runs, whose first start prints a way in", async () => {
    const { env: location } = await createTestLocation({ isNew: true });
    const env = { ...location, HEED_PUBLIC_URL: PUBLIC_URL };
    const heed = await startHeed(env, ["--demo"]);
    const service: Pick<TestSite["app"], "fetch"> = {
      fetch: (request) => fetch(request.url.replace(PUBLIC_URL, heed.url), { method: request.method, headers: request.headers, body: request.body, duplex: "half" }),
    };
    const first = /^First staff sign-in, once, until \S+: (\S+) \(as admin@example\.com\)$/m.exec(heed.output())?.[1] ?? "";
    expect(first).toMatch(/^http:\/\/heed\.test\/desk\/#invitation=[\w-]{43}$/);

    const invited = await runHeed(["staff", "invite", "Lin@Shop.example", "--role", "admin", "--name", "Lin Mei", "--team", "service"], env);
    expect(invited).toMatchObject({ code: 0, stderr: "" });
    const [line, link = ""] = invited.stdout.split("\n");
    expect(line).toMatch(/^Lin@Shop\.example can join demo as admin, once, until \S+:$/);
    const accepted = await accept(service, link);
    expect(await accepted.json()).toMatchObject({ user: { email: "lin@shop.example" }, memberships: [{ siteKey: "demo", role: "admin", teams: ["service"] }] });

    const reset = await runHeed(["staff", "reset", "LIN@shop.example"], env);
    const [, resetLink = ""] = /^LIN@shop\.example can choose a new password, once, until \S+:\n(\S+)$/.exec(reset.stdout) ?? [];
    const chosen = { token: new URL(resetLink).hash.replace("#reset=", ""), newPassword: "four slow trains north" };
    expect((await postToDesk(service, "/password-resets/complete", chosen)).status).toBe(200);
    expect(await runHeed(["staff", "reset", "nobody@shop.example"], env)).toEqual({
      code: 1,
      stdout: "",
      stderr: "Nobody with the address nobody@shop.example works at any site.",
    });

    const list = await runHeed(["staff", "list"], env);
    expect(list.stdout).toMatch(/^lin@shop\.example {2}Lin Mei {2}admin \(service\)\nadmin@example\.com {2}invited as admin until \S+$/);
    expect(await runHeed(["staff", "remove", "lin@shop.example"], env)).toEqual({ code: 1, stdout: "", stderr: "A site needs at least one admin." });
    expect((await accept(service, first)).status).toBe(200);
    expect(await runHeed(["staff", "remove", "LIN@shop.example"], env)).toMatchObject({ code: 0, stdout: "LIN@shop.example has no access to demo any more." });
    expect((await runHeed(["staff", "list"], env)).stdout).toBe("admin@example.com  Lin Mei  admin\nlin@shop.example  Lin Mei  admin (service)  no access");

    expect(await runHeed(["staff", "invite", "lin", "--role", "agent"], env)).toMatchObject({ code: 1, stderr: "<email> is not an e-mail address." });
    expect(await runHeed(["staff", "invite", "lin@shop.example", "--role", "agent", "--team", "nowhere"], env)).toMatchObject({
      code: 1,
      stderr: "--team is not one of the possible values.",
    });
    expect((await runHeed(["staff", "remove", "nobody@shop.example"], env)).stderr).toBe("Nobody with the address nobody@shop.example works there.");
    await heed.stop("SIGTERM");

    const again = await startHeed(env, ["--demo"]);
    expect(again.output()).not.toContain("staff sign-in");
    await again.stop("SIGTERM");
  });

  it("needs to be told the role", async () => {
    expect((await runHeed(["staff", "invite", "lin@shop.example"], {})).stderr).toContain("required option '--role <role>' not specified");
    expect((await runHeed(["staff", "invite", "lin@shop.example", "--role", "owner"], {})).stderr).toContain("Allowed choices are agent,");
  });
});

describe("a site without an admin", () => {
  it("is offered a way in that is shown once, until it has been taken or is too old", async () => {
    const database = await openTestDatabase();
    const { key: siteKey, app } = await createTestSite(database);
    const offer = () => offerFirstAdmin({ database, publicUrl: PUBLIC_URL }, { siteKey, email: `first-${siteKey}@staff.example` });
    const first = await offer();
    expect(first?.link).toMatch(/#invitation=/);
    expect(await offer()).toEqual({ ...first, link: null });
    await database.db.updateTable("staff_invitations").set({ expires_at: new Date() }).where("email", "=", first?.email ?? "").execute();
    const second = await offer();
    expect(second?.link).toMatch(/#invitation=/);
    expect((await accept(app, second?.link ?? "")).status).toBe(200);
    expect(await offer()).toBeNull();
  });
});
