import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { control, findAll, shownPage, textOf } from "../../testing/desk-page.ts";
import { addSurvey, clearSurveys, controlAt, isUnsaved, openSurvey, others, saveSurvey, unfold, waitFor } from "../../testing/survey-desk.ts";
import type { DeskFrame } from "../frame/desk-frame.ts";

afterEach(clearSurveys);

function order(root: ShadowRoot): (string | undefined)[] {
  return [...root.querySelectorAll<HTMLElement>("[data-question]")].map(({ dataset }) => dataset.question);
}

describe("the questions of a survey", () => {
  it("get one more of any type, with its options, and are saved", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    const [first] = root.querySelectorAll<HTMLElement>(".page > .add");
    await userEvent.click(first!);
    await expect.poll(() => findAll(root, '[data-type="multiple_choice"]')[0]?.getClientRects().length).toBeGreaterThan(0);
    await userEvent.click(findAll(root, '[data-type="multiple_choice"]')[0]!);
    await expect.poll(() => root.querySelector('[data-question="multiple_choice"] .fold-body')).not.toBeNull();
    const place = "/definition/pages/0/questions/2";
    // The focus is in the new question, so that one can write at once.
    await expect.poll(() => root.activeElement?.getAttribute("data-pointer")).toBe(`${place}/title/en`);
    await userEvent.keyboard("Which parts did you use?");
    controlAt(root, `${place}/options/0/label/en`).focus();
    await userEvent.keyboard("The lid{Enter}");
    await expect.poll(() => root.activeElement?.getAttribute("data-pointer")).toBe(`${place}/options/1/label/en`);
    await userEvent.keyboard("The handle");
    await userEvent.click(control(root, "Remove Option 3"));
    // The survey is offered in Chinese too: that is what is left to do.
    expect(textOf(root)).toContain("3 places are not finished yet");
    await userEvent.click(control(root, "Languages"));
    for (const [pointer, words] of [["title", "您用过哪些部件？"], ["options/0/label", "壶盖"], ["options/1/label", "把手"]] as const) {
      await expect.poll(() => findAll(root, `[data-pointer="${place}/${pointer}/zh-Hans"]`).length).toBe(1);
      await userEvent.fill(controlAt(root, `${place}/${pointer}/zh-Hans`), words);
    }
    await saveSurvey(root);
    const stored = (await others.surveys.get(id)).definition.pages[0]!.questions[2]!;
    expect(stored.title).toEqual({ en: "Which parts did you use?", "zh-Hans": "您用过哪些部件？" });
    expect(stored.options?.map(({ label }) => label.en)).toEqual(["The lid", "The handle"]);
  });

  it("move by keyboard within a page and over its edge, and the focus goes with them", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    expect(order(root).slice(0, 4)).toEqual(["state", "trouble", "satisfaction", "aspects"]);
    const down = root.querySelector<HTMLElement>('[data-question="state"] > .item-actions > .down')!;
    down.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => order(root).slice(0, 3)).toEqual(["trouble", "state", "satisfaction"]);
    await expect.poll(() => root.activeElement?.closest<HTMLElement>("[data-question]")?.dataset.question).toBe("state");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => root.querySelector('[data-page="service"] [data-question="state"]')).not.toBeNull();
    await expect.poll(() => root.activeElement?.closest<HTMLElement>("[data-question]")?.dataset.question).toBe("state");
    // What looks at it now stands before it, and says so.
    expect(root.querySelector('[data-question="trouble"]')?.className).toContain("wrong");
    await userEvent.click(control(root, "Undo"));
    await userEvent.click(control(root, "Undo"));
    await expect.poll(() => order(root).slice(0, 3)).toEqual(["state", "trouble", "satisfaction"]);
    expect(root.querySelector(".question.wrong")).toBeNull();
  });

  it("are dragged to another page", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    const grip = root.querySelector('[data-question="comment"] .grip')!;
    await userEvent.dragAndDrop(grip, root.querySelector('[data-question="satisfaction"] summary')!, { targetPosition: { x: 20, y: 4 } });
    await expect.poll(() => order(root).slice(2, 4)).toEqual(["comment", "satisfaction"]);
    expect(root.querySelector('[data-page="service"] [data-question="comment"]')).not.toBeNull();
  });

  it("stay where they are when Escape ends the dragging", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    const grip = root.querySelector<HTMLElement>('[data-question="comment"] .grip')!;
    const target = root.querySelector<HTMLElement>('[data-question="satisfaction"]')!;
    const drag = (type: string, clientY: number) => grip.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 10, clientY, pointerId: 1, button: 0 }));
    // No pointer of a device is down here, so there is none to capture.
    grip.setPointerCapture = () => undefined;
    drag("pointerdown", grip.getBoundingClientRect().top + 10);
    drag("pointermove", target.getBoundingClientRect().top + 2);
    expect(target.className).toContain("drop-before");
    await userEvent.keyboard("{Escape}");
    expect(target.className).not.toContain("drop-before");
    drag("pointerup", target.getBoundingClientRect().top + 2);
    expect(order(root)[2]).toBe("satisfaction");
  });

  it("take lines that are pasted as options", async () => {
    const { id } = await addSurvey();
    const { root } = await openSurvey(id);
    await unfold(root, "state");
    const place = "/definition/pages/0/questions/0/options";
    const field = controlAt(root, `${place}/3/label/en`);
    field.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Never\n\n  Sometimes \nAlways");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await expect.poll(() => [...root.querySelectorAll<HTMLInputElement>(`[data-list="${place}"] input`)].map(({ value }) => value).slice(3)).toEqual(["Never", "Sometimes", "Always"]);
  });

  it("put in an earlier answer where the caret is", async () => {
    const { id } = await addSurvey("recommendation");
    const { root } = await openSurvey(id);
    const card = await unfold(root, "reason");
    const field = controlAt(root, "/definition/pages/0/questions/1/title/en");
    await userEvent.fill(field, "Why ?");
    field.setSelectionRange(4, 4);
    await userEvent.selectOptions(card.querySelector(".pipe select")!, "nps");
    expect(field.value).toBe("Why {nps}?");
    await userEvent.fill(field, "Why {later}?");
    await expect.poll(() => textOf(root)).toContain("Nothing can be filled in for {later}.");
  });
});

describe("the draft of a survey", () => {
  it("is kept on the device and comes back, and can be discarded", async () => {
    const { id } = await addSurvey();
    const first = await openSurvey(id);
    await userEvent.fill(controlAt(first.root, "/definition/title/en"), "Mine alone");
    document.body.replaceChildren();
    const { root } = await openSurvey(id);
    await expect.poll(() => controlAt(root, "/definition/title/en").value).toBe("Mine alone");
    expect(textOf(root)).toContain("Your unsaved changes from an earlier visit are back.");
    await userEvent.click(control(root, "Discard"));
    await expect.poll(() => controlAt(root, "/definition/title/en").value).toBe("How is it going since our service?");
    expect(isUnsaved(root)).toBe(false);
  });

  it("leads to what is not finished instead of being sent", async () => {
    const { id, version } = await addSurvey();
    const { root } = await openSurvey(id);
    const card = await unfold(root, "satisfaction");
    await userEvent.fill(controlAt(root, "/definition/pages/1/questions/0/title/en"), " ");
    await userEvent.click(card.querySelector("summary")!);
    await userEvent.click(control(root, "Settings"));
    await userEvent.click(control(root, "Save"));
    await expect.poll(() => root.activeElement?.getAttribute("data-pointer")).toBe("/definition/pages/1/questions/0/title/en");
    expect(textOf(root)).toContain("One place is not finished yet");
    expect((await others.surveys.get(id)).version).toBe(version);
  });

  it("shows what somebody else saved in the meantime, and loses neither side's work", async () => {
    const { id, version, definition, settings } = await addSurvey();
    const { page, root } = await openSurvey(id);
    await userEvent.fill(controlAt(root, "/definition/title/en"), "Mine");
    await others.surveys.change(id, { version, definition, settings: { ...settings, coolDownDays: 77 } });
    await userEvent.click(control(root, "Save"));
    await expect.poll(() => textOf(root)).toContain("Amara Cole saved this survey");
    await expectNoAxeFindings(page);
    await userEvent.click(control(root, "Go on with my changes"));
    await saveSurvey(root);
    const stored = await others.surveys.get(id);
    expect([stored.definition.title.en, stored.settings.coolDownDays]).toEqual(["Mine", 77]);
  });

  it("can be read, and not changed, by a supervisor", async () => {
    const { id } = await addSurvey();
    const { page, root } = await openSurvey(id, { as: "supervisor" });
    expect(textOf(root)).toContain("You can read this survey.");
    await unfold(root, "state");
    expect(controlAt(root, "/definition/pages/0/questions/0/options/0/label/en").matches(":disabled")).toBe(true);
    for (const name of ["Publish", "Add a question", "Copy", "Delete …"]) expect(() => control(root, name), name).toThrow();
    await expectNoAxeFindings(page);
  });
});

describe("a survey's life", () => {
  it("goes from draft over published and paused to closed, and says each time what happens", async () => {
    const { id } = await addSurvey("recommendation");
    const { root } = await openSurvey(id);
    await userEvent.fill(controlAt(root, "/definition/title/en"), "Before it goes out");
    await userEvent.click(control(root, "Publish"));
    await expect.poll(() => textOf(root)).toContain("What you have not saved yet is saved first.");
    expect(textOf(root)).toContain("Everyone can answer, also by the link");
    await userEvent.click(control(root, "Publish now"));
    await expect.poll(async () => (await others.surveys.get(id)).publishedVersion).toBe(1);
    expect((await others.surveys.get(id)).definition.title.en).toBe("Before it goes out");
    await expect.poll(() => textOf(root)).toContain("Version 1");
    expect(isUnsaved(root)).toBe(false);
    // Nothing is left to publish, so nothing offers it.
    expect(() => control(root, "Publish changes")).toThrow();
    await userEvent.fill(controlAt(root, "/definition/title/en"), "A second time");
    await saveSurvey(root);
    await expect.poll(() => textOf(root)).toContain("changes not published");
    for (const [button, sentence, confirm, status] of [
      ["Pause", "Nobody is asked any more until you go on.", "Pause it", "paused"],
      ["Go on asking", "The survey asks again, as it did before.", "Go on", "published"],
      ["Close …", "Nobody is asked any more, for good.", "Close it for good", "closed"],
    ] as const) {
      await userEvent.click(control(root, button));
      await expect.poll(() => textOf(root)).toContain(sentence);
      await userEvent.click(control(root, confirm));
      await expect.poll(async () => (await others.surveys.get(id)).status).toBe(status);
      await expect.poll(() => findAll(root, "dialog[open]").length).toBe(0);
    }
    await expect.poll(() => textOf(root)).toContain("This survey is closed and does not change any more.");
  });

  it("takes no step on what one has not seen, and shows it then", async () => {
    const { id, version, definition, settings } = await addSurvey("recommendation");
    const { root } = await openSurvey(id);
    await userEvent.click(control(root, "Publish"));
    await others.surveys.change(id, { version, settings, definition: { ...definition, title: { ...definition.title, en: "Theirs" } } });
    await userEvent.click(await waitFor(() => control(root, "Publish now")));
    await expect.poll(() => textOf(root)).toContain("Somebody changed this in the meantime.");
    expect((await others.surveys.get(id)).status).toBe("draft");
    await expect.poll(() => root.querySelector("h1")?.textContent).toBe("Theirs");
    await userEvent.click(control(root, "Publish now"));
    await expect.poll(async () => (await others.surveys.get(id)).status).toBe("published");
  });

  it("begins anew in a copy", async () => {
    const { id } = await addSurvey();
    const { app, root } = await openSurvey(id);
    await userEvent.click(control(root, "Copy"));
    await userEvent.click(await waitFor(() => control(root, "Make a copy")));
    await expect.poll(async () => (await others.surveys.list()).items.map((each) => each.id)).toContain(`${id}_copy`);
    await expect.poll(() => app.renderRoot.querySelector<DeskFrame>("desk-frame")?.url.pathname).toBe(`/desk/demo/surveys/${id}_copy`);
  });

  it("ends before it began where a draft is deleted", async () => {
    const { id } = await addSurvey();
    const { app, root } = await openSurvey(id);
    await userEvent.fill(controlAt(root, "/definition/title/en"), "Never mind");
    await userEvent.click(control(root, "Delete …"));
    await userEvent.click(await waitFor(() => control(root, "Delete it")));
    await shownPage(app, "desk-surveys-page");
    await expect(others.surveys.get(id)).rejects.toMatchObject({ code: "survey_not_found" });
    expect(Object.keys(localStorage).filter((key) => key.startsWith("heed:desk:survey:"))).toEqual([]);
  });
});
