// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.
import type { CurrentNotice, PublishedCommitments } from "@heed/contract";
import type { AnswerShape } from "../answers/answer-shape.ts";

export const currentNoticeShape: AnswerShape<CurrentNotice> = {
  name: "CurrentNotice",
  node: {
    notice: [{ id: "s", level: "s", locale: "s", title: "s", text: "s", "url?": "s", updatedAt: "s" }, 0],
  },
};

export const publishedCommitmentsShape: AnswerShape<PublishedCommitments> = {
  name: "PublishedCommitments",
  node: {
    period: { days: "n", from: "s", to: "s" },
    commitments: [
      {
        kind: "s",
        promises: [
          {
            kind: "s",
            limit: { value: "n", unit: "s" },
            figures: [{ n: "n", keptShare: "n", medianHours: "n0" }, 0],
          },
        ],
      },
    ],
  },
};
