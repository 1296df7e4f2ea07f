import { html, render } from "lit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { FieldElement, FieldValue } from "../src/field/field-element.ts";
import { expectNoAxeFindings } from "./axe.ts";

interface FieldCase {
  /** What the suite is called, where one element is tried in several shapes. */
  name: string;
  tag: string;
  properties?: Record<string, unknown>;
  /** A value that holds, and what a form then gets. */
  value: FieldValue;
  formData: string[];
  /** Does with the keyboard or the mouse what leads to `value`. */
  fill(field: FieldElement): Promise<void>;
}

/** What every field of a form does, whatever it looks like. */
export function itIsAField({ name, tag, properties = {}, value, formData, fill }: FieldCase): void {
  describe(name, () => {
    let page: HTMLElement;
    let form: HTMLFormElement;
    let field: FieldElement;

    beforeEach(async () => {
      page = document.body.appendChild(document.createElement("main"));
      render(
        html`<h1>Fields</h1>
          <form @submit=${(event: Event) => event.preventDefault()}>
            <fieldset><legend>All</legend></fieldset>
            <button>Send</button>
          </form>`,
        page,
      );
      form = page.querySelector("form")!;
      field = Object.assign(document.createElement(tag) as FieldElement, { name: "answer", label: "Answer", ...properties });
      form.querySelector("fieldset")!.append(field);
      await field.updateComplete;
    });

    afterEach(() => page.remove());

    const shownError = async (): Promise<string> => {
      await field.updateComplete;
      return field.renderRoot.querySelector("[part=error]")!.textContent.trim();
    };

    it("belongs to its form and is among its elements", () => {
      expect(field.form).toBe(form);
      expect([...form.elements]).toContain(field);
    });

    it("is sent under its name", async () => {
      field.value = value;
      await field.updateComplete;
      expect(new FormData(form).getAll("answer")).toEqual(formData);
    });

    it("sends nothing without a name", async () => {
      field.name = "";
      field.value = value;
      await field.updateComplete;
      expect([...new FormData(form).keys()]).toEqual([]);
    });

    it("takes its value from the keyboard and says so in an input event", async () => {
      const heard: unknown[] = [];
      form.addEventListener("input", (event) => heard.push((event.target as FieldElement).value));
      await fill(field);
      expect(field.value).toEqual(value);
      expect(heard.at(-1)).toEqual(value);
    });

    it("is valid when empty and not required", () => {
      expect(field.checkValidity()).toBe(true);
    });

    it("is invalid when empty and required, and stops its form", async () => {
      field.required = true;
      await field.updateComplete;
      expect(field.checkValidity()).toBe(false);
      expect(field.validity.valueMissing).toBe(true);
      expect(form.checkValidity()).toBe(false);
    });

    it("knows at once that a value set by program is valid", () => {
      field.required = true;
      field.value = value;
      expect(field.checkValidity()).toBe(true);
    });

    it("keeps quiet about a mistake until it was left", async () => {
      field.required = true;
      field.focus();
      expect(await shownError()).toBe("");
      form.querySelector("button")!.focus();
      expect(await shownError()).not.toBe("");
    });

    it("takes its error back once the value holds", async () => {
      field.required = true;
      field.reportValidity();
      expect(await shownError()).not.toBe("");
      await fill(field);
      expect(await shownError()).toBe("");
    });

    it("takes the focus when it reports that it is invalid", async () => {
      field.required = true;
      expect(field.reportValidity()).toBe(false);
      expect(document.activeElement).toBe(field);
    });

    it("shows a problem found elsewhere until the value changes", async () => {
      field.value = value;
      await field.updateComplete;
      Object.assign(field, { problem: { code: "not_an_option" } });
      await field.speakUp();
      expect(await shownError()).not.toBe("");
      expect(field.checkValidity()).toBe(false);
      field.value = Array.isArray(value) ? [] : typeof value === "boolean" ? false : "";
      expect(await shownError()).toBe("");
      expect(field.checkValidity()).toBe(true);
    });

    it("goes back to where it began when its form is reset", async () => {
      field.required = true;
      field.value = value;
      field.reportValidity();
      form.reset();
      await field.updateComplete;
      expect(new FormData(form).getAll("answer")).not.toEqual(formData);
      expect(await shownError()).toBe("");
    });

    it("is disabled by itself and by a fieldset around it", async () => {
      const isDisabled = (): boolean => Boolean(field.renderRoot.querySelector("input:disabled, textarea:disabled, select:disabled"));
      expect(isDisabled()).toBe(false);
      field.disabled = true;
      await field.updateComplete;
      expect(isDisabled()).toBe(true);
      field.disabled = false;
      form.querySelector("fieldset")!.disabled = true;
      await field.updateComplete;
      expect(isDisabled()).toBe(true);
      field.value = value;
      await field.updateComplete;
      expect(new FormData(form).getAll("answer")).toEqual([]);
    });

    it("gets back what the browser kept of it", async () => {
      const state = formData.length > 1 ? new FormData() : formData[0]!;
      if (state instanceof FormData) for (const item of formData) state.append("answer", item);
      field.formStateRestoreCallback(state);
      expect([field.value].flat()).toEqual([value].flat());
    });

    it("is labelled from outside where it has no label of its own", async () => {
      field.label = "";
      field.id = "labelled";
      const label = Object.assign(document.createElement("label"), { htmlFor: "labelled", textContent: "From outside" });
      form.prepend(label);
      field.requestUpdate();
      await field.updateComplete;
      expect([...field.labels]).toEqual([label]);
      expect(field.renderRoot.querySelector("[aria-label]")!.getAttribute("aria-label")).toBe("From outside");
    });

    it("keeps markup in its texts as text", async () => {
      field.label = `<img src=x onerror="document.body.dataset.pwned = 1">`;
      field.hint = "<b>bold</b>";
      await field.updateComplete;
      expect(field.renderRoot.querySelector("img, b")).toBeNull();
      expect(field.renderRoot.textContent).toContain("<img src=x");
      expect(document.body.dataset["pwned"]).toBeUndefined();
    });

    it("leaves axe nothing to find, when it is empty, filled, wrong and disabled", async () => {
      field.hint = "One more sentence.";
      await field.updateComplete;
      await expectNoAxeFindings(page);
      field.required = true;
      field.reportValidity();
      await field.updateComplete;
      await expectNoAxeFindings(page);
      field.value = value;
      await field.updateComplete;
      await expectNoAxeFindings(page);
      field.disabled = true;
      await field.updateComplete;
      await expectNoAxeFindings(page);
    });

    it("can be reached with the tab key", async () => {
      await userEvent.tab();
      expect(document.activeElement).toBe(field);
    });
  });
}
