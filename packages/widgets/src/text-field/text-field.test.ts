import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { itIsAField } from "../../testing/field-suite.ts";
import type { TextField } from "./text-field.ts";
import "./define.ts";

const type = (text: string) => async (field: { focus(): void }) => {
  field.focus();
  await userEvent.keyboard(text);
};

itIsAField({ name: "a line of text", tag: "heed-text-field", value: "Kettle", formData: ["Kettle"], fill: type("Kettle") });
itIsAField({
  name: "a long text",
  tag: "heed-text-field",
  properties: { multiline: true },
  value: "Two",
  formData: ["Two"],
  fill: type("Two"),
});
itIsAField({
  name: "an e-mail address",
  tag: "heed-text-field",
  properties: { type: "email" },
  value: "mei@example.com",
  formData: ["mei@example.com"],
  fill: type("mei@example.com"),
});
itIsAField({
  name: "a number",
  tag: "heed-text-field",
  properties: { type: "number", min: 1, max: 9 },
  value: "3",
  formData: ["3"],
  fill: type("3"),
});
itIsAField({
  name: "a date",
  tag: "heed-text-field",
  properties: { type: "date", max: "2026-12-31" },
  value: "2026-11-05",
  formData: ["2026-11-05"],
  fill: async (field) => {
    const input = field.renderRoot.querySelector("input")!;
    await userEvent.fill(input, "2026-11-05");
  },
});

describe("a text field", () => {
  let field: TextField;

  beforeEach(() => {
    field = document.body.appendChild(document.createElement("heed-text-field") as TextField);
    field.label = "Answer";
  });

  afterEach(() => field.remove());

  it("does not cut a text that is too long, and says how long it may be", async () => {
    Object.assign(field, { maxLength: 10, value: "12345678901" });
    field.reportValidity();
    await field.updateComplete;
    expect(field.value).toBe("12345678901");
    expect(field.validationMessage).toContain("10");
    expect(field.renderRoot.textContent).toContain("11 of 10 characters");
  });

  it("counts only near the limit", async () => {
    Object.assign(field, { maxLength: 10, value: "1234" });
    await field.updateComplete;
    expect(field.renderRoot.textContent).not.toContain("of 10");
  });

  it("refuses a required text that is nothing but spaces", () => {
    Object.assign(field, { required: true, value: " \u3000 " });
    expect(field.validity.valueMissing).toBe(true);
  });

  it.each([
    ["email", "nobody", "invalid_email"],
    ["email", "a b@example.com", "invalid_email"],
    ["number", "three", "invalid_type"],
    ["number", "10", "out_of_range"],
    ["date", "2031-01-01", "out_of_range"],
  ])("refuses %s %s", (kind, value, code) => {
    Object.assign(field, { type: kind, value, max: kind === "number" ? 9 : "2030-12-31" });
    expect(field.trouble?.code).toBe(code);
    expect(field.validity.valid).toBe(false);
  });

  it.each(["3", "3,5", "３", " 3.25 ", "-2"])("takes %j as a number", (value) => {
    Object.assign(field, { type: "number", value });
    expect(field.validity.valid).toBe(true);
  });

  it("submits its form on Enter, and not while an input method composes", async () => {
    const form = document.body.appendChild(document.createElement("form"));
    let submits = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submits += 1;
    });
    form.append(field);
    await field.updateComplete;
    const input = field.renderRoot.querySelector("input")!;
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true }));
    expect(submits).toBe(0);
    field.focus();
    await userEvent.keyboard("{Enter}");
    expect(submits).toBe(1);
    form.remove();
  });
});

describe("a text that is gone back to", () => {
  it("is not lost with the next letter", async () => {
    const field = document.createElement("heed-text-field") as TextField;
    field.value = "Written with care";
    document.body.append(field);
    await field.updateComplete;
    field.focus();
    await userEvent.keyboard("!");
    expect(field.value).toHaveLength("Written with care!".length);
    field.remove();
  });
});
