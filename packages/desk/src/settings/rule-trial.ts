import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { fieldStyles } from "@heed/widgets/styles";
import type { SiteSettings } from "@heed/contract";
import type { RoutingResult, RoutingTrial } from "@heed/contract/desk";
import type { ChoiceOption } from "@heed/widgets/choice-field";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import { kindOptions, localeOptions, namesOf, severityTitle, teamOptions, tierOptions, treeOptions } from "./choices.ts";
import { ruleTitle } from "./rule-conditions.ts";

type Asked = Record<"kind" | "category" | "region" | "tier" | "locale", string>;

/** Where would such a case go, and why? Tries the rules on view, saved or not; nothing is filed. */
@customElement("desk-rule-trial")
export class RuleTrial extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    css`
      :host {
        margin-block-start: 1.5rem;
        padding: 1.25rem;
        background: var(--_sunken);
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
      }

      .select,
      .box {
        display: block;
        font-weight: 400;
      }

      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
        gap: 0.75rem;
        align-items: end;
        margin-block: 0.75rem;
      }

      .result {
        padding: 0.875rem 1rem;
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }

      .verdict {
        font-size: 1.0625rem;
      }

      ol {
        display: grid;
        gap: 0.375rem;
        padding: 0;
        margin-block-start: 0.75rem;
        list-style: none;
      }

      li {
        display: flex;
        gap: 0.5rem;
        align-items: start;
      }

      li .icon {
        flex: none;
        margin-block-start: 0.125rem;
        color: var(--_muted);
      }

      li.match .icon {
        color: var(--_good);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** The settings on view. */
  @property({ attribute: false }) settings!: SiteSettings;
  /** Those on view are those in force. */
  @property({ attribute: false }) isSaved = true;
  @state() private asked: Partial<Asked> = {};
  @state() private result: RoutingResult | undefined;
  @state() private failure: unknown;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #try = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { settings } = this;
    const { kind = "complaint", category, region, tier, locale } = this.asked;
    try {
      this.result = await this.desk.api.routing.try({
        // One of the options below.
        kind: kind as RoutingTrial["kind"],
        category: category || (settings.categories[0]?.id ?? ""),
        locale: locale || (settings.locales[0] ?? ""),
        ...(region && { region }),
        ...(tier && { tier }),
        ...(!this.isSaved && { settings }),
      });
      this.failure = undefined;
    } catch (error) {
      this.result = undefined;
      this.failure = error;
    }
  };

  #renderSelect(name: keyof Asked, { label, options, empty }: { label: string; options: readonly ChoiceOption[]; empty?: string }): TemplateResult {
    return html`<label>
      ${label}
      <span class="select">
        <select class="box" @change=${({ target }: Event) => (this.asked = { ...this.asked, [name]: (target as HTMLSelectElement).value })}>
          ${empty === undefined ? nothing : html`<option value="">${empty}</option>`}
          ${options.map(({ value, label: text }) => html`<option value=${value}>${text}</option>`)}
        </select>
      </span>
    </label>`;
  }

  #renderResult({ team, severity, rule, considered }: RoutingResult): TemplateResult {
    const { settings } = this;
    const { locale } = this.desk.clockwork;
    const teamName = namesOf([team], teamOptions(settings, locale), locale);
    const titleOf = (id: string) => {
      const found = settings.desk.rules.find((each) => each.id === id);
      return found ? ruleTitle(found, settings, locale) : id;
    };
    return html`
      <p class="verdict"><strong>${teamName}</strong> · ${msg("Severity")}: ${severityTitle(severity)}</p>
      <p class="muted">
        ${rule === null ? msg("No rule matches: the default team takes it.") : msg(str`Because of the rule “${titleOf(rule)}”.`)}
      </p>
      <ol>
        ${considered.map(
          ({ rule: id, isMatch, mismatches }) => html`<li class=${isMatch ? "match" : ""}>
            ${icon(isMatch ? "check" : "close")}
            <span><bdi>${titleOf(id)}</bdi> <span class="muted">${isMatch ? msg("matches") : mismatchText(mismatches, locale)}</span></span>
          </li>`,
        )}
      </ol>
    `;
  }

  protected override render(): TemplateResult {
    const { settings } = this;
    const { locale } = this.desk.clockwork;
    return html`
      <h3>${msg("Where would a case go?")}</h3>
      ${this.isSaved ? nothing : html`<p class="muted">${msg("This tries the rules as they stand here, which are not saved yet.")}</p>`}
      <form @submit=${this.#try}>
        ${this.#renderSelect("kind", { label: msg("Kind"), options: kindOptions() })}
        ${this.#renderSelect("category", { label: msg("Category"), options: treeOptions(settings.categories, locale) })}
        ${settings.regions.length > 0
          ? this.#renderSelect("region", { label: msg("Region"), options: treeOptions(settings.regions, locale), empty: msg("not known") })
          : nothing}
        ${settings.desk.tiers.length > 0
          ? this.#renderSelect("tier", { label: msg("Tier"), options: tierOptions(settings, locale), empty: msg("not known") })
          : nothing}
        ${this.#renderSelect("locale", { label: msg("Language"), options: localeOptions(settings) })}
        <button class="button">${msg("Try it")}</button>
      </form>
      <div role="status">
        ${this.result ? html`<div class="result">${this.#renderResult(this.result)}</div>` : nothing}
        ${this.failure ? html`<p class="error">${failureText(this.failure)}</p>` : nothing}
      </div>
    `;
  }
}

type Mismatch = RoutingResult["considered"][number]["mismatches"][number];

function mismatchText(mismatches: readonly Mismatch[], locale: string): string {
  const names: Record<Mismatch, string> = {
    kinds: msg("kind"),
    categories: msg("category"),
    regions: msg("region"),
    tiers: msg("tier"),
    locales: msg("language"),
  };
  const list = new Intl.ListFormat(locale, { style: "short" }).format(mismatches.map((mismatch) => names[mismatch]));
  return msg(str`does not match: ${list}`);
}
