import { defineElement } from "../base/define-element.ts";
import { ChoiceField } from "./choice-field.ts";

defineElement("heed-choice-field", ChoiceField);
