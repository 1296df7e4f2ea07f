import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createClient } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { acts, choose, chooseOption, hasFocus, openCase, press, refundFor, sees, seesText, takenCase } from "../../testing/case-desk.ts";
import { clearPage, colleague, fileCase, findAll, openDesk, signInAs, textOf } from "../../testing/desk-page.ts";

afterEach(clearPage);

const hostile = "One\n  <img src=x onerror=alert(1)>\n\u202Etwo";

describe("a case", () => {
  it("shows what the customer wrote, as they wrote it", async () => {
    const { reference } = await fileCase({ subject: "<b>Loud</b>", description: hostile, locale: "zh-Hans" });
    await signInAs("admin");
    const { app } = await openCase(reference);
    const [words] = findAll(app.renderRoot, ".words .text");
    expect(words?.textContent).toBe(hostile);
    expect([words?.dir, words?.lang]).toEqual(["auto", "zh-Hans"]);
    expect(getComputedStyle(words!).whiteSpace).toContain("pre-wrap");
    expect(findAll(app.renderRoot, "h1")[0]?.textContent.trim()).toBe("<b>Loud</b>");
    expect(findAll(app.renderRoot, "img[onerror]")).toEqual([]);
  });

  it("says where it stands, and how to reach the customer", async () => {
    const { reference } = await takenCase({ orderNumber: "A-20261", contact: { name: "Bo Lind", email: "bo@example.com", phone: "+44 20 7946 0018" } });
    await signInAs("agent");
    const { app, casePage } = await openCase(reference);
    const text = textOf(casePage.renderRoot as ShadowRoot);
    for (const part of [reference, "In work", "Answer: due", "Severity: Normal", "Lin Mei", "Customer service", "Website", "A-20261", "Address given, not verified"]) {
      expect(text).toContain(part);
    }
    const links = findAll<HTMLAnchorElement>(app.renderRoot, "a").map(({ href }) => href);
    expect(links).toContain("mailto:bo%40example.com");
    expect(links).toContain("tel:+442079460018");
    await expectNoAxeFindings(app);
  });

  it("is one column on a phone, dark, in Chinese and from right to left", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    localStorage.setItem("heed-desk", JSON.stringify({ colorScheme: "dark", locale: "zh-Hans" }));
    document.documentElement.dir = "rtl";
    const { app } = await openCase(reference, { width: 390, height: 844 });
    await seesText("客户的原话");
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await expectNoAxeFindings(app);
  });

  it("with a long history shows its latest part, and the rest with a press", async () => {
    const { reference } = await takenCase();
    const opened = colleague("agent").cases.open(reference);
    let { version } = await opened.get();
    for (let count = 1; count <= 45; count += 1) ({ version } = await opened.act("note", { version, text: `Note ${count}.` }));
    await signInAs("agent");
    const { app } = await openCase(reference);
    const entries = () => findAll(app.renderRoot, "ol[start] > li");
    await expect.poll(entries).toHaveLength(40);
    expect(entries().at(-1)?.textContent).toContain("Note 45.");
    await press(`Show ${(await opened.get()).timeline.length - 40} earlier events`);
    await expect.poll(() => entries()[0]?.textContent).toContain("Ada Green filed the case");
  });

  it("that one may not see looks like one that never was", async () => {
    const { reference } = await fileCase({ locale: "zh-Hans", kind: "complaint" });
    await signInAs("agent");
    const heard: string[] = [];
    for (const unseen of [reference, "2222-2222"]) {
      const app = await openDesk(`/desk/demo/cases/${unseen}`);
      await seesText("This case cannot be shown");
      heard.push(textOf(app.renderRoot as ShadowRoot));
      app.remove();
    }
    expect(heard[0]).toBe(heard[1]);
  });
});

describe("two members of staff on one case", () => {
  it("see each other", async () => {
    const { reference } = await takenCase();
    const theirs = colleague("supervisor").cases.open(reference);
    await theirs.presence("writing");
    await signInAs("agent");
    await openCase(reference);
    await seesText("Inês Prado is writing here");
    await expect.poll(async () => (await theirs.presence("viewing")).viewers, { timeout: 10_000 }).toMatchObject([{ name: "Lin Mei", doing: "viewing" }]);
    await userEvent.click(page.getByRole("tab", { name: /^Note/ }));
    await userEvent.fill(page.getByRole("textbox", { name: "Note for staff" }), "H");
    await expect.poll(async () => (await theirs.presence("viewing")).viewers, { timeout: 10_000 }).toMatchObject([{ name: "Lin Mei", doing: "writing" }]);
  });

  it("see what the other does without losing text, focus or place", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { app } = await openCase(reference);
    const field = page.getByRole("textbox", { name: "Explanation" });
    await userEvent.fill(field, "The driver did not ring.");
    const [before] = findAll(app.renderRoot, "textarea");
    await acts("supervisor", reference, "I am calling them.");
    await seesText("Happened since you began");
    expect(findAll(app.renderRoot, "textarea")[0]).toBe(before);
    await hasFocus(field);
    await expect.element(field).toHaveValue("The driver did not ring.");
  });
});

describe("the actions", () => {
  it("are a menu by keyboard", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    await openCase(reference);
    const opener = page.getByRole("button", { name: "More actions" });
    (opener.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}");
    await hasFocus(page.getByRole("menuitem", { name: "Hand over…" }));
    await userEvent.keyboard("{End}");
    await hasFocus(page.getByRole("menuitem", { name: "Link with another case…" }));
    await userEvent.keyboard("c");
    await hasFocus(page.getByRole("menuitem", { name: "Change the severity…" }));
    await userEvent.keyboard("{Escape}");
    await hasFocus(opener);
  });

  it("take a case, and hand it over with a reason", async () => {
    const { reference } = await fileCase({ kind: "complaint" });
    await signInAs("agent");
    const { app } = await openCase(reference);
    await press("Take the case");
    await seesText("Lin Mei took the case");
    await choose("Hand over");
    await press("Hand over");
    await seesText("Please choose an answer.");
    await expectNoAxeFindings(app);
    await chooseOption("Person", /^Inês Prado/);
    await userEvent.fill(page.getByRole("textbox", { name: "Reason" }), "She knows the customer.");
    await press("Hand over");
    await seesText("Lin Mei handed the case over from Lin Mei to Inês Prado");
    expect((await colleague("supervisor").cases.open(reference).get()).owner?.name).toBe("Inês Prado");
  });

  it("do nothing over what one has not seen", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { casePage } = await openCase(reference);
    casePage.desk.live.stop();
    await choose("Escalate");
    await acts("supervisor", reference, "Wait.");
    await userEvent.fill(page.getByRole("textbox", { name: "Reason" }), "It takes too long.");
    await press("Escalate");
    await seesText(/Not done yet/);
    expect((await colleague("supervisor").cases.open(reference).get()).escalationLevel).toBe("owner");
    await press("I have read it");
    await press("Escalate");
    await seesText("Escalated: Supervisor");
  });

  it("merge a double into another case of the same customer", async () => {
    const contact = { name: "Bo Lind", email: `bo${Date.now()}@example.com` };
    const other = await fileCase({ kind: "complaint", subject: "The first one", contact });
    const { reference } = await takenCase({ subject: "The second one", contact });
    await signInAs("agent");
    const { app } = await openCase(reference);
    await choose("Merge");
    await userEvent.click(page.getByText(`${other.reference} – The first one`, { exact: false }).first());
    await seesText("This cannot be undone.");
    await sees(page.getByRole("heading", { name: `${other.reference}: The first one` }));
    await expectNoAxeFindings(app);
    await press("Merge for good");
    await seesText(`Goes on as ${other.reference}`);
    expect((await colleague("agent").cases.open(reference).get()).mergedInto).toBe(other.reference);
  });

  it("ask for the lesson once the customer has accepted", async () => {
    const { reference, accessCode } = await fileCase({ kind: "complaint" });
    const opened = colleague("agent").cases.open(reference);
    const { version } = await opened.act("take", { version: (await opened.get()).version });
    await opened.act("answer", { version, outcome: { decision: "upheld", explanation: "You are right.", remedies: [refundFor] } });
    await signInAs("agent");
    await openCase(reference);
    await createClient({ baseUrl: location.origin, siteKey: "demo" }).cases.open(reference, accessCode).accept({});
    await seesText("The case has ended.");
    await press("Record the lesson");
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Root cause" }), "delivery");
    await userEvent.fill(page.getByRole("textbox", { name: /^Lesson learned/ }), "Ring the bell.");
    await press("Record");
    await seesText("Looking back");
    expect((await opened.get()).conclusion).toEqual({ rootCause: "delivery", lesson: "Ring the bell." });
  });
});
