import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, svg, type CSSResultGroup, type PropertyValues, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { SurveyResults, SurveyScore } from "@heed/contract/desk";
import { deskStyles } from "../page/desk.styles.ts";
import { trendStyles } from "./trend-chart.styles.ts";
import "./desk-chart.ts";
import { answersText, countText, intervalText, periodText, scoreText, shortInterval, valueText } from "./figures.ts";
import { bandPath, labelledSlots, linePath, runsOf, slotCentre } from "./trend-geometry.ts";
import { axisFor, positionOn, type ValueAxis } from "./value-axis.ts";

type Trend = SurveyResults["trend"];

/** How a figure went over time, with the band in which it lies with 95% confidence. Arrow keys and the pointer read single points. */
@customElement("desk-trend-chart")
export class TrendChart extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, trendStyles];

  @property({ attribute: false }) trend: Trend = [];
  @property({ attribute: false }) measure: SurveyScore["measure"] = "mean";
  @property() locale = "en";
  /** Parts with too few anonymous answers come without a figure, as parts without answers do. */
  @property({ type: Boolean }) anonymous = false;

  @state() private at: number | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("trend")) this.at = undefined;
  }

  #onKey = (event: KeyboardEvent): void => {
    const last = this.trend.length - 1;
    const at = this.at ?? last + 1;
    const forward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [forward]: Math.min(last, at + 1), [backward]: Math.max(0, at - 1), Home: 0, End: last }[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.at = to;
  };

  #summary(): string {
    const { trend, locale } = this;
    const known = trend.filter(({ score }) => score.value !== null);
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return msg("No answers yet");
    const text = ({ from, to, score }: Trend[number]) => msg(str`${scoreText(score, locale) ?? ""} (${periodText({ from, to }, locale)})`);
    return first === last ? text(first) : msg(str`From ${text(first)} to ${text(last)}. The band holds the figure with 95% confidence.`);
  }

  #renderField(axis: ValueAxis): SVGTemplateResult {
    const { trend, at } = this;
    const runs = runsOf(trend, axis);
    return svg`
      ${axis.ticks.map((tick) => svg`<path class="grid" d="M0 ${100 - positionOn(axis, tick) * 100}H100" />`)}
      ${runs.map((run) => svg`<path class="band" d=${bandPath(run)} />`)}
      ${at === undefined ? nothing : svg`<path class="cursor" d="M${slotCentre(at, trend.length)} 0V100" />`}
      ${runs.map((run) => svg`<path class="line" d=${linePath(run)} />`)}
      ${runs.flat().map(({ index, x, y }) => svg`<path class="dot ${index === at ? "at" : ""}" d="M${x} ${y}h0.001" />`)}
      ${trend.map(
        (_, index) => svg`<rect
          class="slot"
          x=${(index / trend.length) * 100}
          width=${100 / trend.length}
          height="100"
          @pointerenter=${() => (this.at = index)}
          @pointerdown=${() => (this.at = index)}
        />`,
      )}
    `;
  }

  #renderReadout(): TemplateResult {
    const { trend, locale } = this;
    const point = trend[this.at ?? trend.length - 1];
    if (!point) return html``;
    const { from, to, score } = point;
    const figure = scoreText(score, locale);
    return html`<p class="readout" role="status">
      <span>${periodText({ from, to }, locale)}</span>
      ${figure === null ? html`<span>${this.anonymous ? msg("No answers, or too few to show") : msg("No answers")}</span>` : html`<b><bdi>${figure}</bdi></b> <span>${intervalText(score, locale)}</span> <span>${answersText(score.n, locale)}</span>`}
    </p>`;
  }

  protected override render(): TemplateResult {
    const { trend, locale, measure } = this;
    const axis = axisFor(measure, trend.map(({ score }) => score));
    const some = trend.find(({ score }) => score.interval)?.score ?? { measure, interval: null };
    const days = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...(trend.length > 1 && isMonthly(trend) ? { month: "short" } : { day: "numeric", month: "short" }), timeZone: "UTC" });
    const table = {
      columns: [msg("Period"), msg("Figure"), msg("With 95% confidence"), msg("Answers")],
      rows: trend.map(({ from, to, score }) => [periodText({ from, to }, locale), scoreText(score, locale) ?? "–", shortInterval(score, locale), countText(score.n, locale)]),
    };
    return html`<desk-chart .heading=${msg("Over time")} .summary=${this.#summary()} .table=${table} @keydown=${this.#onKey}>
      <div class="chart" @pointerleave=${() => (this.at = undefined)}>
        <svg class="values" aria-hidden="true">
          ${axis.ticks.map((tick) => svg`<text x="50%" y=${`${100 - positionOn(axis, tick) * 100}%`} dy="0.35em">${valueText(tick, { ...some, interval: null }, locale)}</text>`)}
        </svg>
        <svg class="field" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">${this.#renderField(axis)}</svg>
        <svg class="days" aria-hidden="true">
          ${labelledSlots(trend.length).map(
            (index) => svg`<text x=${`${slotCentre(index, trend.length)}%`} y="1em">${days.format(new Date(`${trend[index]?.from ?? ""}T00:00:00Z`))}</text>`,
          )}
        </svg>
      </div>
      ${this.#renderReadout()}
    </desk-chart>`;
  }
}

function isMonthly(trend: Trend): boolean {
  return trend.slice(1).every(({ from }) => from.endsWith("-01"));
}
