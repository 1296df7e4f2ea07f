import "../checkbox-field/define.ts";
import "../choice-field/define.ts";
import "../text-field/define.ts";
import { defineElement } from "../base/define-element.ts";
import { ComplaintForm } from "./complaint-form.ts";

defineElement("heed-complaint-form", ComplaintForm);
