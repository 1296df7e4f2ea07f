import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import {
  clearPage,
  control,
  deskClient,
  findAll,
  invite,
  openDesk,
  PASSWORD,
  shownPage,
  signInAs,
  signOut,
  testStaff,
  textOf,
} from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";

afterEach(clearPage);

const textIn = (app: DeskApp) => textOf(app.renderRoot as ShadowRoot);

async function fill(app: DeskApp, id: string, text: string): Promise<void> {
  const find = () => findAll(app.renderRoot, `input#${id}`).find((each) => each.getClientRects().length > 0);
  await expect.poll(find).toBeDefined();
  await userEvent.fill(find()!, text);
}

async function signInBy(app: DeskApp, email: string, password: string): Promise<void> {
  await fill(app, "email", email);
  await fill(app, "password", password);
  await userEvent.click(control(app.renderRoot, "Sign in"));
}

describe("signing in", () => {
  it("leads to the queue of one's only site", async () => {
    const app = await openDesk();
    await expect.poll(() => textIn(app)).toContain("Sign in to the desk");
    await expectNoAxeFindings(app);
    await signInBy(app, testStaff.agent.email, PASSWORD);
    await shownPage(app, "desk-queue-page");
    expect(location.pathname).toBe("/desk/demo/queue");
    await expect.poll(() => document.title).toBe("My cases · Fern & Kettle");
  });

  it("says kindly that address and password do not belong together, and keeps the address", async () => {
    const app = await openDesk();
    await signInBy(app, testStaff.agent.email, "not the password");
    await expect.poll(() => textIn(app)).toContain("do not belong together");
    const email = findAll<HTMLInputElement>(app.renderRoot, "#email")[0]!;
    expect(email.value).toBe(testStaff.agent.email);
    expect((email.getRootNode() as ShadowRoot).activeElement?.id).toBe("password");
    await expectNoAxeFindings(app);
  });

  it("leads back to the page that was asked for", async () => {
    const app = await openDesk("/desk/demo/account");
    await signInBy(app, testStaff.reviewer.email, PASSWORD);
    await shownPage(app, "desk-account-page");
  });

  it("does not show a site at which one does not work, nor say whether there is one", async () => {
    await signInAs("agent");
    const app = await openDesk("/desk/elsewhere/queue");
    await expect.poll(() => textIn(app)).toContain("You do not work at this site, or it does not exist.");
  });
});

describe("a session that ends", () => {
  it("is begun again over the page, on which nothing is lost", async () => {
    await signInAs("admin");
    const app = await openDesk("/desk/demo/account");
    const page = await shownPage(app, "desk-account-page");
    await userEvent.fill(page.shadowRoot!.querySelector("#new")!, "half a password");
    await signOut();
    await userEvent.fill(page.shadowRoot!.querySelector("#current")!, "whatever it was");
    await userEvent.click(control(page.shadowRoot!, "Change the password"));
    await expect.poll(() => textIn(app)).toContain("Your session has ended");
    await fill(app, "password", PASSWORD);
    await expectNoAxeFindings(app);
    await userEvent.click(control(app.renderRoot, "Sign in"));
    await expect.poll(() => findAll(app.renderRoot, "dialog[open]").length).toBe(0);
    expect(page.shadowRoot!.querySelector<HTMLInputElement>("#new")!.value).toBe("half a password");
    expect(page.isConnected).toBe(true);
  });

  it("is over after signing out, also for the way back", async () => {
    await signInAs("admin");
    const app = await openDesk("/desk/demo/account");
    const page = await shownPage(app, "desk-account-page");
    await userEvent.click(control(page.shadowRoot!, "Sign out"));
    await expect.poll(() => textIn(app)).toContain("Sign in to the desk");
    await expect(deskClient().session.get()).rejects.toMatchObject({ code: "sign_in_required" });
  });
});

describe("an invitation", () => {
  it("leaves the address at once, and lets somebody in with a name and a password of their own", async () => {
    const email = `new-${Date.now()}@desk.example`;
    const token = await invite({ email, name: "New", role: "agent", teams: ["east"] });
    const app = await openDesk(`/desk/#invitation=${token}`);
    expect(location.href).not.toContain(token);
    await expect.poll(() => textIn(app)).toContain("Join Fern & Kettle");
    await expectNoAxeFindings(app);
    await fill(app, "name", "Wang Wei");
    await fill(app, "password", "short");
    await userEvent.click(control(app.renderRoot, "Join"));
    await expect.poll(() => textIn(app)).toContain("at least 10 characters");
    await fill(app, "password", "seven patient lanterns");
    await userEvent.click(control(app.renderRoot, "Join"));
    await shownPage(app, "desk-queue-page");
    const { user, memberships } = await deskClient().session.get();
    expect(user).toEqual({ name: "Wang Wei", email });
    expect(memberships).toMatchObject([{ siteKey: "demo", role: "agent", teams: ["east"] }]);
  });

  it("that nobody made is said to be open no more", async () => {
    const app = await openDesk("/desk/#invitation=nobody-made-this-one");
    await expect.poll(() => textIn(app)).toContain("This invitation is not open any more");
    await userEvent.click(control(app.renderRoot, "Go to the desk"));
    await expect.poll(() => textIn(app)).toContain("Sign in to the desk");
  });
});

describe("a forgotten password", () => {
  it("is replaced by a link that works once and leaves the address at once", async () => {
    const person = { email: `forgetful-${Date.now()}@desk.example`, name: "Forgetful Fern", role: "agent", teams: [] } as const;
    const { memberships } = await deskClient().invitations.accept({ token: await invite(person), name: person.name, password: PASSWORD });
    const { staffId } = memberships[0]!;
    const { link } = await (await signInAs("admin")).staff.makePasswordResetLink(staffId);
    await signOut();
    const app = await openDesk(`/desk/${new URL(link).hash}`);
    expect(location.href).not.toContain("reset");
    await expect.poll(() => textIn(app)).toContain("Choose a new password");
    await expectNoAxeFindings(app);
    await fill(app, "password", "seven patient lanterns");
    await userEvent.click(control(app.renderRoot, "Keep this password"));
    await shownPage(app, "desk-queue-page");
    expect((await deskClient().session.get()).user.email).toBe(person.email);
    await clearPage();
    const again = await openDesk(`/desk/${new URL(link).hash}`);
    await fill(again, "password", "eight patient lanterns");
    await userEvent.click(control(again.renderRoot, "Keep this password"));
    await expect.poll(() => textIn(again)).toContain("This link does not work any more");
  });

  it("is a matter for an admin where no mail goes out", async () => {
    const app = await openDesk();
    await expect.poll(() => textIn(app)).toContain("Forgot your password?");
    expect(textIn(app)).toContain("Please ask an admin of your site");
    await expectNoAxeFindings(app);
  });
});
