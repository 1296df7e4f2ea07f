// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.
import type { Account, MyCase, MyCasePage } from "@heed/contract";
import type { AnswerShape } from "../answers/answer-shape.ts";

export const accountShape: AnswerShape<Account> = {
  name: "Account",
  node: { email: "s", name: "s0", organisations: [{ id: "s", name: "s", role: "s" }], unreadCases: "n" },
};

export const myCaseShape: AnswerShape<MyCase> = {
  name: "MyCase",
  node: {
    reference: "s",
    kind: "s",
    category: "s",
    subject: "s",
    status: "s",
    createdAt: "s",
    updatedAt: "s",
    unread: "b",
    isOwn: "b",
    "customerName?": "s",
  },
};

export const myCasePageShape: AnswerShape<MyCasePage> = {
  name: "MyCasePage",
  node: {
    items: [
      {
        reference: "s",
        kind: "s",
        category: "s",
        subject: "s",
        status: "s",
        createdAt: "s",
        updatedAt: "s",
        unread: "b",
        isOwn: "b",
        "customerName?": "s",
      },
    ],
    nextCursor: "s0",
  },
};
