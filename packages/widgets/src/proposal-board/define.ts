import { defineElement } from "../base/define-element.ts";
import { ProposalBoard } from "./proposal-board.ts";

defineElement("heed-proposal-board", ProposalBoard);
