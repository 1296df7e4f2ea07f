import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { CaseKind } from "@heed/contract";
import type { ConsentVersion } from "@heed/contract/desk";
import { isProblemError } from "@heed/core/desk";
import { navigate } from "../app/router.ts";
import { relativeInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { renderCalendar } from "./calendar-section.ts";
import { renderCategories } from "./categories-section.ts";
import { renderCommitments } from "./commitments-section.ts";
import { renderConsent } from "./consent-section.ts";
import { DraftStore } from "./draft-store.ts";
import { renderForms } from "./forms-section.ts";
import { renderGeneral } from "./general-section.ts";
import { renderProblems, placeOfProblem } from "./problem-summary.ts";
import { renderProposals } from "./proposals-section.ts";
import { renderRegions } from "./regions-section.ts";
import { renderRules } from "./rules-section.ts";
import type { SectionView } from "./section.ts";
import { sectionAt, sectionIds, sectionTitle, type SectionId } from "./setting-sections.ts";
import { renderDispute } from "./settings-dispute.ts";
import { SettingsDraft } from "./settings-draft.ts";
import { settingsStyles } from "./settings.styles.ts";
import { renderTeams } from "./teams-section.ts";

/** The site's settings, section by section, changed as one draft and saved as a whole. */
@customElement("desk-settings-page")
export class SettingsPage extends DeskPage {
  static override styles: CSSResultGroup = settingsStyles;

  #draftSite = "";

  @state() private draft: SettingsDraft | undefined;
  @state() private consents: readonly ConsentVersion[] | undefined;
  @state() private failure: unknown;
  @state() private saveFailure: unknown;
  @state() private isSaving = false;
  @state() private kind: CaseKind = "complaint";
  @state() private yielded: readonly SectionId[] = [];

  @query(".section") private readonly body!: HTMLElement | null;

  override get pageTitle(): string {
    return `${sectionTitle(this.section)} · ${msg("Settings")}`;
  }

  override get hasUnsavedWork(): boolean {
    return this.draft?.isDirty ?? false;
  }

  get section(): SectionId {
    const asked = this.query.get("section") ?? this.params.section;
    return sectionIds.find((id) => id === asked) ?? "general";
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return changed.has("desk");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { api, siteKey, me } = this.desk;
    try {
      const [saved, { items }] = await Promise.all([api.settings.get({ signal }), api.settings.consents({ signal })]);
      this.consents = items;
      this.failure = undefined;
      if (this.draft && this.#draftSite === siteKey) return this.draft.meet(saved);
      this.#draftSite = siteKey;
      this.draft = new SettingsDraft(saved, { store: new DraftStore(siteKey, me.staffId), changed: () => this.requestUpdate() });
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.isSaving || draft.theirs || !draft.isDirty) return;
    this.isSaving = true;
    this.saveFailure = undefined;
    try {
      draft.settle(await this.desk.api.settings.change({ version: draft.saved.version, settings: draft.settings }));
      toast(this, msg("The settings are saved and in force."));
      await this.desk.refresh();
    } catch (error) {
      await this.#meetFailure(draft, error);
    } finally {
      this.isSaving = false;
    }
  };

  async #meetFailure(draft: SettingsDraft, error: unknown): Promise<void> {
    this.saveFailure = error;
    if (!isProblemError(error)) return;
    if (error.code === "settings_changed") {
      this.saveFailure = undefined;
      await this.reload();
      await this.#focus("[role=alert]");
    } else if (error.code === "validation_failed") {
      draft.refuse(error.errors);
      const [first] = draft.problems;
      if (first) await this.#showProblem(first.path);
    }
  }

  /** Goes to the field at fault, in whichever section it is. */
  #showProblem = async (path: string): Promise<void> => {
    const form = /^\/forms\/(complaint|inquiry|service_request)\//.exec(path)?.[1];
    // One of the three, by the pattern.
    if (form) this.kind = form as CaseKind;
    this.#go(sectionAt(path));
    await nextFrame();
    await this.updateComplete;
    const field = placeOfProblem(this.renderRoot, path);
    field?.scrollIntoView({ block: "center" });
    if (field && "speakUp" in field) void (field as HTMLElement & { speakUp(): Promise<void> }).speakUp();
    field?.focus();
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #go(section: SectionId): void {
    if (section === this.section) return;
    navigate(this, this.desk.url(`settings?section=${section}`), { replace: true });
  }

  #discard = (): void => {
    this.draft?.discard();
    this.saveFailure = undefined;
    this.body?.focus();
  };

  #decide = (section: SectionId, isYielded: boolean): void => {
    this.yielded = isYielded ? [...this.yielded, section] : this.yielded.filter((each) => each !== section);
  };

  #goOn = (): void => {
    this.draft?.mergeWithTheirs(this.yielded);
    this.yielded = [];
    this.body?.focus();
  };

  #renderSection(view: SectionView): TemplateResult {
    switch (this.section) {
      case "general":
        return renderGeneral(view);
      case "categories":
        return renderCategories(view);
      case "forms":
        return renderForms(view, { kind: this.kind, chooseKind: (kind) => (this.kind = kind) });
      case "commitments":
        return renderCommitments(view);
      case "calendar":
        return renderCalendar(view);
      case "consent":
        return renderConsent(view);
      case "regions":
        return renderRegions(view);
      case "teams":
        return renderTeams(view);
      case "rules":
        return renderRules(view);
      case "proposals":
        return renderProposals(view);
    }
  }

  #renderNavigation(draft: SettingsDraft): TemplateResult {
    const changed = draft.changedSections;
    return html`<nav aria-label=${msg("Sections of the settings")}>
      ${sectionIds.map(
        (id) => html`<a href=${this.desk.url(`settings?section=${id}`)} aria-current=${id === this.section ? "page" : nothing}>
          ${sectionTitle(id)}
          ${draft.hasProblemsIn(id)
            ? html`<span class="wrong-dot" role="img" aria-label=${msg("needs another look")}></span>`
            : changed.includes(id)
              ? html`<span class="dot" role="img" aria-label=${msg("not saved")}></span>`
              : nothing}
        </a>`,
      )}
    </nav>`;
  }

  #renderSaveBar(draft: SettingsDraft): TemplateResult | typeof nothing {
    if (!draft.isDirty || draft.theirs || !this.may("settings.edit")) return nothing;
    const sections = new Intl.ListFormat(this.desk.clockwork.locale).format(draft.changedSections.map(sectionTitle));
    return html`<div class="save-bar" role="region" aria-label=${msg("Unsaved changes")}>
      <p class="muted">${msg(str`Not saved yet: ${sections}`)}</p>
      <button type="button" class="button" @click=${this.#discard}>${msg("Discard")}</button>
      <button class="button primary" aria-disabled=${this.isSaving}>${this.isSaving ? msg("Saving …") : msg("Save settings")}</button>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { draft, desk } = this;
    if (!draft) {
      return html`<h1 tabindex="-1">${msg("Settings")}</h1>
        ${this.failure
          ? html`<div class="notice wrong" role="alert">
              <p>${failureText(this.failure)}</p>
              <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
            </div>`
          : html`<p class="muted" aria-busy="true" role="status">${msg("Loading …")}</p>`}`;
    }
    const mayEdit = this.may("settings.edit");
    const { locale } = desk.clockwork;
    const view: SectionView = { draft, desk, locale, consents: this.consents, requestUpdate: () => this.requestUpdate() };
    const { updatedAt, updatedBy } = draft.saved;
    const when = relativeInWords(updatedAt, desk.clockwork);
    return html`
      <form novalidate @submit=${this.#save}>
        <div class="page-head">
          <h1 tabindex="-1">${msg("Settings")}</h1>
          <p class="muted">${updatedBy ? msg(str`Last changed ${when} by ${updatedBy}`) : msg(str`Last changed ${when}`)}</p>
        </div>
        <div class="columns">
          ${this.#renderNavigation(draft)}
          <section tabindex="-1" aria-labelledby="section" class="section ${this.section === "forms" ? "wide" : ""} ${mayEdit ? "" : "read-only"}">
            <h2 id="section">${sectionTitle(this.section)}</h2>
            ${mayEdit ? nothing : html`<p class="notice">${msg("You can read the settings. Managers and admins can change them.")}</p>`}
            ${draft.wasBroughtBack && draft.isDirty && !draft.theirs
              ? html`<p class="notice" role="status">${msg("Your unsaved changes from an earlier visit are back.")}</p>`
              : nothing}
            ${renderDispute(view, { yielded: this.yielded, decide: this.#decide, goOn: this.#goOn, discard: this.#discard })}
            ${renderProblems(view, { failure: this.saveFailure, show: this.#showProblem })}
            <fieldset ?disabled=${!mayEdit}>${this.#renderSection(view)}</fieldset>
          </section>
        </div>
        ${this.#renderSaveBar(draft)}
      </form>
    `;
  }
}

/** The frame has to hand the new address down first. */
function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}
