import { afterEach, beforeEach, expect, inject, it, onTestFinished, vi } from "vitest";
import { serviceClient } from "../../testing/case-form-page.ts";
import { act, fileCase } from "../../testing/case-tracker-page.ts";
import { clearPage, textOf } from "../../testing/portal-page.ts";
import { signHostToken } from "../../testing/sign-host-token.ts";
import type { Launcher } from "../launcher/launcher.ts";
import { keepParticipant } from "../participation/kept-participant.ts";
import { setup, type HeedHost } from "./index.ts";

beforeEach(clearPage);
afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

const me = () => `${inject("serviceUrl")}/v1/sites/demo/participants/me`;

/** Whether the service still knows somebody by a token. */
async function isOpen(token: string): Promise<boolean> {
  return (await fetch(me(), { headers: { authorization: `Bearer ${token}` } })).ok;
}

/** The tokens that the service gives to elements of the page. */
function watchTokens(): string[] {
  const tokens: string[] = [];
  const real = window.fetch;
  vi.spyOn(window, "fetch").mockImplementation(async (input, init) => {
    const response = await real(input, init);
    const address = input instanceof Request ? input.url : String(input);
    if (address.endsWith("/sessions/token") && response.ok) tokens.push(((await response.clone().json()) as { token: string }).token);
    return response;
  });
  return tokens;
}

async function start(): Promise<{ heed: HeedHost; launcher: Launcher }> {
  const heed = setup({ siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", launcher: { label: "Help" } });
  onTestFinished(() => heed.destroy());
  await new Promise<void>((done) => heed.on("ready", () => done()));
  return { heed, launcher: document.querySelector<Launcher>("heed-launcher")! };
}

const cases = ({ portal }: Launcher) => textOf(portal?.renderRoot);

/** Somebody who is signed in, with a case that holds something new, in front of the list of their cases. */
async function signedIn() {
  const email = `out.${crypto.randomUUID()}@example.org`;
  const filed = await fileCase({ subject: "Mine alone", contact: { email } });
  await act(filed, "investigate", { owner: "Mei", text: "We look into it." });
  const tokens = watchTokens();
  const { heed, launcher } = await start();
  heed.identify(() => signHostToken(email));
  await expect.poll(() => launcher.button.textContent).toBe("Help 1");
  heed.open("cases");
  await expect.poll(() => cases(launcher)).toContain("Mine alone");
  // One counts, and one reads.
  expect(tokens).toHaveLength(2);
  return { heed, launcher, tokens };
}

it("ends at the service whatever the page has opened for its customer", async () => {
  const { heed, launcher, tokens } = await signedIn();
  expect(await Promise.all(tokens.map(isOpen))).toEqual([true, true]);
  heed.logout();
  await expect.poll(() => Promise.all(tokens.map(isOpen))).toEqual([false, false]);
  await expect.poll(() => cases(launcher)).toContain("Sign in to see your cases");
});

it("signs out on the device where the service cannot be reached", async () => {
  const { heed, launcher, tokens } = await signedIn();
  const connection = vi.spyOn(window, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
  heed.logout();
  await expect.poll(() => cases(launcher)).not.toContain("Mine alone");
  await expect.poll(() => launcher.button.textContent).toBe("Help");
  const asked = connection.mock.calls.filter(([address, init]) => address === me() && init?.method === "DELETE");
  expect(asked.map(([, init]) => new Headers(init?.headers).get("authorization")).sort()).toEqual(tokens.map((token) => `Bearer ${token}`).sort());
  expect(localStorage.length).toBe(0);
});

it("ends a session that is answered only after the customer was signed out", async () => {
  const email = `late.${crypto.randomUUID()}@example.org`;
  const tokens = watchTokens();
  const { heed, launcher } = await start();
  const answers: ((token: string) => void)[] = [];
  heed.identify(() => new Promise((done) => answers.push(done)));
  heed.open("cases");
  // One to count, and one to read.
  await expect.poll(() => answers.length).toBe(2);
  heed.logout();
  for (const answer of answers) answer(await signHostToken(email));
  await expect.poll(() => tokens.length).toBe(2);
  await expect.poll(() => Promise.all(tokens.map(isOpen))).toEqual([false, false]);
  expect(cases(launcher)).not.toContain(email);
});

it("ends the session that was opened by a mailed code, and kept on the device", async () => {
  const client = serviceClient();
  const { token } = await client.participants.identify({ token: await signHostToken(`kept.${crypto.randomUUID()}@example.org`) });
  keepParticipant({ siteKey: "demo" }, { token, isVerified: true });
  const { heed } = await start();
  heed.logout();
  await expect.poll(() => isOpen(token)).toBe(false);
  expect(localStorage.length).toBe(0);
});
