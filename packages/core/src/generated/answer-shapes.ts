// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.
import type { Case, FiledCase, Problem, Site, TimelineEntry } from "@heed/contract";
import type { AnswerShape } from "../answers/answer-shape.ts";

export const siteShape: AnswerShape<Site> = {
  name: "Site",
  node: {
    key: "s",
    name: "s",
    locale: "s",
    locales: ["s"],
    timeZone: "s",
    categories: [{ id: "s", label: "s", "kinds?": ["s"], "children?": [{ id: "s", label: "s" }] }],
    regions: [{ id: "s", label: "s", "children?": [{ id: "s", label: "s" }] }],
    consent: { version: "s", text: "s", purposes: [{ id: "s", required: "b", label: "s" }] },
    forms: {
      "*": {
        fields: [
          {
            id: "s",
            type: "s",
            label: "s",
            "hint?": "s",
            required: "b",
            "maxLength?": "n",
            "min?": "ns",
            "max?": "ns",
            "options?": [{ value: "s", label: "s" }],
            "visibleWhen?": [{ field: "s", oneOf: ["snb"] }],
          },
        ],
      },
    },
    commitments: [
      {
        kind: "s",
        acknowledgeWithin: { value: "n", unit: "s" },
        answerWithin: { value: "n", unit: "s" },
        "closeWithin?": { value: "n", unit: "s" },
      },
    ],
    proposals: [
      {
        isPublic: "b",
        allowsAnonymousVotes: "b",
        allowsComments: "b",
        categories: [{ id: "s", label: "s" }],
      },
      0,
    ],
    notice: [{ id: "s", level: "s", locale: "s", title: "s", text: "s", "url?": "s", updatedAt: "s" }, 0],
    uploads: [{ maxBytes: "n", maxFiles: "n", types: ["s"] }, 0],
  },
};

export const caseShape: AnswerShape<Case> = {
  name: "Case",
  node: {
    reference: "s",
    kind: "s",
    category: "s",
    subject: "s",
    description: "s",
    desiredOutcome: "s0",
    locale: "s",
    status: "s",
    escalationLevel: "s",
    promises: [{ kind: "s", state: "s", dueAt: "s", dueOn: "s", workingDaysLeft: "n0" }],
    owner: [{ name: "s" }, 0],
    outcome: [
      {
        decision: "s",
        explanation: "s",
        remedies: [
          {
            type: "s",
            "description?": "s",
            "amount?": { value: "s", currency: "s" },
            "promisedOn?": "s",
          },
        ],
      },
      0,
    ],
    decideBy: "s0",
    rating: [{ score: "n", comment: "s0" }, 0],
    "survey?": { id: "s", title: "s", invitation: "s" },
    "isSurveyed?": "b",
    mergedInto: "s0",
    timeline: [
      {
        id: "s",
        type: "s",
        at: "s",
        by: { role: "s", name: "s0" },
        status: "s",
        "text?": "s",
        "outcome?": {
          decision: "s",
          explanation: "s",
          remedies: [
            {
              type: "s",
              "description?": "s",
              "amount?": { value: "s", currency: "s" },
              "promisedOn?": "s",
            },
          ],
        },
        "score?": "n",
        "reference?": "s",
      },
    ],
    version: "n",
    createdAt: "s",
    updatedAt: "s",
  },
};

export const filedCaseShape: AnswerShape<FiledCase> = {
  name: "FiledCase",
  node: {
    reference: "s",
    accessCode: "s",
    status: "s",
    promises: [{ kind: "s", state: "s", dueAt: "s", dueOn: "s", workingDaysLeft: "n0" }],
    createdAt: "s",
  },
};

export const timelineEntryShape: AnswerShape<TimelineEntry> = {
  name: "TimelineEntry",
  node: {
    id: "s",
    type: "s",
    at: "s",
    by: { role: "s", name: "s0" },
    status: "s",
    "text?": "s",
    "outcome?": {
      decision: "s",
      explanation: "s",
      remedies: [
        {
          type: "s",
          "description?": "s",
          "amount?": { value: "s", currency: "s" },
          "promisedOn?": "s",
        },
      ],
    },
    "score?": "n",
    "reference?": "s",
  },
};

export const problemShape: AnswerShape<Problem> = {
  name: "Problem",
  node: {
    type: "s",
    title: "s",
    status: "n",
    code: "s",
    "detail?": "s",
    "errors?": [{ path: "s", code: "s", "max?": "ns", "min?": "ns" }],
  },
};
