import { msg, str } from "@lit/localize";
import { html, svg, type TemplateResult } from "lit";
import type { QuestionResult } from "@heed/contract/desk";
import { placesOf, sharesOf } from "./distribution.ts";
import { countText, inOneLine, shareText } from "./figures.ts";
import { mostChosen, sharesTable } from "./score-columns.ts";
import "./desk-chart.ts";

/** A bar that grows from where reading begins. Its words stand beside it. */
export function bar(share: number, tone = ""): TemplateResult {
  return html`<svg class="bar ${tone}" aria-hidden="true">
    ${svg`<rect class="track" width="100%" height="100%" rx="3" /><rect class="fill" width=${`${Math.min(1, Math.max(0, share)) * 100}%`} height="100%" rx="3" />`}
  </svg>`;
}

/** How often each option was chosen, in the order of the question: an order of their own would hide how it was asked. */
export function renderOptionBars(question: QuestionResult, locale: string): TemplateResult {
  const shares = sharesOf(question);
  const most = mostChosen(shares, locale);
  const summary = question.type === "multiple_choice" ? inOneLine(most, msg("Several can be chosen, so the shares can add up to more than 100%.")) : most;
  return html`<desk-chart quiet .heading=${question.title} .summary=${summary} .table=${sharesTable(shares, locale)}>
    <ol class="bars" role="list">
      ${shares.map(
        ({ label, count, share }) => html`<li>
          <span class="name"><bdi>${label}</bdi></span>
          ${bar(share)}
          <span class="number"><b>${shareText(share, locale)}</b> <span class="muted">${countText(count, locale)}</span></span>
        </li>`,
      )}
    </ol>
  </desk-chart>`;
}

/** The options of a ranking by their mean place. The longer the bar, the nearer to the first place. */
export function renderPlaces(question: QuestionResult, locale: string): TemplateResult {
  const places = placesOf(question);
  const last = Math.max(places.length, 2);
  const placeText = (place: number | null) => (place === null ? "–" : new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(place));
  const [best] = places;
  const summary = best === undefined || best.place === null ? "" : msg(str`Highest on average: ${best.label}, at place ${placeText(best.place)}.`);
  const table = {
    columns: [msg("Option"), msg("Mean place"), msg("Ranked"), msg("At the first place")],
    rows: places.map(({ label, place, ranked, first }) => [label, placeText(place), countText(ranked, locale), countText(first, locale)]),
  };
  return html`<desk-chart quiet .heading=${question.title} .summary=${summary} .table=${table}>
    <ol class="bars" role="list">
      ${places.map(
        ({ label, place, ranked }) => html`<li>
          <span class="name"><bdi>${label}</bdi></span>
          ${bar(place === null ? 0 : (last - place + 1) / last)}
          <span class="number"><b>${placeText(place)}</b> <span class="muted">${place === null ? msg("not ranked") : msg(str`ranked ${countText(ranked, locale)} times`)}</span></span>
        </li>`,
      )}
    </ol>
  </desk-chart>`;
}
