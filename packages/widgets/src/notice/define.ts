import { defineElement } from "../base/define-element.ts";
import { NoticeElement } from "./notice.ts";

defineElement("heed-notice", NoticeElement);
