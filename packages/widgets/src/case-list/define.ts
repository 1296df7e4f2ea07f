import { defineElement } from "../base/define-element.ts";
import { CaseList } from "./case-list.ts";

defineElement("heed-case-list", CaseList);
