import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { namesOf, severityOptions, severityTitle, teamOptions } from "./choices.ts";
import { freeId, renderOrderedList } from "./ordered-list.ts";
import { conditionsOf, ruleTitle, type Condition, type Rule } from "./rule-conditions.ts";
import "./rule-trial.ts";
import type { SectionView } from "./section.ts";
import { renderChoices, renderLine, renderSelect } from "./setting-fields.ts";

/** Which team gets which case. */
export function renderRules({ draft, desk, locale }: SectionView): TemplateResult {
  const { settings } = draft;
  const conditions = conditionsOf(settings, locale);
  return html`
    <p class="muted">
      ${msg("The first rule that matches decides. What a rule does not say matches everything; what no rule matches goes to the default team.")}
    </p>
    ${renderOrderedList<Rule>(draft, {
      pointer: "/desk/rules",
      titleOf: (rule) => ruleTitle(rule, settings, locale),
      aboutOf: ({ then }) => html`<span>→ ${namesOf([then.team], teamOptions(settings, locale), locale)}</span>
        ${then.severity ? html`<span class="tag">${severityTitle(then.severity)}</span>` : nothing}`,
      renderItem: (rule, pointer) => html`
        ${renderLine(draft, { pointer: `${pointer}/name`, label: msg("Name of the rule"), isOptional: true, maxLength: 100 })}
        <h3 class="minor">${msg("When")}</h3>
        ${conditions.map((condition) => renderCondition({ draft, locale }, { condition, rule, pointer }))}
        <h3 class="minor">${msg("Then")}</h3>
        <div class="pair">
          ${renderSelect(draft, { pointer: `${pointer}/then/team`, label: msg("Team"), options: teamOptions(settings, locale) })}
          ${renderSelect(draft, {
            pointer: `${pointer}/then/severity`,
            label: msg("Severity"),
            options: severityOptions(),
            empty: msg("As it is"),
          })}
        </div>
      `,
      addText: msg("Add a rule"),
      newItem: () => ({
        id: freeId("rule", settings.desk.rules.map(({ id }) => id)),
        when: {},
        then: { team: settings.desk.defaultTeam },
      }),
      emptyText: msg("There are no rules: every case goes to the default team."),
    })}
    <desk-rule-trial .desk=${desk} .settings=${settings} .isSaved=${!draft.isDirty}></desk-rule-trial>
  `;
}

/** A condition says in one line what it asks for, and opens to be changed. */
function renderCondition(
  { draft, locale }: Pick<SectionView, "draft" | "locale">,
  { condition: { key, label, options }, rule, pointer }: { condition: Condition; rule: Rule; pointer: string },
): TemplateResult | typeof nothing {
  const place = `${pointer}/when/${key}`;
  const chosen = rule.when[key] ?? [];
  if (options.length === 0 && chosen.length === 0) return nothing;
  return html`<details
    class="condition"
    ?open=${draft.isOpen(place)}
    @toggle=${({ currentTarget }: Event) => draft.toggle(place, (currentTarget as HTMLDetailsElement).open)}
  >
    <summary>
      <span class="condition-name">${label}</span>
      <span class=${chosen.length > 0 ? "" : "muted"}>${chosen.length > 0 ? namesOf(chosen, options, locale) : msg("any")}</span>
    </summary>
    ${draft.isOpen(place) ? renderChoices(draft, { pointer: place, label, options }) : nothing}
  </details>`;
}
