import { userEvent } from "vitest/browser";
import { expect, it } from "vitest";
import { itIsAField } from "../../testing/field-suite.ts";
import type { ChoiceField } from "./choice-field.ts";
import "./define.ts";

const few = ["red", "green", "blue"].map((value) => ({ value, label: value.toUpperCase() }));
const many = ["a", "b", "c", "d", "e", "f"].map((value) => ({ value, label: value.toUpperCase() }));

itIsAField({
  name: "one of a few",
  tag: "heed-choice-field",
  properties: { options: few },
  value: "green",
  formData: ["green"],
  fill: async (field) => {
    field.focus();
    await userEvent.keyboard(" {ArrowDown}");
  },
});
itIsAField({
  name: "one of many",
  tag: "heed-choice-field",
  properties: { options: many },
  value: "c",
  formData: ["c"],
  fill: async (field) => {
    await userEvent.selectOptions(field.renderRoot.querySelector("select")!, "c");
  },
});
itIsAField({
  name: "several of a few",
  tag: "heed-choice-field",
  properties: { options: few, multiple: true, value: [] },
  value: ["red", "blue"],
  formData: ["red", "blue"],
  fill: async (field) => {
    const [red, , blue] = field.renderRoot.querySelectorAll("input");
    blue!.focus();
    await userEvent.keyboard(" ");
    red!.focus();
    await userEvent.keyboard(" ");
  },
});

it("shows the chosen option when it is set by program, and none when it is taken back", async () => {
  const field = document.body.appendChild(document.createElement("heed-choice-field") as ChoiceField);
  Object.assign(field, { label: "Letter", options: many, value: "d" });
  await field.updateComplete;
  const select = field.renderRoot.querySelector("select")!;
  expect(select.value).toBe("d");
  await userEvent.selectOptions(select, "b");
  field.value = "";
  await field.updateComplete;
  expect(select.value).toBe("");
  field.remove();
});
