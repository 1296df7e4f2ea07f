import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { SurveySettings } from "@heed/contract";
import { kindOptions } from "../settings/choices.ts";
import { renderChoices, renderLine } from "../settings/setting-fields.ts";
import type { SurveyView } from "./survey-view.ts";

type ReturnVisit = NonNullable<SurveySettings["returnVisit"]>;
type OnPage = NonNullable<SurveySettings["onPage"]>;

interface Occasion {
  pointer: string;
  label: string;
  hint: string;
  isOn: boolean;
  change: (isOn: boolean) => void;
  fields: () => TemplateResult;
}

function renderOccasion({ pointer, label, hint, isOn, change, fields }: Occasion): TemplateResult {
  return html`<div class="occasion">
    <label class="check">
      <input type="checkbox" data-pointer=${pointer} .checked=${live(isOn)} @change=${({ target }: Event) => change((target as HTMLInputElement).checked)} />
      <span>${label}</span>
    </label>
    <p class="muted">${hint}</p>
    ${isOn ? html`<div class="occasion-fields">${fields()}</div>` : nothing}
  </div>`;
}

/** When a case closes. */
export function renderAfterCase(view: SurveyView): TemplateResult {
  const { draft } = view;
  const { afterCase } = draft.settings;
  const pointer = "/settings/afterCase";
  const isMailed = afterCase !== undefined && afterCase.mailAfterHours !== null;
  return renderOccasion({
    pointer,
    label: msg("When a case closes"),
    hint: msg("In the case tracker at once. A case that closes again is not asked about twice."),
    isOn: afterCase !== undefined,
    change: (isOn) => draft.write(pointer, isOn ? { mailAfterHours: 48 } : undefined),
    fields: () => html`
      ${renderMatchedCases(view, pointer)}
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(isMailed)}
          @change=${({ target }: Event) => draft.write(`${pointer}/mailAfterHours`, (target as HTMLInputElement).checked ? 48 : null)}
        />
        <span>${msg("Send an e-mail if it was not answered there")}</span>
      </label>
      ${isMailed ? html`<div class="pair">${renderLine(draft, { pointer: `${pointer}/mailAfterHours`, label: msg("After how many hours"), type: "number" })}</div>` : nothing}
    `,
  });
}

/** Some days later. */
export function renderReturnVisit(view: SurveyView): TemplateResult {
  const { draft, desk } = view;
  const { returnVisit } = draft.settings;
  const pointer = "/settings/returnVisit";
  const { tiers } = desk.data;
  const writeTier = (tier: string, text: string): void => {
    const others = (returnVisit?.byTier ?? []).filter((each) => each.tier !== tier);
    const days = /^\d+$/.test(text.trim()) ? Number(text) : text;
    const written = text.trim() === "" ? others : [...others, { tier, afterDays: days }];
    draft.write(`${pointer}/byTier`, written.length > 0 ? written : undefined);
  };
  return renderOccasion({
    pointer,
    label: msg("Some days after a case has closed"),
    hint: msg("A return visit by e-mail, sooner or later by the customer's tier."),
    isOn: returnVisit !== undefined,
    change: (isOn) => draft.write(pointer, isOn ? ({ afterDays: 14 } satisfies ReturnVisit) : undefined),
    fields: () => html`
      ${renderMatchedCases(view, pointer)}
      <div class="pair">
        ${renderLine(draft, { pointer: `${pointer}/afterDays`, label: msg("After how many days"), type: "number" })}
        ${tiers.map(({ id, label }) => {
          const index = returnVisit?.byTier?.findIndex(({ tier }) => tier === id) ?? -1;
          const days = returnVisit?.byTier?.[index]?.afterDays;
          return html`<heed-text-field
            type="number"
            data-pointer=${index < 0 ? nothing : `${pointer}/byTier/${index}/afterDays`}
            .label=${`${msg("For the tier")} ${label}`}
            .value=${days === undefined ? "" : String(days)}
            .problem=${index < 0 ? undefined : draft.problemAt(`${pointer}/byTier/${index}`)}
            @change=${({ target }: Event) => writeTier(id, (target as HTMLInputElement).value)}
          ></heed-text-field>`;
        })}
      </div>
    `,
  });
}

function renderMatchedCases({ draft, desk }: SurveyView, pointer: string): TemplateResult {
  const { site, tiers } = desk.data;
  const categories = site.categories.flatMap(({ id, label, children = [] }) => [
    { value: id, label },
    ...children.map((child) => ({ value: child.id, label: `${label} › ${child.label}` })),
  ]);
  const choices = [
    { member: "kinds", label: msg("Only these kinds of case"), options: kindOptions() },
    { member: "categories", label: msg("Only these categories"), options: categories },
    { member: "tiers", label: msg("Only customers of these tiers"), options: tiers.map(({ id, label }) => ({ value: id, label })) },
  ].filter(({ options }) => options.length > 0);
  const chosen = choices.filter(({ member }) => draft.list(`${pointer}/${member}`).length > 0);
  return html`<details class="matched" ?open=${chosen.length > 0}>
    <summary>${chosen.length > 0 ? msg("Only certain cases") : msg("All cases")}</summary>
    <div class="fold-body">${choices.map(({ member, label, options }) => renderChoices(draft, { pointer: `${pointer}/${member}`, label, options }))}</div>
  </details>`;
}

/** On the company's own pages. */
export function renderOnPage({ draft }: SurveyView): TemplateResult {
  const { onPage } = draft.settings;
  const pointer = "/settings/onPage";
  const choose = (on: OnPage["on"]): void => {
    const more: Partial<Record<OnPage["on"], Partial<OnPage>>> = { event: { event: "" }, seconds: { seconds: 30 }, scroll: { scrollPercent: 60 } };
    draft.write(pointer, { on, ...more[on] });
  };
  return renderOccasion({
    pointer,
    label: msg("On your own pages, by itself"),
    hint: msg("Where the survey is embedded. What the page itself says comes first."),
    isOn: onPage !== undefined,
    change: (isOn) => (isOn ? choose("seconds") : draft.write(pointer, undefined)),
    fields: () => html`<div class="pair">
      <label class="select-field">
        <span class="select-label">${msg("When")}</span>
        <span class="select">
          <select class="box" data-pointer=${`${pointer}/on`} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as OnPage["on"])}>
            ${(
              [
                ["load", msg("At once")],
                ["seconds", msg("After some seconds")],
                ["scroll", msg("After some scrolling")],
                ["exit", msg("When the visitor is about to leave")],
                ["event", msg("When something happens")],
              ] as const
            ).map(([value, label]) => html`<option value=${value} .selected=${value === onPage?.on}>${label}</option>`)}
          </select>
        </span>
      </label>
      ${onPage?.on === "seconds" ? renderLine(draft, { pointer: `${pointer}/seconds`, label: msg("Seconds"), type: "number" }) : nothing}
      ${onPage?.on === "scroll" ? renderLine(draft, { pointer: `${pointer}/scrollPercent`, label: msg("Percent of the page"), type: "number" }) : nothing}
      ${onPage?.on === "event"
        ? renderLine(draft, { pointer: `${pointer}/event`, label: msg("Name of the event"), hint: msg("Small letters, digits, - and _, as the page tells it."), maxLength: 64 })
        : nothing}
    </div>`,
  });
}
