import { defineElement } from "../base/define-element.ts";
import { CommitmentsElement } from "./commitments.ts";

defineElement("heed-commitments", CommitmentsElement);
