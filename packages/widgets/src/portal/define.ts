import { defineElement } from "../base/define-element.ts";
import { Portal } from "./portal.ts";

defineElement("heed-portal", Portal);
