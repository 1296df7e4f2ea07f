import type { CustomerAction, NewCase, StaffAction } from "@heed/contract";
import { sampleCasesInChinese } from "./sample-cases-zh-hans.ts";

/** Something that happened to a sample case, so many hours after it was filed. */
export type SampleStep =
  | { after: number; by: string; action: StaffAction; input: Record<string, unknown> }
  | { after: number; decides: CustomerAction; reason: string }
  | { after: number; writes: string };

/** A case of the example company's, and what has become of it. */
export interface SampleCase {
  filedHoursAgo: number;
  newCase: Omit<NewCase, "consent" | "locale">;
  steps: readonly SampleStep[];
}

/** Who works at the example company's desk. They have no way to sign in: they are there to own cases. */
export const sampleStaff = [
  { name: "Mira Novak", email: "mira@fernandkettle.example", role: "agent", teams: ["service"] },
  { name: "Tom Okafor", email: "tom@fernandkettle.example", role: "agent", teams: ["service", "technical"] },
  { name: "Ruth Bergmann", email: "ruth@fernandkettle.example", role: "supervisor", teams: ["service", "technical", "key_accounts"] },
  { name: "林梅", email: "linmei@fernandkettle.example", role: "agent", teams: ["east", "north"] },
  { name: "周建国", email: "jianguo@fernandkettle.example", role: "supervisor", teams: ["east", "north"] },
  { name: "Noor Haddad", email: "noor@fernandkettle.example", role: "reviewer", teams: [] },
] as const;

const MIRA = "Mira Novak";
const TOM = "Tom Okafor";

const sampleCasesInEnglish: readonly SampleCase[] = [
  {
    filedHoursAgo: 1,
    newCase: {
      kind: "complaint",
      category: "late",
      subject: "Two weeks and no parcel",
      description: "I ordered the Moss set on the 6th as a birthday present. The birthday is on Friday. The tracking page has said \"in preparation\" ever since, and nobody answers the telephone.",
      desiredOutcome: "Tell me honestly whether it will be here by Friday.",
      orderNumber: "FK-31842",
      contact: { name: "Helen Whitcombe", email: "helen.whitcombe@example.com", phone: "+44 1632 960 114" },
    },
    steps: [],
  },
  {
    filedHoursAgo: 5,
    newCase: {
      kind: "inquiry",
      category: "spare_parts",
      subject: "Is there a lid for the old Pebble pot?",
      description: "Mine is from 2019 and says B-1104 underneath. The lid of the new one looks a little wider.",
      contact: { name: "Jonas Lindqvist", email: "jonas.lindqvist@example.com" },
    },
    steps: [],
  },
  {
    filedHoursAgo: 26,
    newCase: {
      kind: "complaint",
      category: "damaged",
      subject: "The spout was broken off",
      description: "The parcel looked fine, but the spout lay beside the pot. The straw was only on one side of it.",
      desiredOutcome: "A new pot, please. I love the glaze.",
      orderNumber: "FK-31790",
      fields: { parcel_condition: "intact" },
      contact: { name: "Amara Diallo", email: "amara.diallo@example.com" },
    },
    steps: [
      { after: 2, by: MIRA, action: "investigate", input: { owner: MIRA } },
      { after: 3, by: MIRA, action: "ask", input: { text: "I am sorry about your pot. Could you tell me which glaze it is: moss, ash or rain?" } },
    ],
  },
  {
    filedHoursAgo: 75,
    newCase: {
      kind: "complaint",
      category: "invoice",
      subject: "Charged twice for one order",
      description: "My bank shows two payments of 84.50 on the same day, for one tea caddy.",
      desiredOutcome: "Refund the second payment.",
      orderNumber: "FK-31655",
      contact: { name: "Patrick O'Shea", email: "patrick.oshea@example.com" },
    },
    steps: [
      { after: 4, by: TOM, action: "investigate", input: { owner: TOM } },
      {
        after: 28,
        by: TOM,
        action: "answer",
        input: {
          decision: "upheld",
          explanation: "Our payment page sent your order twice when the connection broke off. The second payment should never have been taken, and we are sorry for the worry.",
          remedies: [{ type: "refund", amount: { value: "84.50", currency: "GBP" } }, { type: "apology" }],
        },
      },
    ],
  },
  {
    filedHoursAgo: 30,
    newCase: {
      kind: "complaint",
      category: "safety",
      subject: "The handle came off with boiling water in the pot",
      description: "I was pouring when the handle gave way. I have a small burn on the wrist, nothing serious, but there was a child at the table.",
      product: "Kettle Ember, 1.2 l",
      contact: { name: "Sofia Marchetti", phone: "+39 06 555 0142" },
    },
    steps: [{ after: 1, by: TOM, action: "investigate", input: { owner: TOM } }],
  },
  {
    filedHoursAgo: 9,
    newCase: {
      kind: "service_request",
      category: "spare_parts",
      subject: "The thermostat switches off too early",
      description: "It stops at about 80 °C, whatever I set. I have cleaned it with vinegar as the booklet says.",
      product: "Kettle Ember, 1.2 l",
      serialNumber: "EM-2207-00418",
      purchasedOn: "2025-11-29",
      preferredTime: { partOfDay: "morning" },
      address: { street: "14 Harbour Row", postalCode: "EX4 3QB", city: "Exeter" },
      contact: { name: "Graham Pell", email: "graham.pell@example.com" },
    },
    steps: [],
  },
  {
    filedHoursAgo: 190,
    newCase: {
      kind: "complaint",
      category: "wrong_item",
      subject: "I was sent the wrong tea, again",
      description: "Twice now I ordered the white peony and got the smoked black. I cannot drink it.",
      orderNumber: "FK-31204",
      contact: { name: "Helen Whitcombe", email: "helen.whitcombe@example.com" },
    },
    steps: [
      { after: 3, by: MIRA, action: "investigate", input: { owner: MIRA } },
      {
        after: 20,
        by: MIRA,
        action: "answer",
        input: {
          decision: "upheld",
          explanation: "The two teas stood side by side on our shelf with labels that look alike.",
          remedies: [{ type: "apology" }],
        },
      },
      { after: 25, decides: "escalate", reason: "An apology is kind, but I still have no tea, and it is the second time." },
    ],
  },
];

/** What a visitor of the example desk finds there: in both languages, at every stage. */
export const sampleCases: readonly (SampleCase & { locale: string })[] = [
  ...sampleCasesInEnglish.map((sample) => ({ ...sample, locale: "en" })),
  ...sampleCasesInChinese.map((sample) => ({ ...sample, locale: "zh-Hans" })),
];
