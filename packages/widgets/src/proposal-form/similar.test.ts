import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { HeedClient, VoteCounts } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { watchLayoutShift } from "../../testing/layout-shift.ts";
import { agree, askService, clearPage, find, joinDialogOf, mintTitle, openProposalForm, propose, receiptOf, send, serviceClient, textOf, write } from "../../testing/proposal-form-page.ts";
import type { ProposalForm } from "./proposal-form.ts";

beforeEach(clearPage);
afterEach(clearPage);

/** A form in which somebody writes what was proposed before; what was found is on view. */
async function writeAgain(title: string, properties: Partial<ProposalForm> = {}): Promise<ProposalForm> {
  const form = await openProposalForm(properties);
  await write(form, { title });
  await expect.poll(() => textOf(form), { timeout: 5_000 }).toMatch(/proposed before: [1-3]/);
  await userEvent.click(find(form, "[part=similar-toggle]"));
  await form.updateComplete;
  return form;
}

const item = (form: ProposalForm, title: string): HTMLElement => {
  const found = [...form.renderRoot.querySelectorAll<HTMLElement>("[part=similar-item]")].find(({ textContent }) => textContent.includes(title));
  if (!found) throw new Error(`Not found: ${title}`);
  return found;
};

const voteIn = (form: ProposalForm, title: string): HTMLElement => item(form, title).querySelector<HTMLElement>("[part=vote]")!;

/** What the service counts now: a browser keeps what strangers read for half a minute. */
async function votesFor(id: string): Promise<VoteCounts> {
  const { proposals } = serviceClient({ fetch: (request) => fetch(request, { cache: "no-store" }) });
  return (await proposals.get(id)).votes;
}

async function answerDialog(form: ProposalForm, button: RegExp): Promise<ShadowRoot> {
  const root = await joinDialogOf(form);
  await userEvent.click(root.querySelector("#consent-handle_case")!);
  [...root.querySelectorAll<HTMLElement>(".actions button")].find(({ textContent }) => button.test(textContent))!.click();
  return root;
}

describe("while somebody writes", () => {
  it("what says much the same is counted aloud, and shown when it is asked for", async () => {
    const title = mintTitle("Kettles that whistle in the garden");
    await propose(title);
    const form = await writeAgain(title);
    expect(find(form, ".similar [role=status]").textContent).toContain("proposed before");
    expect(find(form, "[part=similar-toggle]").getAttribute("aria-expanded")).toBe("true");
    const found = item(form, title);
    await userEvent.click(found.querySelector("summary")!);
    expect(found.querySelector<HTMLDetailsElement>("details")!.open).toBe(true);
    await expectNoAxeFindings(document.body);
  });

  it("it is found in Chinese", async () => {
    await propose("希望茶壶盖可以单独购买");
    const form = await openProposalForm();
    await write(form, { title: "单独购买茶壶盖" });
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toMatch(/proposed before: [1-3]/);
    expect(item(form, "希望茶壶盖可以单独购买")).toBeTruthy();
  });

  it("no field moves when something is found", async () => {
    const title = mintTitle("Handles that stay cool");
    await propose(title);
    const form = await openProposalForm();
    await form.arm();
    await form.updateComplete;
    const shift = watchLayoutShift();
    const before = find(form, "#text").getBoundingClientRect().top;
    await write(form, { title });
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toMatch(/proposed before: [1-3]/);
    expect(find(form, "#text").getBoundingClientRect().top).toBe(before);
    expect(shift()).toBe(0);
  });

  it("only the last words are asked for, and an answer that is late is not shown", async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const client = serviceClient();
    const similar: HeedClient["proposals"]["similar"] = (text) => {
      asked.push(text);
      return new Promise((resolve) => answers.push(() => resolve({ items: [] })));
    };
    const form = await openProposalForm({ client: { ...client, proposals: { ...client.proposals, similar } } });
    await form.arm();
    await userEvent.type(find(form, "#title"), "Lids");
    await expect.poll(() => asked).toEqual(["Lids"]);
    await userEvent.type(find(form, "#title"), " for pots");
    await expect.poll(() => asked).toEqual(["Lids", "Lids for pots"]);
    answers[0]?.();
    await form.updateComplete;
    expect(textOf(form)).not.toContain("Nothing similar was found.");
    answers[1]?.();
    await expect.poll(() => textOf(form)).toContain("Nothing similar was found.");
  });

  it("nothing is said where it cannot be looked for, and it can be sent all the same", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const client = serviceClient();
    const similar = () => Promise.reject(new Error("away"));
    const form = await openProposalForm({ client: { ...client, proposals: { ...client.proposals, similar } } });
    await write(form, { title: mintTitle("Still sent"), text: "It is." });
    await expect.poll(() => vi.mocked(console.warn).mock.calls.length).toBeGreaterThan(0);
    vi.restoreAllMocks();
    await agree(form);
    await send(form);
    await receiptOf(form);
  });
});

describe("voting instead", () => {
  it("asks who it is once, counts without an address, and can be taken back", async () => {
    const title = mintTitle("Spouts that do not drip");
    const { id } = await propose(title);
    const form = await writeAgain(title);
    voteIn(form, title).click();
    const root = await joinDialogOf(form);
    await expectNoAxeFindings(document.body);
    await answerDialog(form, /without/);
    await expect.poll(() => voteIn(form, title).getAttribute("aria-pressed"), { timeout: 10_000 }).toBe("true");
    expect(root.host.isConnected).toBe(false);
    expect(item(form, title).textContent).toContain("Your vote counts");
    await expect.poll(() => votesFor(id)).toEqual({ verified: 0, anonymous: 1 });
    voteIn(form, title).click();
    await expect.poll(() => votesFor(id)).toEqual({ verified: 0, anonymous: 0 });
    expect(form.renderRoot.querySelector("[exportparts]")).toBeNull();
  });

  it("does nothing where they would rather not, and stores nothing", async () => {
    const title = mintTitle("Cups without handles");
    const { id } = await propose(title);
    const form = await writeAgain(title);
    voteIn(form, title).focus();
    await userEvent.keyboard("{Enter}");
    const root = await joinDialogOf(form);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => root.host.isConnected).toBe(false);
    expect(form.shadowRoot?.activeElement).toBe(voteIn(form, title));
    expect(voteIn(form, title).getAttribute("aria-pressed")).toBe("false");
    expect(Object.keys(localStorage).filter((key) => key.startsWith("heed:participant"))).toEqual([]);
    expect((await votesFor(id)).anonymous).toBe(0);
  });

  it("wants the consent first", async () => {
    const title = mintTitle("Tea by weight");
    await propose(title);
    const form = await writeAgain(title);
    voteIn(form, title).click();
    const root = await joinDialogOf(form);
    root.querySelector<HTMLElement>("[value=anonymous]")!.click();
    await expect.poll(() => root.querySelector("#consent-handle_case-fault")?.textContent).toContain("Please tick this");
    expect(root.activeElement?.id).toBe("consent-handle_case");
  });

  it("leaves it to the page", async () => {
    const title = mintTitle("Samples of new tea");
    await propose(title);
    const form = await writeAgain(title);
    form.addEventListener("heed-proposal-vote", (event) => event.preventDefault());
    voteIn(form, title).click();
    await form.updateComplete;
    expect(form.renderRoot.querySelector("[exportparts]")).toBeNull();
  });

  it("is taken back with the reason where the service refuses", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const title = mintTitle("A refusal");
    await propose(title);
    const client = serviceClient();
    const vote = () => Promise.reject(Object.assign(new Error("No."), { code: "proposal_closed" }));
    const form = await writeAgain(title, { client: { ...client, proposals: { ...client.proposals, vote } } });
    voteIn(form, title).click();
    await answerDialog(form, /without/);
    await expect.poll(() => item(form, title).textContent, { timeout: 10_000 }).toContain("The company has decided");
    expect(voteIn(form, title).getAttribute("aria-pressed")).toBe("false");
    vi.restoreAllMocks();
  });
});

describe("with an address", () => {
  beforeAll(() => askService({ sendsMail: true }));

  it("a vote counts as verified once the code from the mail is given", async () => {
    const title = mintTitle("Filters for green tea");
    const { id } = await propose(title);
    const form = await writeAgain(title);
    voteIn(form, title).click();
    const root = await joinDialogOf(form);
    const email = `ada.${crypto.randomUUID().slice(0, 8)}@example.org`;
    await userEvent.fill(root.querySelector("#email")!, email);
    await answerDialog(form, /code/);
    await expect.poll(() => root.querySelector("#code"), { timeout: 10_000 }).not.toBeNull();
    expect(root.activeElement?.id).toBe("code");
    expect(root.textContent).toContain(`We have sent six digits to ${email}`);
    await expectNoAxeFindings(document.body);
    const code = String(await askService({ codeTo: email }));
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    await userEvent.fill(root.querySelector("#code")!, code === "000000" ? "000001" : "000000");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => root.querySelector("#code-fault")?.textContent, { timeout: 10_000 }).toContain("not right");
    vi.restoreAllMocks();
    await userEvent.fill(root.querySelector("#code")!, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => voteIn(form, title).getAttribute("aria-pressed"), { timeout: 10_000 }).toBe("true");
    await expect.poll(() => votesFor(id)).toEqual({ verified: 1, anonymous: 0 });
    expect(JSON.parse(localStorage.getItem("heed:participant:ideas") ?? "{}")).toMatchObject({ isVerified: true });
  });

  it("an address that is none is not written to", async () => {
    const title = mintTitle("A bigger sieve");
    await propose(title);
    const form = await writeAgain(title);
    voteIn(form, title).click();
    const root = await joinDialogOf(form);
    await userEvent.fill(root.querySelector("#email")!, "nobody");
    await answerDialog(form, /code/);
    await expect.poll(() => root.querySelector("#email-fault")?.textContent).toContain("name@example.com");
    expect(root.querySelector("#code")).toBeNull();
  });
});
