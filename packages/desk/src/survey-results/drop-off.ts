import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SurveyResults } from "@heed/contract/desk";
import "./desk-chart.ts";
import { steepestStep, stepsOf } from "./distribution.ts";
import { countText, shareText } from "./figures.ts";
import { bar } from "./option-bars.ts";

/** How far people came, question by question, and where they went away. */
export function renderDropOff(results: SurveyResults, locale: string): TemplateResult {
  const { started, complete } = results;
  const steps = stepsOf(results);
  const steepest = steepestStep(steps);
  const summary = steepest
    ? msg(str`Of ${countText(started, locale)} who began, ${countText(complete, locale)} sent their answers off. Most of those who left did so at “${steepest.title}” (${countText(steepest.left, locale)}).`)
    : msg(str`Of ${countText(started, locale)} who began, ${countText(complete, locale)} sent their answers off. Nobody left on the way.`);
  const table = {
    columns: [msg("Question", { id: "question-of-a-form" }), msg("Came to it"), msg("Left here")],
    rows: steps.map(({ title, reached, left }) => [title, countText(reached, locale), countText(left, locale)]),
  };
  return html`<desk-chart quiet .heading=${msg("Where people stop")} .summary=${summary} .table=${table}>
    <ol class="bars steps" role="list">
      ${steps.map(
        ({ title, reached, left, share }) => html`<li>
          <span class="name"><bdi>${title}</bdi></span>
          ${bar(share)}
          <span class="number">
            <b>${countText(reached, locale)}</b> <span class="muted">${shareText(share, locale)}</span>
            ${left > 0 ? html`<span class="left">${left === 1 ? msg("1 left here") : msg(str`${countText(left, locale)} left here`)}</span>` : nothing}
          </span>
        </li>`,
      )}
    </ol>
  </desk-chart>`;
}
