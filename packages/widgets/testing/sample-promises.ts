import type { HeedClient, Notice, PublishedCommitments } from "@heed/core";
import { noNotice } from "./no-notice.ts";
import { proposalsClient } from "./proposals-client.ts";

/** What a company promises that keeps most of it, some of it well, and has little to say of the rest. */
export const samplePromises: PublishedCommitments = {
  period: { days: 90, from: "2026-08-30", to: "2026-11-28" },
  commitments: [
    {
      kind: "complaint",
      promises: [
        { kind: "acknowledge", limit: { value: 1, unit: "working_days" }, figures: { n: 214, keptShare: 1, medianHours: 0 } },
        { kind: "answer", limit: { value: 5, unit: "working_days" }, figures: { n: 209, keptShare: 0.928, medianHours: 61 } },
        { kind: "close", limit: { value: 45, unit: "days" }, figures: { n: 187, keptShare: 0.989, medianHours: 250 } },
      ],
    },
    {
      kind: "inquiry",
      promises: [
        { kind: "acknowledge", limit: { value: 4, unit: "hours" }, figures: { n: 1204, keptShare: 0.996, medianHours: 0.4 } },
        { kind: "answer", limit: { value: 2, unit: "working_days" }, figures: { n: 1180, keptShare: 0.87, medianHours: 20 } },
      ],
    },
    {
      kind: "service_request",
      promises: [
        { kind: "acknowledge", limit: { value: 1, unit: "working_days" }, figures: { n: 6, keptShare: 1, medianHours: 1 } },
        { kind: "answer", limit: { value: 10, unit: "working_days" }, figures: null },
      ],
    },
  ],
};

/** Notices of each level, as a service gives them. */
export const sampleNotices: Record<Notice["level"], Notice> = {
  info: {
    id: "n1",
    level: "info",
    locale: "en",
    title: "We are closed on Friday",
    text: "Our shop and our service are closed on 4 December. What you send us is answered from Monday on.",
    updatedAt: "2026-11-28T09:00:00Z",
  },
  warning: {
    id: "n2",
    level: "warning",
    locale: "en",
    title: "Deliveries are late in the north",
    text: "Snow holds up our carrier north of Harrow. Parcels there come two to three days later than we said.\nYou need not write to us: nothing is lost.",
    url: "https://shop.example/snow",
    updatedAt: "2026-11-28T09:00:00Z",
  },
  critical: {
    id: "n3",
    level: "critical",
    locale: "en",
    title: "Please stop using the Heron kettle",
    text: "The handle of kettles made in October can come off. Nobody was hurt so far.\nWe take every one of them back and pay for it.",
    url: "https://shop.example/recall",
    updatedAt: "2026-11-28T09:00:00Z",
  },
};

/** A client for a company that promises this. */
export function clientThatPromises(get: HeedClient["commitments"]["get"] = () => Promise.resolve(samplePromises)): HeedClient {
  return { ...proposalsClient(), ...noNotice, commitments: { get } };
}
