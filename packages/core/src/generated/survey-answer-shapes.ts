// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.
import type { SavedResponse, StartedResponse, Survey } from "@heed/contract";
import type { AnswerShape } from "../answers/answer-shape.ts";

export const surveyShape: AnswerShape<Survey> = {
  name: "Survey",
  node: {
    title: "s",
    "intro?": "s",
    shows: "s",
    isAnonymous: "b",
    savesUnfinished: "b",
    pages: [
      {
        id: "s",
        "title?": "s",
        "showWhen?": "o",
        "jumps?": [{ when: "o", to: "s" }],
        questions: [
          {
            id: "s",
            type: "s",
            title: "s",
            "hint?": "s",
            "required?": "b",
            "requiredWhen?": "o",
            "showWhen?": "o",
            "look?": "s",
            "lowLabel?": "s",
            "highLabel?": "s",
            "options?": [{ id: "s", label: "s", "isExclusive?": "b", "isPinned?": "b" }],
            "other?": "s",
            "randomOrder?": "b",
            "minChoices?": "n",
            "maxChoices?": "n",
            "rows?": [{ id: "s", label: "s" }],
            "columns?": [{ id: "s", label: "s" }],
            "min?": "ns",
            "max?": "ns",
            "step?": "n",
            "unit?": "s",
            "maxLength?": "n",
            "format?": "s",
            "contact?": [{ field: "s", required: "b" }],
          },
        ],
      },
    ],
    thanks: { title: "s", "text?": "s" },
    "offers?": [{ action: "s", label: "s", url: "s", "when?": "o" }],
    id: "s",
    version: "n",
    locale: "s",
    locales: ["s"],
    isOpen: "b",
    asking: {
      on: "s",
      "event?": "s",
      "seconds?": "n",
      "scrollPercent?": "n",
      samplePercent: "n",
      coolDownDays: "n",
    },
  },
};

export const startedResponseShape: AnswerShape<StartedResponse> = {
  name: "StartedResponse",
  node: { id: "s", token: "s", surveyId: "s", version: "n", expiresAt: "s" },
};

export const savedResponseShape: AnswerShape<SavedResponse> = {
  name: "SavedResponse",
  node: { id: "s", status: "s", answers: { "*": "nsbo" }, savedAt: "s" },
};
