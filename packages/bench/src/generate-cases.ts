import { groupByFour, READABLE_ALPHABET, REFERENCE_LENGTH, type CaseStatus, type Severity } from "@heed/contract";
import { writeCase, writeLater, writeName, type TextLocale } from "./case-texts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

/** A member of staff who can own cases. */
export interface CaseOwner {
  id: string;
  name: string;
  team: string;
}

export interface GeneratedCasesOptions {
  count: number;
  /** The same seed makes the same cases. @default 1 */
  seed?: number;
  /** The cases are filed in the two years before. */
  now: Date;
  /** Who owns them; without any, no case has an owner. */
  owners: readonly CaseOwner[];
}

/** An event of a generated case. */
export interface GeneratedEvent {
  type: "received" | "acknowledged" | "investigating" | "question" | "message" | "answered" | "accepted" | "withdrawn" | "merged";
  from: CaseStatus | null;
  to: CaseStatus;
  by: "customer" | "staff" | "system";
  text: string | null;
  at: Date;
}

/** A case with what happened to it, as it would stand in the tables of a site like the example's. */
export interface GeneratedCase {
  reference: string;
  kind: "complaint" | "inquiry" | "service_request";
  category: string;
  subject: string;
  description: string;
  product: string;
  orderNumber: string;
  locale: TextLocale;
  contact: { name: string; email?: string; phone?: string };
  region: string | null;
  tier: string | null;
  team: string;
  owner: CaseOwner | null;
  severity: Severity;
  channel: "web" | "phone" | "letter" | "visit" | "email" | "chat" | "social";
  escalationLevel: "owner" | "supervisor" | "manager";
  status: CaseStatus;
  mergedInto: string | null;
  explanation: string | null;
  createdAt: Date;
  updatedAt: Date;
  dueAt: Date;
  events: GeneratedEvent[];
}

const DAY_MS = 86_400_000;
const SPAN_DAYS = 730;

const categories = {
  complaint: { late: 5, damaged: 4, wrong_item: 2, missing: 2, defect: 3, staff_conduct: 0.3, invoice: 1, website: 1, other: 1 },
  inquiry: { late: 3, spare_parts: 3, website: 2, invoice: 3, other: 2 },
  service_request: { defect: 5, spare_parts: 2, safety: 0.2 },
} as const;

const provinces = { shanghai: 5, jiangsu: 4, zhejiang: 4, guangdong: 6, hubei: 2, beijing: 4, liaoning: 2, shaanxi: 2, sichuan: 3 } as const;
const eastAndSouth: readonly string[] = ["shanghai", "jiangsu", "zhejiang", "guangdong", "hubei"];

/** Cases of believable variety: texts in two languages, all statuses, teams, severities and channels. */
export function* generateCases({ count, seed = 1, now, owners }: GeneratedCasesOptions): Generator<GeneratedCase> {
  const random = createSeededRandom(seed);
  let last: string | null = null;
  for (let index = 0; index < count; index += 1) {
    // Filed one after another, more of them the later it gets.
    const share = Math.sqrt((index + random.next()) / count);
    const createdAt = new Date(Math.floor(now.getTime() - (1 - share) * SPAN_DAYS * DAY_MS) - 1_000);
    const generated = generateCase(random, { reference: referenceAt(index), createdAt, now, owners, last });
    yield generated;
    last = generated.reference;
  }
}

interface CaseFrame {
  reference: string;
  createdAt: Date;
  now: Date;
  owners: readonly CaseOwner[];
  /** The reference of the case before. */
  last: string | null;
}

function generateCase(random: SeededRandom, { reference, createdAt, now, owners, last }: CaseFrame): GeneratedCase {
  const locale: TextLocale = random.isLucky(0.45) ? "zh-Hans" : "en";
  const kind = random.weigh({ complaint: 5, inquiry: 3, service_request: 2 });
  const orderNumber = `FK-${createdAt.getUTCFullYear()}-${String(random.below(1_000_000)).padStart(6, "0")}`;
  const region = locale === "zh-Hans" ? random.weigh(provinces) : null;
  const tier = random.weigh({ key_account: 1, regular: 40, none: 59 });
  const team = teamOf({ kind, region, tier });
  const status = statusAt(random, { ageDays: (now.getTime() - createdAt.getTime()) / DAY_MS, canMerge: last !== null });
  const ownersOfTeam = owners.filter((owner) => owner.team === team);
  const hasOwner = status !== "received" && (status !== "acknowledged" || random.isLucky(0.3)) && ownersOfTeam.length > 0;
  const events = eventsUntil(random, { status, locale, createdAt, now });
  return {
    reference,
    kind,
    category: random.weigh<string>(categories[kind]),
    ...writeCase(random, locale, orderNumber),
    orderNumber,
    locale,
    contact: contactOf(random, locale),
    region,
    tier: tier === "none" ? null : tier,
    team,
    owner: hasOwner ? random.pick(ownersOfTeam) : null,
    severity: random.weigh({ low: 15, normal: 70, high: 13, critical: 2 }),
    channel: random.weigh({ web: 60, email: 15, phone: 12, chat: 6, social: 4, visit: 2, letter: 1 }),
    escalationLevel: random.weigh({ owner: 94, supervisor: 5, manager: 1 }),
    status,
    mergedInto: status === "merged" ? last : null,
    explanation: status === "answered" || status === "closed" ? writeLater(random, locale, "explanations") : null,
    createdAt,
    updatedAt: events.at(-1)?.at ?? createdAt,
    dueAt: new Date(createdAt.getTime() + (3 + random.below(12)) * DAY_MS),
    events,
  };
}

function teamOf({ kind, region, tier }: { kind: string; region: string | null; tier: string }): string {
  if (tier === "key_account") return "key_accounts";
  if (kind === "service_request") return "technical";
  if (region === null) return "service";
  return eastAndSouth.includes(region) ? "east" : "north";
}

/** Old cases are over, all but a few; of the new ones many are not. */
function statusAt(random: SeededRandom, { ageDays, canMerge }: { ageDays: number; canMerge: boolean }): CaseStatus {
  const isOpen = random.isLucky(ageDays < 10 ? 0.85 : ageDays < 45 ? 0.35 : 0.02);
  if (isOpen) {
    const fresh = ageDays < 3 ? 40 : 1;
    return random.weigh({ received: fresh / 8, acknowledged: fresh, investigating: 40, waiting_for_customer: 15 });
  }
  return random.weigh({ answered: ageDays < 60 ? 30 : 1, closed: 85, withdrawn: 6, merged: canMerge ? 2 : 0 });
}

function contactOf(random: SeededRandom, locale: TextLocale): GeneratedCase["contact"] {
  const { name, mailbox } = writeName(random, locale);
  const number = random.below(20_000);
  const email = `${mailbox}.${number}@${random.pick(["example.org", "example.com", "example.net"])}`;
  const phone = locale === "zh-Hans" ? `+86 138 ${String(10_000_000 + number * 97)}` : `+44 20 7946 ${String(number).padStart(5, "0")}`;
  return random.isLucky(0.8) ? { name, email } : { name, phone };
}

function eventsUntil(
  random: SeededRandom,
  { status, locale, createdAt, now }: { status: CaseStatus; locale: TextLocale; createdAt: Date; now: Date },
): GeneratedEvent[] {
  const events: GeneratedEvent[] = [];
  let at = createdAt;
  const add = (type: GeneratedEvent["type"], to: CaseStatus, by: GeneratedEvent["by"], text: string | null = null) => {
    events.push({ type, from: events.at(-1)?.to ?? null, to, by, text, at });
    at = new Date(Math.min(at.getTime() + random.below(3 * DAY_MS), now.getTime() - 1_000));
  };
  add("received", "received", "customer");
  if (status === "received") return events;
  add("acknowledged", "acknowledged", "system");
  if (status === "acknowledged") return events;
  if (status === "merged") {
    add("merged", "merged", "staff");
    return events;
  }
  add("investigating", "investigating", "staff");
  if (status === "waiting_for_customer" || random.isLucky(0.3)) {
    add("question", "waiting_for_customer", "staff", writeLater(random, locale, "questions"));
    if (status === "waiting_for_customer") return events;
    add("message", "waiting_for_customer", "customer", writeLater(random, locale, "replies"));
    add("investigating", "investigating", "customer");
  }
  if (status === "withdrawn") add("withdrawn", "withdrawn", "customer");
  if (status === "answered" || status === "closed") add("answered", "answered", "staff");
  if (status === "closed") add("accepted", "closed", "customer");
  return events;
}

/** A different reference for each number: a walk through all of them that comes back only at its end. */
function referenceAt(index: number): string {
  const size = BigInt(READABLE_ALPHABET.length);
  const all = size ** BigInt(REFERENCE_LENGTH);
  // A prime shares no factor with the 28⁸ references.
  let left = (BigInt(index + 1) * 200_560_490_131n) % all;
  let characters = "";
  for (let place = 0; place < REFERENCE_LENGTH; place += 1) {
    characters += READABLE_ALPHABET.charAt(Number(left % size));
    left /= size;
  }
  return groupByFour(characters);
}
