import { msg, str } from "@lit/localize";
import { html, nothing, svg, type TemplateResult } from "lit";
import type { SurveyResults, SurveyScore, SurveySplit } from "@heed/contract/desk";
import { icon } from "../parts/icon.ts";
import "./desk-chart.ts";
import { answersText, countText, inOneLine, scoreText, shortInterval } from "./figures.ts";
import { splitNames } from "./results-view.ts";
import { axisFor, positionOn, type ValueAxis } from "./value-axis.ts";

type Groups = SurveyResults["splits"][SurveySplit];

function splitName(split: SurveySplit): string {
  return { category: msg("By category"), region: msg("By region"), team: msg("By team"), tier: msg("By customer tier") }[split];
}

/** The figure of the focus by what is known of the cases; groups that are too small are named, and nothing is told of them. */
export function renderSplits({ splits, smallestGroup }: SurveyResults, overall: SurveyScore, locale: string): TemplateResult | typeof nothing {
  // A single group is everybody: nothing to compare.
  const shown = splitNames.flatMap((name) => {
    const groups = splits[name];
    return groups.length > 1 ? [{ name, groups }] : [];
  });
  if (shown.length === 0) return nothing;
  const scores = shown.flatMap(({ groups }) => groups.flatMap(({ score }) => (score ? [score] : [])));
  const axis = axisFor(overall.measure, [overall, ...scores]);
  return html`<div class="splits">
    ${shown.map(({ name, groups }) => renderSplit({ name, groups, overall, axis, smallestGroup, locale }))}
  </div>`;
}

interface SplitParts {
  name: SurveySplit;
  groups: Groups;
  overall: SurveyScore;
  axis: ValueAxis;
  smallestGroup: number;
  locale: string;
}

function renderSplit({ name, groups, overall, axis, smallestGroup, locale }: SplitParts): TemplateResult {
  const hidden = groups.filter(({ isHidden }) => isHidden).length;
  const labelOf = ({ id, label }: Groups[number]) => label || id || msg("Not known");
  const table = {
    columns: [msg("Group"), msg("Figure"), msg("With 95% confidence"), msg("Answers")],
    rows: groups.map((group) => {
      const { score } = group;
      if (!score) return [labelOf(group), msg("hidden"), "–", "–"];
      return [labelOf(group), scoreText(score, locale) ?? "–", shortInterval(score, locale), countText(score.n, locale)];
    }),
  };
  return html`<desk-chart .heading=${splitName(name)} .summary=${summaryOf(groups, { hidden, smallestGroup, locale })} .table=${table}>
    <ol class="groups" role="list">
      ${groups.map(
        (group) => html`<li class=${group.score ? "" : "hidden-group"}>
          <span class="name"><bdi>${labelOf(group)}</bdi></span>
          ${group.score ? renderGroup(group.score, { overall, axis, locale }) : html`<span class="why">${icon("lock")}${msg("hidden")}</span>`}
        </li>`,
      )}
    </ol>
  </desk-chart>`;
}

function renderGroup(score: SurveyScore, { overall, axis, locale }: { overall: SurveyScore; axis: ValueAxis; locale: string }): TemplateResult {
  const at = (value: number) => positionOn(axis, value) * 100;
  const { value, interval } = score;
  return html`<svg class="range" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      ${svg`<path class="ground" d="M0 5H100" />
        ${overall.value === null ? nothing : svg`<path class="overall" d="M${at(overall.value)} 0V10" />`}
        ${interval ? svg`<path class="interval" d="M${at(interval.low)} 5H${at(interval.high)}" />` : nothing}
        ${value === null ? nothing : svg`<path class="dot" d="M${at(value)} 5h0.001" />`}`}
    </svg>
    <span class="number">
      <b><bdi>${scoreText(score, locale) ?? msg("No answers yet")}</bdi></b>
      ${score.n > 0 ? html`<span class="muted">${interval ? html`<bdi>${shortInterval(score, locale)}</bdi> · ` : nothing}${answersText(score.n, locale)}</span>` : nothing}
    </span>`;
}

function summaryOf(groups: Groups, { hidden, smallestGroup, locale }: { hidden: number; smallestGroup: number; locale: string }): string {
  const known = groups.flatMap(({ label, score }) => (score && score.value !== null ? [{ label, score, value: score.value }] : []));
  const high = known.reduce<(typeof known)[number] | undefined>((best, each) => (best && best.value >= each.value ? best : each), undefined);
  const low = known.reduce<(typeof known)[number] | undefined>((worst, each) => (worst && worst.value <= each.value ? worst : each), undefined);
  const range =
    high && low && high !== low
      ? msg(str`From ${scoreText(low.score, locale) ?? ""} (${low.label || msg("Not known")}) to ${scoreText(high.score, locale) ?? ""} (${high.label || msg("Not known")}).`)
      : "";
  const why = hidden > 0 ? msg(str`Groups with fewer than ${smallestGroup} answers are hidden, so that nobody is recognised.`) : "";
  return inOneLine(range, why);
}
