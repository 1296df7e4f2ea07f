import { defineElement } from "../base/define-element.ts";
import { CaseTracker } from "./case-tracker.ts";

defineElement("heed-case-tracker", CaseTracker);
