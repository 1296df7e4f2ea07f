import { describe, expect, it } from "vitest";
import { runHeed, startHeed } from "../testing/heed-process.ts";
import { createTestLocation } from "../testing/test-database.ts";

/** Accepts an invitation over the network, as the desk does. */
async function accept(url: string, link: string): Promise<Response> {
  const [, token] = /#invitation=([\w-]{43})$/.exec(link) ?? [];
  return fetch(`${url}/v1/desk/invitations/accept`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ token, name: "Lin Mei", password: "a kettle on the third shelf" }),
  });
}

function linkIn(text: string): string {
  return /http:\/\/\S+\/desk\/#invitation=\S+/.exec(text)?.[0] ?? "";
}

describe("the first admin of the demo", () => {
  it("is let in by a link that the first start prints, and no later one once it has worked", async () => {
    const { env } = await createTestLocation({ isNew: true });
    const first = await startHeed(env, ["--demo"]);
    const link = linkIn(first.output());
    expect(link).toMatch(new RegExp(`^${first.url}/desk/#invitation=`));
    await first.stop("SIGTERM");

    const second = await startHeed(env, ["--demo"]);
    expect(linkIn(second.output())).toBe("");
    expect(second.output()).toContain("The link for the first staff sign-in (as admin@example.com) was printed before and is open until ");
    const accepted = await accept(second.url, link);
    expect(accepted.status).toBe(200);
    expect(await accepted.json()).toMatchObject({ user: { email: "admin@example.com" }, memberships: [{ siteKey: "demo", role: "admin" }] });
    expect((await accept(second.url, link)).status).toBe(404);
    await second.stop("SIGTERM");

    const third = await startHeed(env, ["--demo"]);
    expect(third.output()).not.toContain("staff sign-in");
    await third.stop("SIGTERM");
  });
});

describe("heed staff", () => {
  it("invites, lists and removes while the service runs", async () => {
    const { env } = await createTestLocation({ isNew: true });
    const heed = await startHeed({ ...env, HEED_PUBLIC_URL: "https://desk.example" }, ["--demo"]);
    const invited = await runHeed(["staff", "invite", "Lin@Shop.example", "--role", "admin", "--name", "Lin Mei"], { ...env, HEED_PUBLIC_URL: "https://desk.example" });
    expect(invited.stderr).toBe("");
    expect(invited.stdout).toMatch(/^Lin@Shop\.example can join demo as admin, once, until \S+:\nhttps:\/\/desk\.example\/desk\/#invitation=[\w-]{43}\n$/);
    const [, token] = /#invitation=([\w-]+)/.exec(invited.stdout) ?? [];
    const accepted = await fetch(`${heed.url}/v1/desk/invitations/accept`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: "https://desk.example" },
      body: JSON.stringify({ token, name: "Lin Mei", password: "a kettle on the third shelf" }),
    });
    expect(accepted.status).toBe(200);

    const list = await runHeed(["staff", "list"], env);
    expect(list.stdout).toMatch(/^lin@shop\.example {2}Lin Mei {2}admin\nadmin@example\.com {2}invited as admin until \S+\n$/);

    const last = await runHeed(["staff", "remove", "lin@shop.example"], env);
    expect(last).toEqual({ code: 1, stdout: "", stderr: "A site needs at least one admin.\n" });
    await heed.stop("SIGTERM");
  });

  it("says which option cannot be used", async () => {
    const { env } = await createTestLocation({ isNew: true });
    await runHeed(["site", "create", "--key", "shop", "--name", "Shop"], env);
    const team = await runHeed(["staff", "invite", "lin@shop.example", "--role", "agent", "--team", "nowhere"], env);
    expect(team).toEqual({ code: 1, stdout: "", stderr: "--team is not one of the possible values.\n" });
    const email = await runHeed(["staff", "invite", "lin", "--role", "agent"], env);
    expect(email).toEqual({ code: 1, stdout: "", stderr: "<email> is not an e-mail address.\n" });
    const role = await runHeed(["staff", "invite", "lin@shop.example"], env);
    expect(role.stderr).toContain("--role");
    const nobody = await runHeed(["staff", "remove", "nobody@shop.example"], env);
    expect(nobody.stderr).toBe("Nobody with the address nobody@shop.example works there.\n");
    expect((await runHeed(["staff", "list"], env)).stdout).toBe("Nobody works at shop yet: heed staff invite <email> --role admin\n");
  });
});
