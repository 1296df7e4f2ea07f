import { SURVEY_ID } from "./load-responses.ts";

const pathOf = (what: string, query: Readonly<Record<string, string>> = {}): string =>
  `/surveys/${SURVEY_ID}/${what}?${new URLSearchParams(query).toString()}`;

const YEAR = { from: "2025-11-23", to: "2026-11-22" };

/** What is asked of results: the last ninety days and a whole year, with no filter, one, two, all; and about another question. */
export const resultRequests: readonly string[] = [
  {},
  { region: "shanghai" },
  { category: "late" },
  { region: "shanghai", tier: "regular" },
  { category: "late", team: "east" },
  { region: "shanghai", tier: "regular", category: "late", team: "east" },
  { question: "value" },
  YEAR,
  { ...YEAR, region: "shanghai" },
  { ...YEAR, team: "service", tier: "regular" },
].map((query) => pathOf("results", query));

/** What is asked of texts: pages, and words that many and few wrote. */
export const textRequests: readonly string[] = [
  {},
  { question: "reason", region: "shanghai" },
  { q: "refund" },
  { q: "samovar", ...YEAR },
  { q: "退款", question: "wish" },
  { q: "建盏", tier: "regular", ...YEAR },
].map((query) => pathOf("texts", query));

export const exportRequests: readonly string[] = [pathOf("export", { format: "csv" }), pathOf("export", { format: "json", region: "shanghai" })];
