import "../checkbox-field/define.ts";
import "../choice-field/define.ts";
import "../text-field/define.ts";
import { defineElement } from "../base/define-element.ts";
import { ServiceRequestForm } from "./service-request-form.ts";

defineElement("heed-service-request-form", ServiceRequestForm);
