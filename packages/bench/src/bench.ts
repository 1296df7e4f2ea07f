import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureBundles } from "@heed/tooling/bundle-sizes";
import { formatSizes } from "@heed/tooling/checks/sizes-check";
import { formatTable } from "@heed/tooling/format-table";
import { benchDeskQueue } from "./desk-queue.ts";
import { benchFilings } from "./filings.ts";
import { benchProposalBoard } from "./proposal-board.ts";
import { benchFormPages, formBaselines } from "./form-pages/form-pages.ts";
import { benchLighthouse } from "./lighthouse/bench-lighthouse.ts";
import { bundlePeers, pagesOf, weigh } from "./peers/bench-peers.ts";
import { formatPages } from "./pages/format-pages.ts";
import { slow4G } from "./pages/measure-page.ts";
import type { ShownPage } from "./pages/shown-page.ts";
import { benchSurveyPages, surveyBaselines } from "./survey-pages/survey-pages.ts";
import { benchSurveyResults } from "./survey-results.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    filings: { type: "string", default: "2000" },
    connections: { type: "string", default: "32" },
    cases: { type: "string", default: "100000" },
    responses: { type: "string", default: "100000" },
    proposals: { type: "string", default: "100000" },
  },
});
const [only] = positionals;

if (only === undefined || only === "sizes") console.log(`${formatSizes(await measureBundles())}\n`);
if (only === undefined || only === "filings") {
  const rounds = Number(values.rounds);
  const load = { count: Number(values.filings), connections: Number(values.connections) };
  const results = await benchFilings({ rounds, ...load });
  const rows = results.map(({ name, perSecond, ratios }) => [
    name,
    median(perSecond).toFixed(0),
    median(ratios).toFixed(2),
    `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
  ]);
  console.log(`${rounds} rounds of ${load.count}, ${load.connections} connections, fsync on, ${cpus().length} processors, client included`);
  console.log(formatTable([["filings", "a second", "ratio", "range"], ...rows]));
}
if (only === undefined || only === "queue") {
  const cases = Number(values.cases);
  const times = await benchDeskQueue({ cases, rounds: Math.max(Number(values.rounds), 7) });
  const rows = times.map(({ who, path, items, milliseconds }) => [
    `${who} ${decodeURIComponent(path)}`,
    String(items),
    median(milliseconds).toFixed(1),
    (milliseconds.at(-1) ?? NaN).toFixed(1),
  ]);
  const medians = times.map(({ milliseconds }) => median(milliseconds));
  console.log(`${cases} cases on PostgreSQL, ${cpus().length} processors, whole answers, in milliseconds`);
  console.log(formatTable([["queue", "items", "median", "slowest"], ...rows]));
  console.log(`median of the medians ${median(medians).toFixed(1)}, slowest median ${Math.max(...medians).toFixed(1)}`);
}
if (only === undefined || only === "surveys") {
  const responses = Number(values.responses);
  const times = await benchSurveyResults({ responses, rounds: Math.max(Number(values.rounds), 7) });
  const rows = times.map(({ path, milliseconds }) => [
    decodeURIComponent(path),
    median(milliseconds).toFixed(1),
    (milliseconds.at(-1) ?? NaN).toFixed(1),
  ]);
  console.log(`${responses} responses to 20 questions on PostgreSQL, ${cpus().length} processors, whole answers, in milliseconds`);
  console.log(formatTable([["surveys", "median", "slowest"], ...rows]));
}
if (only === undefined || only === "proposals") {
  const proposals = Number(values.proposals);
  const times = await benchProposalBoard({ proposals, rounds: Math.max(Number(values.rounds), 7) });
  const rows = times.map(({ path, items, milliseconds, queries }) => [
    decodeURIComponent(path.replaceAll("+", " ")),
    String(items),
    median(queries).toFixed(1),
    median(milliseconds).toFixed(1),
    (milliseconds.at(-1) ?? NaN).toFixed(1),
  ]);
  const medians = times.map(({ queries }) => median(queries));
  console.log(`${proposals} proposals on PostgreSQL, ${cpus().length} processors, in milliseconds`);
  console.log(formatTable([["proposals", "items", "queries", "whole answer", "slowest"], ...rows]));
  console.log(`median of the queries' medians ${median(medians).toFixed(1)}, slowest ${Math.max(...medians).toFixed(1)}`);
}
if (only === undefined || only === "survey-pages") {
  const rounds = Math.max(Number(values.rounds), 15);
  const slowdown = 4;
  const results = await benchSurveyPages({ rounds, slowdown });
  console.log(`${rounds} visits to each page in turns, nothing cached, processor slowed down ${slowdown} times, medians; the probe's own script included`);
  console.log(formatPages(results, surveyBaselines));
}

if (only === "form-pages") await compareForms();
if (only === "peers") {
  const bundled = await bundlePeers();
  const rows = (await weigh(bundled)).map(({ kind, name, gzipBytes }) => [kind, name, (gzipBytes / 1_000).toFixed(1)]);
  console.log(`${formatTable([["", "what a visitor downloads", "gzip kB"], ...rows])}\n`);
  await compareForms(pagesOf(bundled, "form"));
}
if (only === "lighthouse") {
  const rounds = Math.max(Number(values.rounds), 5);
  const scores = await benchLighthouse({ rounds });
  const of = (all: readonly Record<string, number>[], name: string): number => median(all.map((each) => each[name] ?? NaN));
  const rows = scores.map(({ page, withWidgets, without }) => [
    page,
    ...["accessibility", "best-practices", "performance"].map((name) => String(of(withWidgets, name))),
    String(of(without, "performance")),
    String(of(withWidgets, "performance") - of(without, "performance")),
  ]);
  console.log(`Lighthouse as for phones, medians of ${rounds}, with widgets and without in turns`);
  console.log(formatTable([["page", "accessibility", "best practices", "performance", "without widgets", "difference"], ...rows]));
}

/** On the machine's own network, and on a slow one. */
async function compareForms(others?: readonly ShownPage[]): Promise<void> {
  const visits = { rounds: Math.max(Number(values.rounds), 15), slowdown: 4 };
  for (const [network, words] of [[undefined, ""], [slow4G, ", on slow 4G"]] as const) {
    const results = await benchFormPages({ ...visits, network, ...(others && { others }) });
    console.log(`${visits.rounds} visits to each page in turns, nothing cached, processor slowed down ${visits.slowdown} times${words}, medians; the probe's own script included`);
    console.log(`${formatPages(results, formBaselines)}\n`);
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
