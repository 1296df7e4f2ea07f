import { userEvent } from "vitest/browser";
import { itIsAField } from "../../testing/field-suite.ts";
import "./define.ts";

itIsAField({
  name: "a checkbox",
  tag: "heed-checkbox-field",
  value: true,
  formData: ["on"],
  fill: async (field) => {
    field.focus();
    await userEvent.keyboard(" ");
  },
});
