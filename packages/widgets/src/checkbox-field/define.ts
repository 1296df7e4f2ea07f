import { defineElement } from "../base/define-element.ts";
import { CheckboxField } from "./checkbox-field.ts";

defineElement("heed-checkbox-field", CheckboxField);
