import { ContextProvider } from "@lit/context";
import { isPermitted, type StaffRole } from "@heed/contract/desk-rules";
import { createDeskClient, type DeskSite, type DeskSiteApi, type QueueItem, type StaffNotification } from "@heed/core/desk";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { preferredLocale } from "../src/app/preferences.ts";
import { addDeskTexts } from "../src/localization/desk-texts.ts";
import { deskContext, type Desk } from "../src/page/desk-context.ts";
import { LiveEvents } from "../src/page/live-events.ts";

addDeskTexts();

const minute = 60_000;
const day = 1_440 * minute;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

/** Cases of believable variety, the most urgent first. */
const storyCases: readonly QueueItem[] = [
  item({ reference: "K7MP-4XQ2", subject: "Refund promised three weeks ago has not arrived", customerName: "Carla Núñez", severity: "high", escalationLevel: "supervisor", status: "investigating", owner: "Lin Mei", dueMs: -2 * day, ageMs: 21 * day, channel: "phone", tier: "key_account" }),
  item({ reference: "3BQD-9TWK", subject: "壶盖碎了，请尽快处理", customerName: "王小明", kind: "complaint", category: "damaged", team: "east", locale: "zh-Hans", status: "acknowledged", dueMs: 90 * minute, ageMs: day }),
  item({ reference: "X2CM-7RFP", subject: "The kettle sparked when I plugged it in", customerName: "Johannes von Hohenstein-Bartenfels", severity: "critical", team: "technical", category: "safety", status: "investigating", owner: "Inês Prado", dueMs: 5 * minute * 60, ageMs: 3 * minute * 60 }),
  item({ reference: "9GHT-2MVC", subject: "Does the large kettle whistle?", customerName: "Bo Lindqvist", kind: "inquiry", status: "waiting_for_customer", owner: "Lin Mei", isPaused: true, ageMs: 4 * day, channel: "email" }),
  item({ reference: "PWQ4-6JKN", subject: "A member of your staff was rude to my mother", customerName: null, isRestricted: true, category: "staff_behaviour", dueMs: 2 * day, ageMs: 6 * minute * 60, channel: "letter" }),
  item({ reference: "T8VB-3CXD", subject: "Please fetch the pot for repair on Thursday morning, the gate on the left is the right one", customerName: "Ada Green", kind: "service_request", team: "technical", dueMs: 6 * day, ageMs: 30 * minute, channel: "chat" }),
];

interface ItemOptions extends Partial<Omit<QueueItem, "owner" | "due">> {
  owner?: string;
  dueMs?: number;
  ageMs: number;
  isPaused?: boolean;
}

function item({ owner, dueMs = 0, ageMs, isPaused, ...over }: ItemOptions): QueueItem {
  return {
    reference: "K7MP-4XQ2",
    kind: "complaint",
    category: "other",
    subject: "",
    customerName: null,
    locale: "en",
    status: "acknowledged",
    severity: "normal",
    escalationLevel: "owner",
    channel: "web",
    team: "service",
    region: null,
    tier: null,
    owner: owner ? { id: owner, name: owner } : null,
    due: { kind: "answer", state: isPaused ? "paused" : dueMs < 0 ? "broken" : "running", at: new Date(Date.now() + dueMs).toISOString() },
    isRestricted: false,
    version: 3,
    createdAt: ago(ageMs),
    updatedAt: ago(ageMs / 2),
    ...over,
  };
}

const notifications: readonly StaffNotification[] = [
  { id: "3", type: "mentioned", reference: "K7MP-4XQ2", proposalId: null, subject: "Refund promised three weeks ago has not arrived", by: "Inês Prado", at: ago(4 * minute), isRead: false },
  { id: "2", type: "customer_wrote", reference: "9GHT-2MVC", proposalId: null, subject: "Does the large kettle whistle?", by: null, at: ago(90 * minute), isRead: false },
  { id: "1", type: "assigned", reference: "X2CM-7RFP", proposalId: null, subject: "The kettle sparked when I plugged it in", by: "Amara Cole", at: ago(day), isRead: true },
];

function deskSite(role: StaffRole): DeskSite {
  const category = (id: string, label: string) => ({ id, label });
  return {
    me: { siteKey: "demo", siteName: "Fern & Kettle", staffId: "noor", role, teams: ["service"] },
    site: {
      key: "demo",
      name: "Fern & Kettle",
      locale: "en",
      locales: ["en", "zh-Hans"],
      timeZone: "Asia/Shanghai",
      categories: [category("damaged", "It arrived damaged"), category("safety", "Safety"), category("staff_behaviour", "How we treated you"), category("other", "Something else")],
      regions: [],
      consent: { version: "1", text: "", purposes: [] },
      forms: {},
      commitments: [],
      proposals: null,
      notice: null,
      uploads: null,
    },
    teams: [
      { id: "service", name: "Customer service", assignment: "take" },
      { id: "east", name: "China, East and South", assignment: "take" },
      { id: "technical", name: "Repairs", assignment: "least_open_work" },
    ],
    defaultTeam: "service",
    tiers: [{ id: "key_account", label: "Key account" }],
    proposals: null,
    staff: [
      { id: "noor", name: "Noor Haddad", role, teams: ["service"] },
      { id: "mei", name: "Lin Mei", role: "agent", teams: ["service"] },
      { id: "ines", name: "Inês Prado", role: "supervisor", teams: ["service", "technical"] },
    ],
  };
}

/** What stands in for a service's answers. What is not given never answers: there is no service behind a story. */
export interface StoryAnswers {
  list?: DeskSiteApi["cases"]["list"];
  role?: StaffRole;
}

/** A desk of data alone. */
export function storyDesk({ list, role = "manager" }: StoryAnswers = {}): Desk {
  const never = () => new Promise<never>(() => undefined);
  const client = createDeskClient({ baseUrl: location.origin, fetch: never });
  const real = client.site("demo");
  const data = deskSite(role);
  const api: DeskSiteApi = {
    ...real,
    get: () => Promise.resolve(data),
    cases: {
      ...real.cases,
      list: list ?? (() => Promise.resolve({ items: [...storyCases], nextCursor: null })),
      counts: () => Promise.resolve({ mine: 4, unowned: 12, overdue: 1, escalated: 2, open: 1_000 }),
    },
    notifications: { ...real.notifications, list: () => Promise.resolve({ items: [...notifications], unread: 2 }) },
    views: {
      ...real.views,
      list: () => Promise.resolve({ items: [{ id: "1", name: "Key accounts, late", filter: { tier: "key_account", due: "overdue" }, isShared: true, isMine: false }] }),
    },
  };
  return {
    client,
    api,
    data,
    siteKey: "demo",
    me: data.me,
    session: { user: { name: "Noor Haddad", email: "noor@desk.example" }, memberships: [data.me] },
    live: new LiveEvents(api, "story"),
    clockwork: { locale: document.documentElement.lang || preferredLocale(), timeZone: data.site.timeZone },
    may: (permission) => isPermitted(role, permission),
    url: (path) => `#/desk/demo/${path}`,
    refresh: () => Promise.resolve(),
  };
}

/** Gives what stands in it a desk, as the frame does. */
class StoryStage extends LitElement {
  static override properties = { desk: { attribute: false } };

  readonly #provider = new ContextProvider(this, { context: deskContext });

  declare desk: Desk;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("desk")) this.#provider.setValue(this.desk);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

if (!customElements.get("desk-story-stage")) customElements.define("desk-story-stage", StoryStage);

/** The letters of the desk's own page: a story has none of its style sheet. */
export function inDeskLetters(story: () => unknown): TemplateResult {
  return html`<div style="font-family: system-ui, sans-serif">${story()}</div>`;
}
