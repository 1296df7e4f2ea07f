import { msg, str } from "@lit/localize";
import { html, nothing, svg, type TemplateResult } from "lit";
import type { QuestionResult } from "@heed/contract/desk";
import { npsGroups, sharesOf, type Share } from "./distribution.ts";
import { answersText, countText, shareText } from "./figures.ts";
import type { ChartTable } from "./desk-chart.ts";
import "./desk-chart.ts";

/** The answers on a scale as columns in the scale's order. Scores that count for the figure are filled, the others are paler. */
export function renderScoreColumns(question: QuestionResult, locale: string): TemplateResult {
  const shares = sharesOf(question);
  const most = Math.max(...shares.map(({ share }) => share), Number.EPSILON);
  return html`<desk-chart quiet .heading=${question.title} .summary=${scaleSummary(question, shares, locale)} .table=${sharesTable(shares, locale)}>
    <ol class="columns ${shares.length > 12 ? "many" : ""}" role="list">
      ${shares.map(
        ({ id, label, count, share }) => html`<li>
          <span class="share">${share > 0 ? shareText(share, locale) : html`<span class="none">0</span>`}</span>
          <svg class="column ${toneOf(question.type, id)}" aria-hidden="true">
            ${svg`<rect class="track" width="100%" height="100%" rx="3" /><rect class="fill" y=${`${100 - (share / most) * 100}%`} width="100%" height=${`${(share / most) * 100}%`} rx="3" />`}
          </svg>
          <span class="score"><bdi>${label}</bdi><span class="visually-hidden">: ${answersText(count, locale)}</span></span>
        </li>`,
      )}
    </ol>
    ${question.type === "nps" ? renderNpsGroups(shares, locale) : nothing}
  </desk-chart>`;
}

/** What stands under the columns of 0 to 6, 7 and 8, 9 and 10: said in words, so that the colours are not needed. */
function renderNpsGroups(shares: readonly Share[], locale: string): TemplateResult {
  const { detractors, passives, promoters } = npsGroups(shares);
  const groups = [
    ["low", msg("Detractors"), detractors],
    ["middle", msg("Passives"), passives],
    ["high", msg("Promoters"), promoters],
  ] as const;
  return html`<ul class="nps-groups" role="list">
    ${groups.map(([tone, name, share]) => html`<li class=${tone}><span>${name}</span> <b>${shareText(share, locale)}</b></li>`)}
  </ul>`;
}

function scaleSummary(question: QuestionResult, shares: readonly Share[], locale: string): string {
  const [all, above] = [countText(question.answered, locale), (least: number) => countText(countAbove(shares, least), locale)];
  switch (question.type) {
    case "nps": {
      const { detractors, passives, promoters } = npsGroups(shares);
      return msg(str`${shareText(promoters, locale)} promoters, ${shareText(passives, locale)} passives, ${shareText(detractors, locale)} detractors.`);
    }
    case "csat":
      return msg(str`${above(4)} of ${all} gave 4 or 5.`);
    case "ces":
      return msg(str`${above(5)} of ${all} gave 5 to 7: it was easy.`);
    default:
      return mostChosen(shares, locale);
  }
}

/** What was chosen most often, in a sentence. */
export function mostChosen(shares: readonly Share[], locale: string): string {
  const [first, ...rest] = shares;
  if (!first) return "";
  const top = rest.reduce((best, each) => (best.count >= each.count ? best : each), first);
  return msg(str`Chosen most often: ${top.label} (${shareText(top.share, locale)}).`);
}

/** The same as a table; the options of any question, too. */
export function sharesTable(shares: readonly Share[], locale: string): ChartTable {
  return {
    columns: [msg("Answer given"), msg("Answers"), msg("Share")],
    rows: shares.map(({ label, count, share }) => [label, countText(count, locale), shareText(share, locale)]),
  };
}

function countAbove(shares: readonly Share[], least: number): number {
  return shares.filter(({ id }) => Number(id) >= least).reduce((total, { count }) => total + count, 0);
}

function toneOf(type: QuestionResult["type"], id: string): "low" | "middle" | "high" {
  const score = Number(id);
  if (type === "nps") return score >= 9 ? "high" : score >= 7 ? "middle" : "low";
  if (type === "csat") return score >= 4 ? "high" : "middle";
  if (type === "ces") return score >= 5 ? "high" : "middle";
  return "high";
}
