import { defineElement } from "../base/define-element.ts";
import { TextField } from "./text-field.ts";

defineElement("heed-text-field", TextField);
