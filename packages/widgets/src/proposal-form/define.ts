import { defineElement } from "../base/define-element.ts";
import { ProposalForm } from "./proposal-form.ts";

defineElement("heed-proposal-form", ProposalForm);
