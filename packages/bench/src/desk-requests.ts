/** What is asked of the queue: every order, every filter alone, and what is typically combined. */
export const queueRequests: readonly string[] = [
  ...[{}, { sort: "newest" }, { sort: "oldest" }, { sort: "updated" }].map(pathOf),
  ...[
    { status: "open" },
    { status: "closed", sort: "updated" },
    { status: "merged" },
    { kind: "inquiry" },
    { severity: "critical,high" },
    { escalation: "manager" },
    { channel: "letter" },
    { category: "order" },
    { category: "staff_conduct" },
    { team: "technical" },
    { region: "east" },
    { tier: "key_account" },
    { locale: "zh-Hans" },
    { owner: "me" },
    { owner: "none" },
    { due: "overdue" },
    { due: "today" },
    { due: "this_week" },
    { from: "2026-03-01", to: "2026-03-03" },
  ].map(pathOf),
  ...[
    { status: "open", owner: "me" },
    { status: "open", owner: "none", sort: "oldest" },
    { status: "open", due: "overdue", team: "east" },
    { status: "open", severity: "critical", escalation: "manager" },
    { region: "sichuan", kind: "complaint", channel: "phone", sort: "newest" },
    { status: "answered,closed", category: "defect", from: "2026-01-01", sort: "updated" },
  ].map(pathOf),
];

/** What is searched for: words that many and few cases have, in both languages, and what stands in one case alone. */
export function searchRequests(known: { reference: string; email: string }): string[] {
  const words = ["refund", "samovar", "courier thermostat", "refun", "退款", "建盏", "包装箱已经破损", "壶", "refund 退款"];
  return [
    ...[...words, known.reference, known.reference.replace("-", "").toLowerCase(), known.email].map((q) => pathOf({ q })),
    ...[
      { q: "refund", sort: "newest" },
      { q: "refund", status: "open", owner: "me" },
      { q: "refund", locale: "zh-Hans" },
      { q: "退款", region: "east", sort: "updated" },
      { q: "退款", team: "service" },
    ].map(pathOf),
  ];
}

export const countsRequest = "/counts";

function pathOf(query: Readonly<Record<string, string>>): string {
  return `/cases?${new URLSearchParams(query).toString()}`;
}
