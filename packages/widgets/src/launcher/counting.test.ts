import { afterEach, beforeEach, expect, inject, it, onTestFinished, vi } from "vitest";
import { serviceClient } from "../../testing/case-form-page.ts";
import { act, fileCase } from "../../testing/case-tracker-page.ts";
import { clearPage } from "../../testing/portal-page.ts";
import { signHostToken } from "../../testing/sign-host-token.ts";
import { setup, type HeedHost } from "../host/index.ts";
import { keepCase, readKeptCases, writeKeptCases } from "../kept-cases/kept-cases.ts";
import { keepParticipant } from "../participation/kept-participant.ts";
import "./define.ts";
import type { Launcher } from "./launcher.ts";

beforeEach(clearPage);
afterEach(clearPage);

const source = { siteKey: "demo" };
let made = 0;

/** A customer with an answer that they have not read, and the SDK as them. */
async function customer() {
  const email = `news.${Date.now()}.${++made}@example.org`;
  const filed = await fileCase({ subject: "Counted", contact: { email } });
  await act(filed, "investigate", { owner: "Mei", text: "We look into it." });
  const client = serviceClient();
  const { token } = await client.participants.identify({ token: await signHostToken(email) });
  return { email, filed, client, token, getToken: () => signHostToken(email) };
}

function place(getToken?: Launcher["getToken"]): Launcher {
  const launcher = Object.assign(document.createElement("heed-launcher") as Launcher, { getToken });
  for (const [name, value] of Object.entries({ "site-key": "demo", "base-url": inject("serviceUrl"), locale: "en", label: "Help" })) launcher.setAttribute(name, value);
  document.body.append(launcher);
  return launcher;
}

async function start(): Promise<{ heed: HeedHost; launcher: Launcher; counts: number[] }> {
  const heed = setup({ siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", launcher: { label: "Help" } });
  onTestFinished(() => heed.destroy());
  const counts: number[] = [];
  heed.on("unread-count", ({ count }) => counts.push(count));
  await new Promise<void>((done) => heed.on("ready", () => done()));
  return { heed, launcher: document.querySelector<Launcher>("heed-launcher")!, counts };
}

it("counts what is new for whom the page has signed in, keeps nothing of it, and counts anew once they have been there", async () => {
  const { filed, client, getToken } = await customer();
  const launcher = place(getToken);
  await expect.poll(() => launcher.button.textContent).toBe("Help 1");
  expect(launcher.button.ariaLabel).toBe("Help 1. Cases with something new: 1");
  expect(localStorage.length + sessionStorage.length).toBe(0);
  await client.me.read(filed.reference);
  launcher.dispatchEvent(new Event("heed-close"));
  await expect.poll(() => launcher.button.textContent).toBe("Help");
});

it("counts for somebody who is signed in while the page is long there, and nothing any more once they are signed out", async () => {
  const { getToken } = await customer();
  const { heed, launcher, counts } = await start();
  // Longer than the button waits before it looks whether there is something to count.
  await new Promise((done) => setTimeout(done, 1_100));
  expect(launcher.button.textContent).toBe("Help");
  heed.identify(getToken);
  await expect.poll(() => launcher.button.textContent).toBe("Help 1");
  heed.logout();
  await expect.poll(() => launcher.button.textContent).toBe("Help");
  expect(counts).toEqual([1, 0]);
});

it("counts a case once that was also opened on this device, and others there besides", async () => {
  const { filed, getToken } = await customer();
  const other = await fileCase({ subject: "Under another address" });
  for (const { reference, accessCode } of [filed, other]) keepCase(source, accessCode, await serviceClient().cases.open(reference, accessCode).get());
  const kept = readKeptCases(source);
  writeKeptCases(source, { ...kept, cases: kept.cases.map((each) => ({ ...each, isUnread: true })) });
  const launcher = place(getToken);
  await expect.poll(() => launcher.button.textContent).toBe("Help 2");
  launcher.getToken = undefined;
  launcher.countAnew?.();
  await expect.poll(() => readKeptCases(source).cases.map(({ isInAccount }) => Boolean(isInAccount)).sort()).toEqual([false, true]);
  expect(launcher.button.textContent).toBe("Help 2");
});

it("counts for whoever has signed in by a mailed code, on the next page, too", async () => {
  const { token } = await customer();
  keepParticipant(source, { token, isVerified: true });
  writeKeptCases(source, { cases: [], hasAccount: true });
  const launcher = place();
  await expect.poll(() => launcher.button.textContent).toBe("Help 1");
  expect(readKeptCases(source).account).toMatchObject({ unread: 1 });
});

it.each([
  ["signs nothing now", () => Promise.reject(new Error("Nobody is signed in."))],
  ["signs what does not hold", () => Promise.resolve("e30.e30.e30")],
])("says nothing, and throws nothing, where the page %s", async (_, getToken) => {
  const asked = vi.fn(getToken);
  const launcher = place(asked);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  launcher.countAnew!();
  await expect.poll(() => asked.mock.calls.length).toBe(2);
  expect(launcher.button.textContent).toBe("Help");
});
