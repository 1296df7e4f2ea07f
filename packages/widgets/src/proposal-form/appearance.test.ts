import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { ProblemError, type HeedClient } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { watchLayoutShift } from "../../testing/layout-shift.ts";
import { agree, clearPage, find, joinDialogOf, openProposalForm, placeProposalForm, receiptOf, send, serviceClient, textOf, write } from "../../testing/proposal-form-page.ts";
import { samplePage } from "../../testing/sample-proposals.ts";
import type { ProposalForm } from "./proposal-form.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
  // One language holds for the page: the next test begins in English.
  (await openProposalForm()).remove();
});

type Look = Pick<ProposalForm, "locale" | "colorScheme">;

function clientThat(proposals: Partial<HeedClient["proposals"]>): HeedClient {
  const client = serviceClient();
  return { ...client, proposals: { ...client.proposals, ...proposals } };
}

const never = () => new Promise<never>(() => undefined);

async function openSimilar(look: Look): Promise<ProposalForm> {
  const similar = () => Promise.resolve({ items: samplePage.items.slice(0, 3) });
  const form = await openProposalForm({ ...look, boardUrl: "/ideas", client: clientThat({ similar }) });
  await write(form, { title: "A lid that stays on" });
  await expect.poll(() => form.renderRoot.querySelector("[part=similar-toggle]")).not.toBeNull();
  find(form, "[part=similar-toggle]").click();
  await form.updateComplete;
  return form;
}

/** Every state a visitor can see, and how to get there. */
const states: Record<string, (look: Look) => Promise<ProposalForm>> = {
  loading: async (look) => {
    const form = placeProposalForm({ ...look, client: { ...serviceClient(), site: { get: never } } });
    await expect.poll(() => form.renderRoot?.querySelector("[aria-busy]")).not.toBeNull();
    return form;
  },
  "out of reach": async (look) => {
    const form = placeProposalForm({ ...look, client: { ...serviceClient(), site: { get: () => Promise.reject(new TypeError("down")) } } });
    await expect.poll(() => form.renderRoot?.querySelector("[role=alert]")).not.toBeNull();
    return form;
  },
  ready: (look) => openProposalForm(look),
  "with what was proposed before": openSimilar,
  "with one of these opened": async (look) => {
    const form = await openSimilar(look);
    find(form, "summary").click();
    return form;
  },
  "with mistakes": async (look) => {
    const form = await openProposalForm(look);
    await write(form, { title: "Hm", email: "nobody", text: "x".repeat(5_001) });
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
    return form;
  },
  sending: async (look) => {
    const form = await openProposalForm({ ...look, client: clientThat({ submit: never }) });
    await write(form, { title: "A lid that stays on", text: "It falls off." });
    await agree(form);
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[aria-disabled=true]")).not.toBeNull();
    return form;
  },
  failed: async (look) => {
    const down = new ProblemError("service_unavailable", "No.", { status: 503 });
    const form = await openProposalForm({ ...look, client: clientThat({ submit: () => Promise.reject(down) }) });
    await write(form, { title: "A lid that stays on", text: "It falls off." });
    await agree(form);
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[role=status].notice[part=notice]"), { timeout: 5_000 }).not.toBeNull();
    return form;
  },
  submitted: async (look) => {
    const form = await openProposalForm({ ...look, boardUrl: "/ideas" });
    await write(form, { title: "A lid that stays on", text: "It falls off." });
    await agree(form);
    await send(form);
    await receiptOf(form);
    return form;
  },
  "asking who takes part": async (look) => {
    const form = await openSimilar(look);
    [...form.renderRoot.querySelectorAll<HTMLElement>("button[part=vote]")].at(-1)?.click();
    const root = await joinDialogOf(form);
    root.querySelector<HTMLElement>(".primary")?.click();
    await expect.poll(() => root.querySelector("[aria-invalid=true]")).not.toBeNull();
    return form;
  },
};

describe.each([
  { locale: "en", colorScheme: "light" },
  { locale: "en", colorScheme: "dark" },
  { locale: "zh-Hans", colorScheme: "light" },
  { locale: "ar", colorScheme: "dark" },
] as const)("in $locale, $colorScheme", (look) => {
  it.each(Object.keys(states))("leaves axe nothing to find %s", async (state) => {
    document.documentElement.dir = look.locale === "ar" ? "rtl" : "ltr";
    const form = await states[state]!(look);
    await form.updateComplete;
    await expectNoAxeFindings(form);
  });
});

it.each(Object.keys(states))("fits a column of any width %s", async (state) => {
  await page.viewport(390, 844);
  const form = await states[state]!({ locale: "en", colorScheme: "light" });
  for (const width of [280, 390, 720]) {
    form.style.width = `${width}px`;
    await form.updateComplete;
    expect(form.scrollWidth, `${width}`).toBeLessThanOrEqual(width);
  }
});

it("speaks Chinese, and names the categories in it", async () => {
  document.documentElement.lang = "zh-CN";
  const form = await openProposalForm({ locale: undefined });
  expect(textOf(form)).toContain("您有什么建议？");
  expect(textOf(form)).toContain("茶壶与茶叶");
  expect(form.renderRoot.querySelector("[part=root]")?.getAttribute("lang")).toBe("zh-Hans");
});

it("lays out mirrored in Arabic, in the dialog too", async () => {
  document.documentElement.dir = "rtl";
  const form = await openSimilar({ locale: "ar", colorScheme: "light" });
  const vote = find(form, ".vote").getBoundingClientRect();
  const title = find(form, "details").getBoundingClientRect();
  expect(vote.left).toBeGreaterThan(title.right);
  [...form.renderRoot.querySelectorAll<HTMLElement>("button[part=vote]")].at(-1)?.click();
  const root = await joinDialogOf(form);
  const dialog = root.querySelector("dialog")!.getBoundingClientRect();
  const close = root.querySelector(".close")!.getBoundingClientRect();
  expect(close.left - dialog.left).toBeLessThan(dialog.right - close.right);
});

it("moves nothing on its page while it comes", async () => {
  const style = document.body.appendChild(document.createElement("style"));
  style.textContent = "heed-proposal-form { display: block; min-block-size: 80rem }";
  const total = watchLayoutShift();
  const form = await openProposalForm();
  document.body.appendChild(document.createElement("p")).textContent = "What stands below.";
  find(form, "#title").focus();
  await form.arm();
  await form.updateComplete;
  await new Promise((done) => setTimeout(done, 100));
  expect(total()).toBe(0);
});
