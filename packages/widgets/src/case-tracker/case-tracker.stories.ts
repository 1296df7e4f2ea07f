import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import type { Case, CasePromise, HeedClient, Outcome, TimelineEntry } from "@heed/core";
import { noNotice } from "../../testing/no-notice.ts";
import { noProposals } from "../../testing/no-proposals.ts";
import { noSurveys } from "../../testing/no-surveys.ts";
import "./define.ts";

const reference = "K7MP-4XQ2";
const accessCode = "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789";

const outcome: Outcome = {
  decision: "partly_upheld",
  explanation:
    "The pot was packed without the sleeve that protects its spout, and that is our mistake.\n\nThe express delivery we cannot refund, because the parcel arrived on the promised day.",
  remedies: [
    { type: "apology" },
    { type: "replacement", description: "The same pot, with a new sleeve.", promisedOn: "2027-01-15" },
    { type: "refund", amount: { value: "12.50", currency: "EUR" } },
  ],
};

const staff = { role: "staff", name: "Mira Okafor" } as const;
const customer = { role: "customer", name: "Ada Lovelace" } as const;

const entries = {
  received: { id: "1", type: "received", at: "2027-01-04T08:05:00Z", by: customer, status: "received" },
  acknowledged: { id: "2", type: "acknowledged", at: "2027-01-04T08:05:00Z", by: { role: "system", name: null }, status: "acknowledged" },
  investigating: { id: "3", type: "investigating", at: "2027-01-05T09:12:00Z", by: staff, status: "investigating", text: "I have asked our packing team." },
  question: { id: "4", type: "question", at: "2027-01-06T10:30:00Z", by: staff, status: "waiting_for_customer", text: "Does the number on the bottom begin with A or B?" },
  answered: { id: "5", type: "answered", at: "2027-01-07T15:40:00Z", by: staff, status: "answered", outcome },
  accepted: { id: "6", type: "accepted", at: "2027-01-08T07:20:00Z", by: customer, status: "closed" },
  escalated: { id: "6", type: "escalated", at: "2027-01-08T07:20:00Z", by: customer, status: "investigating", text: "The 12th is very near." },
  rated: { id: "7", type: "rated", at: "2027-01-08T07:25:00Z", by: customer, status: "closed", score: 4 },
  message: { id: "6", type: "message", at: "2027-01-08T07:15:00Z", by: staff, status: "answered", text: "The courier comes on Friday." },
  merged: { id: "4", type: "merged", at: "2027-01-08T07:20:00Z", by: staff, status: "merged", reference: "B3XW-9KRT" },
  withdrawn: { id: "6", type: "withdrawn", at: "2027-01-08T07:20:00Z", by: customer, status: "withdrawn" },
} satisfies Record<string, TimelineEntry>;

const running: CasePromise = { kind: "answer", state: "running", dueAt: "2027-01-15T16:00:00Z", dueOn: "2027-01-15", workingDaysLeft: 3 };
const kept: CasePromise = { ...running, kind: "acknowledge", state: "kept", dueOn: "2027-01-05", workingDaysLeft: null };

function caseAt(names: (keyof typeof entries)[], over: Partial<Case> = {}): Case {
  const timeline = names.map((name) => entries[name]);
  return {
    reference,
    kind: "complaint",
    category: "damaged",
    subject: "Teapot arrived with a broken spout",
    description: "The box looked fine, but the spout was in two pieces when I unpacked it.",
    desiredOutcome: "A new pot before the 12th, please.",
    locale: "en",
    status: timeline.at(-1)?.status ?? "received",
    escalationLevel: "owner",
    promises: [kept, running],
    owner: names.includes("investigating") ? { name: staff.name } : null,
    outcome: null,
    decideBy: null,
    rating: null,
    mergedInto: null,
    timeline,
    version: timeline.length,
    createdAt: "2027-01-04T08:05:00Z",
    updatedAt: "2027-01-08T07:20:00Z",
    ...over,
  };
}

/** Shows a case and takes no steps: there is no service behind a story. */
function clientFor(get: () => Promise<Case>): HeedClient {
  const never = () => new Promise<never>(() => undefined);
  return {
    site: { get: never },
    surveys: noSurveys,
    ...noProposals,
    ...noNotice,
    cases: {
      file: never,
      open: () => ({
        get,
        reply: never,
        accept: never,
        reopen: never,
        escalate: never,
        withdraw: never,
        rate: never,
        async *watch({ onConnection } = {}) {
          onConnection?.(true);
          yield await never();
        },
      }),
    },
  };
}

const show = (get: () => Promise<Case>): TemplateResult =>
  html`<heed-case-tracker .client=${clientFor(get)} .reference=${reference} .accessCode=${accessCode}></heed-case-tracker>`;

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const meta: Meta = { title: "Case tracker", tags: ["autodocs"], component: "heed-case-tracker" };

export default meta;

const inStates = (names: (keyof typeof entries)[], over?: Partial<Case>): StoryObj => ({
  render: () => show(() => Promise.resolve(caseAt(names, over))),
});

const untilAnswered = ["received", "acknowledged", "investigating", "answered"] as const;
const settled = { ...running, state: "kept", workingDaysLeft: null } as const;

export const LookUp: StoryObj = {
  render: () => html`<heed-case-tracker .client=${clientFor(() => Promise.reject(refusal("case_not_found")))}></heed-case-tracker>`,
};
export const NoSuchCase: StoryObj = { render: () => show(() => Promise.reject(refusal("case_not_found"))) };
export const ServiceAway: StoryObj = { render: () => show(() => Promise.reject(refusal("connection_failed"))) };
export const Opening: StoryObj = { render: () => show(() => new Promise(() => undefined)) };
export const WithoutSite: StoryObj = { render: () => html`<heed-case-tracker></heed-case-tracker>` };
export const Received = inStates(["received"], { promises: [{ ...kept, state: "running", workingDaysLeft: 1 }, running] });
export const Acknowledged = inStates(["received", "acknowledged"]);
export const Investigating = inStates(["received", "acknowledged", "investigating"]);
export const DueToday = inStates(["received", "acknowledged", "investigating"], { promises: [kept, { ...running, workingDaysLeft: 0 }] });
export const Late = inStates(["received", "acknowledged", "investigating"], {
  promises: [kept, { ...running, state: "broken", workingDaysLeft: -2 }],
});
export const WaitingForTheCustomer = inStates(["received", "acknowledged", "investigating", "question"], {
  promises: [kept, { ...running, state: "paused" }],
});
export const Answered = inStates([...untilAnswered, "message"], { outcome, promises: [kept, settled], decideBy: "2099-01-21T15:40:00Z" });
export const TooLateToSayNo = inStates([...untilAnswered], { outcome, promises: [kept, settled], decideBy: "2026-01-21T15:40:00Z" });
export const Escalated = inStates([...untilAnswered, "escalated"], { escalationLevel: "supervisor" });
export const Closed = inStates([...untilAnswered, "accepted"], { outcome, promises: [kept, settled] });
export const Rated = inStates([...untilAnswered, "accepted", "rated"], {
  outcome,
  promises: [kept, settled],
  rating: { score: 4, comment: "Quick, and kind." },
});
export const Merged = inStates(["received", "acknowledged", "investigating", "merged"], { mergedInto: "B3XW-9KRT" });
export const Withdrawn = inStates(["received", "acknowledged", "withdrawn"]);
