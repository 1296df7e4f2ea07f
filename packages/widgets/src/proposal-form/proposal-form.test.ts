import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { agree, clearPage, find, mintTitle, openProposalForm, placeProposalForm, receiptOf, send, serviceClient, textOf, write } from "../../testing/proposal-form-page.ts";
import type { ProposalSubmitEvent, ProposalSubmittedEvent } from "./proposal-form.events.ts";
import type { ProposalForm } from "./proposal-form.ts";

beforeEach(clearPage);
afterEach(clearPage);

const focused = (form: ProposalForm): Element | null => form.shadowRoot?.activeElement ?? null;

async function fillIn(form: ProposalForm, title: string): Promise<void> {
  await write(form, { title, text: "Mine falls off when it is poured." });
  await agree(form);
}

describe("a form", () => {
  it("submits with the keyboard alone, and says by when it is looked at", async () => {
    const title = mintTitle("A lid that stays on");
    const form = await openProposalForm({ boardUrl: "/ideas" });
    const submitted = new Promise<ProposalSubmittedEvent>((done) => form.addEventListener("heed-proposal-submitted", (event) => done(event as ProposalSubmittedEvent), { once: true }));
    find(form, "#title").focus();
    await userEvent.keyboard(`${title}{Tab}Mine falls off when it is poured.{Tab}{Tab}Ada{Tab}{Tab}[Space]{Tab}{Enter}`);
    const receipt = await receiptOf(form);
    expect(receipt.textContent).toContain("Thank you. Your proposal has reached us.");
    expect(receipt.textContent).toMatch(/We look at it by \w+day,? \d/);
    expect(focused(form)?.localName).toBe("h2");
    const { proposalId, status } = await submitted;
    expect(status).toBe("published");
    expect(find<HTMLAnchorElement>(form, "[part=follow]").href).toBe(new URL(`/ideas#proposal/${proposalId}`, location.href).href);
    expect(await serviceClient().proposals.get(proposalId)).toMatchObject({ title, author: "Ada", text: "Mine falls off when it is poured." });
  });

  it("takes a category, a name and an address, and Chinese as it is written", async () => {
    const form = await openProposalForm();
    await fillIn(form, "壶盖可以单独购买 🫖");
    await userEvent.selectOptions(find(form, "#category"), "products");
    await write(form, { name: "梅", email: "ｍｅｉ@example.org" });
    const sent = new Promise<ProposalSubmitEvent>((done) => form.addEventListener("heed-proposal-submit", (event) => done(event as ProposalSubmitEvent), { once: true }));
    await send(form);
    expect((await sent).newProposal).toMatchObject({ title: "壶盖可以单独购买 🫖", category: "products", contact: { name: "梅", email: "mei@example.org" }, locale: "en" });
    await receiptOf(form);
  });

  it("stores nothing before somebody types, and forgets the draft once it has arrived", async () => {
    const form = await openProposalForm();
    find(form, "#title").focus();
    await form.arm();
    expect(localStorage.length).toBe(0);
    await fillIn(form, mintTitle("Less plastic"));
    await send(form);
    await receiptOf(form);
    expect(Object.keys(localStorage)).toEqual(["heed:participant:ideas"]);
  });

  it("is known the next time: nobody works twice", async () => {
    const first = await openProposalForm();
    await fillIn(first, mintTitle("One"));
    await send(first);
    await receiptOf(first);
    const kept = localStorage.getItem("heed:participant:ideas");
    find(first, "[part=again]").click();
    await first.updateComplete;
    await expect.poll(() => focused(first)?.id).toBe("title");
    expect(find<HTMLInputElement>(first, "#title").value).toBe("");
    await fillIn(first, mintTitle("Two"));
    await send(first);
    await receiptOf(first);
    expect(localStorage.getItem("heed:participant:ideas")).toBe(kept);
  });

  it("takes part anew where the token it kept stands for nobody any more", async () => {
    localStorage.setItem("heed:participant:ideas", JSON.stringify({ token: "gone", isVerified: false }));
    const form = await openProposalForm();
    await fillIn(form, mintTitle("Anew"));
    await send(form);
    await receiptOf(form);
    expect(localStorage.getItem("heed:participant:ideas")).not.toContain("gone");
  });

  it("lists what needs another look, and leads there", async () => {
    const form = await openProposalForm();
    await write(form, { title: "Hm", email: "nobody" });
    await send(form);
    await expect.poll(() => focused(form)?.getAttribute("part")).toBe("summary");
    const links = [...find(form, "[part=summary]").querySelectorAll("a")];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "In one sentence",
      "What it would change for you",
      "E-mail",
      "I agree that my details are used to handle this case.",
    ]);
    expect(find(form, "#title-fault").textContent).toContain("at least 4 characters");
    expect(find(form, "#title").getAttribute("aria-invalid")).toBe("true");
    links[1]?.click();
    expect(focused(form)?.id).toBe("text");
    await write(form, { title: "Better" });
    expect(find(form, "#title-fault").textContent).toBe("");
  });

  it("sends nothing where the page would rather not", async () => {
    const form = await openProposalForm();
    form.addEventListener("heed-proposal-submit", (event) => event.preventDefault());
    await fillIn(form, mintTitle("Never"));
    await send(form);
    await form.updateComplete;
    expect(localStorage.getItem("heed:participant:ideas")).toBeNull();
    expect(find(form, "[part=submit]").textContent.trim()).toBe("Send");
  });

  it("brings a draft back after the page is left, without the consent", async () => {
    const form = await openProposalForm();
    await fillIn(form, "A draft of mine");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    form.remove();
    const again = await openProposalForm();
    await expect.poll(() => find<HTMLInputElement>(again, "#title").value).toBe("A draft of mine");
    expect(find<HTMLInputElement>(again, "#consent-handle_case").checked).toBe(false);
    expect(textOf(again)).toContain("What you wrote last time is here again.");
  });

  it("is filled in by its page", async () => {
    const form = placeProposalForm();
    form.prefill({ title: "From a complaint", category: "shop", email: "ada@example.org" });
    await expect.poll(() => form.renderRoot.querySelector<HTMLInputElement>("#title")?.value).toBe("From a complaint");
    expect(find<HTMLSelectElement>(form, "#category").value).toBe("shop");
    expect(find<HTMLInputElement>(form, "#email").value).toBe("ada@example.org");
  });

  it("is a form like any other where no script arrives", async () => {
    const form = await openProposalForm({ action: "/proposals/ideas/new" });
    await fillIn(form, "By itself");
    const native = find<HTMLFormElement>(form, "form");
    expect(native.getAttribute("action")).toBe("/proposals/ideas/new");
    expect(native.method).toBe("post");
    const data = new FormData(native);
    expect([...data.keys()]).toEqual(["title", "text", "category", "name", "email", "consent", "locale", "consentVersion"]);
    expect(data.get("title")).toBe("By itself");
    expect(data.get("consent")).toBe("handle_case");
  });
});

describe("a site", () => {
  it("that shows proposals to nobody says so, and looks for nothing similar", async () => {
    const form = await openProposalForm({ siteKey: "suggestions" });
    expect(textOf(form)).toContain("Only the company reads it.");
    expect(form.renderRoot.querySelector("[part=similar]")).toBeNull();
    await fillIn(form, mintTitle("Quietly"));
    await send(form);
    expect((await receiptOf(form)).textContent).not.toContain("Others can read it");
  });

  it("that takes none says so", async () => {
    const site = { ...(await serviceClient().site.get({ locale: "en" })), proposals: null };
    const form = placeProposalForm({ site });
    await expect.poll(() => textOf(form)).toContain("The company takes no proposals here at the moment.");
  });
});
