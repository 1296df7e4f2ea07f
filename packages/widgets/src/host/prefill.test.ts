import { afterEach, beforeEach, expect, inject, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { clearPage } from "../../testing/portal-page.ts";
import { find, openProposalForm } from "../../testing/proposal-form-page.ts";
import type { Prefill } from "../case-form/answers.ts";
import type { Launcher } from "../launcher/launcher.ts";
import type { ProposalForm } from "../proposal-form/proposal-form.ts";
import { setup, type HeedHost } from "./index.ts";

beforeEach(clearPage);
afterEach(clearPage);

async function start(): Promise<HeedHost> {
  const heed = setup({ siteKey: "ideas", baseUrl: inject("serviceUrl"), locale: "en" });
  onTestFinished(() => heed.destroy());
  await new Promise<void>((done) => heed.on("ready", () => done()));
  return heed;
}

const values = { subject: "A lid that stays on", description: "Mine falls off.", orderNumber: "1042", contact: { name: "Ada", email: "ada@example.org", phone: "1" } };
const filledIn = { "/title": "A lid that stays on", "/text": "Mine falls off.", "/contact/name": "Ada", "/contact/email": "ada@example.org" };

it("fills in a form for proposals on the page with what it has a place for", async () => {
  const form = await openProposalForm();
  const heed = await start();
  // A page may know nothing of some of it.
  heed.prefill({ subject: null, contact: null } as unknown as Prefill);
  heed.prefill(values);
  await expect.poll(() => form.answers).toEqual(filledIn);
  expect(find<HTMLInputElement>(form, "input[name='title']").value).toBe("A lid that stays on");
});

it("fills in one that is opened later, and nothing that the visitor has typed", async () => {
  const heed = await start();
  heed.prefill(values);
  heed.open("file/proposal");
  const launcher = document.querySelector<Launcher>("heed-launcher")!;
  const form = (): ProposalForm | null | undefined => launcher.portal?.renderRoot.querySelector<ProposalForm>("heed-proposal-form");
  await expect.poll(() => form()?.answers).toEqual(filledIn);
  await userEvent.fill(find(form()!, "input[name='title']"), "My own words");
  heed.prefill({ subject: "Another", contact: { name: "Grace" }, category: "products" });
  await expect.poll(() => form()!.answers["/category"]).toBe("products");
  expect(form()!.answers).toEqual({ ...filledIn, "/title": "My own words", "/category": "products" });
});

it("leaves the forms of another site alone", async () => {
  const other = await openProposalForm({ siteKey: "board" });
  const own = await openProposalForm();
  const heed = await start();
  heed.prefill(values);
  await expect.poll(() => own.answers).toEqual(filledIn);
  expect(other.answers).toEqual({});
});
