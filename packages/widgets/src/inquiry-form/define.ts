import "../checkbox-field/define.ts";
import "../choice-field/define.ts";
import "../text-field/define.ts";
import { defineElement } from "../base/define-element.ts";
import { InquiryForm } from "./inquiry-form.ts";

defineElement("heed-inquiry-form", InquiryForm);
