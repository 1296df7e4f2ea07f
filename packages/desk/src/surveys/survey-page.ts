import { msg } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { DeskSurvey } from "@heed/contract/desk";
import { isProblemError } from "@heed/core/desk";
import { navigate } from "../app/router.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import { placeOfProblem } from "../settings/problem-summary.ts";
import { textFor } from "../settings/setting-fields.ts";
import { renderBeginning, renderEnding } from "./frame-texts.ts";
import { SurveyStore } from "./kept-survey.ts";
import { renderLanguages } from "./languages-tab.ts";
import { tabOf, type SurveyTab } from "./problem-words.ts";
import { renderPages } from "./question-list.ts";
import type { QuestionMenu } from "./question-menu.ts";
import "./question-menu.ts";
import { renderSettings } from "./settings-tab.ts";
import { SurveyDraft } from "./survey-draft.ts";
import { editorStyles } from "./survey-editor.styles.ts";
import { renderNotices, type Notices } from "./survey-notices.ts";
import { renderSurveyHead } from "./survey-head.ts";
import type { PartId } from "./survey-merge.ts";
import "./survey-preview.ts";
import { renderSaveBar } from "./save-bar.ts";
import { stepDone, type SurveyStep, type SurveyStepDialog, type SurveySteppedEvent } from "./survey-step-dialog.ts";
import "./survey-step-dialog.ts";
import { renderSurveyTabs, tabAddress } from "./survey-tabs.ts";
import { missingIn } from "./survey-texts.ts";
import type { SurveyView } from "./survey-view.ts";
import { reveal } from "./reveal.ts";

/** One survey: its questions, languages and settings, changed as one draft and saved as a whole. */
@customElement("desk-survey-page")
export class SurveyPage extends DeskPage {
  static override styles: CSSResultGroup = editorStyles;

  @query("desk-question-menu") private readonly menu!: QuestionMenu;
  @query("desk-survey-step-dialog") private readonly steps!: SurveyStepDialog;
  @query(".preview-dialog") private readonly previewDialog!: DeskDialog;

  @state() private draft: SurveyDraft | undefined;
  @state() private failure: unknown;
  @state() private saveFailure: unknown;
  @state() private isSaving = false;
  @state() private showsProblems = false;
  @state() private yielded: readonly PartId[] = [];
  @state() private target: string | undefined;
  @state() private missingAtFirst: ReadonlySet<string> | undefined;
  @state() private isPreviewed = false;

  override get pageTitle(): string {
    return this.draft ? `${this.#title} · ${msg("Surveys")}` : msg("Surveys");
  }

  /** What this device keeps is there again when one comes back. */
  override get hasUnsavedWork(): boolean {
    return this.draft !== undefined && this.draft.isDirty && !this.draft.isKept;
  }

  get #title(): string {
    const { draft } = this;
    return draft ? textFor(draft.definition.title, draft.source) : "";
  }

  get #tab(): SurveyTab {
    const asked = this.query.get("tab");
    return asked === "languages" || asked === "settings" ? asked : "questions";
  }

  get #mayEdit(): boolean {
    return this.may("surveys.edit") && this.draft?.saved.status !== "closed";
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return changed.has("desk") || changed.has("params");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { api, siteKey, me } = this.desk;
    const { surveyId = "" } = this.params;
    try {
      const saved = await api.surveys.get(surveyId, { signal });
      this.failure = undefined;
      if (this.draft?.saved.id === surveyId) return this.draft.meet(saved);
      const store = new SurveyStore({ siteKey, staffId: me.staffId, surveyId });
      this.draft = new SurveyDraft(saved, { store, changed: () => this.requestUpdate() });
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  /** Saves, and answers what the survey is then; nothing where that did not work. */
  #save = async (): Promise<DeskSurvey | undefined> => {
    const { draft } = this;
    if (!draft || this.isSaving || draft.theirs) return undefined;
    if (draft.problems.length > 0) return this.#showProblems(draft);
    if (!draft.isDirty) return draft.saved;
    const sent = draft.content;
    const isToPublish = draft.hasChangedQuestions && draft.saved.status !== "draft";
    this.isSaving = true;
    this.saveFailure = undefined;
    try {
      const saved = await this.desk.api.surveys.change(draft.saved.id, { version: draft.saved.version, ...sent });
      draft.accept(saved, sent);
      toast(this, isToPublish ? msg("Saved. Customers get the new questions once you publish them.") : msg("The survey is saved."));
      return saved;
    } catch (error) {
      await this.#meetFailure(draft, error);
      return undefined;
    } finally {
      this.isSaving = false;
    }
  };

  async #meetFailure(draft: SurveyDraft, error: unknown): Promise<void> {
    this.saveFailure = error;
    if (!isProblemError(error)) return;
    if (error.code === "settings_changed") {
      this.saveFailure = undefined;
      await this.reload();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("[role=alert]")?.focus();
    } else if (error.code === "validation_failed") {
      draft.refuse(error.errors);
      this.#showProblems(draft);
    }
  }

  #showProblems(draft: SurveyDraft): undefined {
    this.showsProblems = true;
    const [first] = draft.problems;
    if (first) void this.#showPlace(first.path);
  }

  /** Goes to the field for a place, on whichever tab and in whatever is closed. */
  #showPlace = async (path: string): Promise<void> => {
    const { draft } = this;
    if (!draft) return;
    const tab = tabOf(path, draft);
    reveal(draft, path);
    if (tab === "languages") {
      this.target = path.split("/").at(-1);
      this.missingAtFirst = undefined;
    }
    this.#go(tab);
    await nextFrame();
    await this.updateComplete;
    const field = placeOfProblem(this.renderRoot, path);
    field?.scrollIntoView({ block: "center" });
    if (field && "speakUp" in field) void (field as HTMLElement & { speakUp(): Promise<void> }).speakUp();
    field?.focus();
  };

  #go(tab: SurveyTab): void {
    const { draft } = this;
    if (draft && tab !== this.#tab) navigate(this, tabAddress(this.desk, draft.saved.id, tab), { replace: true });
  }

  #stepped = ({ step, survey }: SurveySteppedEvent): void => {
    const { draft } = this;
    if (!draft) return;
    if (step === "delete") {
      draft.discard();
      toast(this, msg("The draft is deleted."));
      return navigate(this, this.desk.url("surveys"), { replace: true });
    }
    if (!survey) return;
    toast(this, stepDone(step));
    if (step === "clone") return navigate(this, tabAddress(this.desk, survey.id, "questions"));
    draft.meet(survey);
  };

  #ask = (step: SurveyStep): void => {
    const { draft } = this;
    if (!draft || draft.theirs) return;
    if (step === "publish" && draft.problems.length > 0) this.#showProblems(draft);
    else void this.steps.ask(step);
  };

  #openPreview = async (): Promise<void> => {
    this.isPreviewed = true;
    await this.updateComplete;
    await this.previewDialog.show();
  };

  #showOnlyMissing = (isOnlyMissing: boolean, target: string): void => {
    const { draft } = this;
    this.missingAtFirst = draft && isOnlyMissing ? new Set(missingIn(draft.definition, target).map(({ pointer }) => pointer)) : undefined;
  };

  #goOn = (): void => {
    this.draft?.mergeWithTheirs(this.yielded);
    this.yielded = [];
    this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
  };

  #notices(draft: SurveyDraft): Notices {
    return {
      failure: this.saveFailure,
      problems: { isOpen: this.showsProblems, toggle: (isOpen) => (this.showsProblems = isOpen), show: (path) => void this.#showPlace(path) },
      dispute: {
        yielded: this.yielded,
        decide: (part, isYielded) => (this.yielded = isYielded ? [...this.yielded, part] : this.yielded.filter((each) => each !== part)),
        goOn: this.#goOn,
        discard: () => draft.discard(),
      },
    };
  }

  #renderTab(view: SurveyView): TemplateResult {
    switch (this.#tab) {
      case "questions":
        return html`<div class="with-preview">
          <div class="builder">
            ${renderBeginning(view)} ${renderPages(view, { chooseType: () => this.menu.choose() })} ${renderEnding(view)}
          </div>
          <aside class="beside" aria-label=${msg("Preview")}>
            <desk-survey-preview .desk=${this.desk} .definition=${view.draft.definition}></desk-survey-preview>
          </aside>
        </div>`;
      case "languages":
        return html`<div class="single">
          ${renderLanguages(view, {
            target: this.target,
            chooseTarget: (locale) => {
              this.target = locale;
              if (this.missingAtFirst) this.#showOnlyMissing(true, locale);
            },
            isOnlyMissing: this.missingAtFirst !== undefined,
            showOnlyMissing: this.#showOnlyMissing,
            missingAtFirst: this.missingAtFirst ?? new Set(),
          })}
        </div>`;
      case "settings":
        return html`<div class="single narrow">${renderSettings(view)}</div>`;
    }
  }

  protected override render(): TemplateResult {
    const { draft, desk } = this;
    if (!draft) {
      return html`<a class="back" href=${desk.url("surveys")}>${msg("All surveys")}</a>
        <h1 tabindex="-1">${msg("Survey")}</h1>
        ${this.failure
          ? html`<div class="notice wrong" role="alert">
              <p>${failureText(this.failure)}</p>
              <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
            </div>`
          : html`<p class="muted" aria-busy="true" role="status">${msg("Loading …")}</p>`}`;
    }
    const mayEdit = this.#mayEdit;
    const view: SurveyView = { draft, desk, mayEdit };
    const { saved } = draft;
    const wrong = [...new Set(draft.problems.map(({ path }) => tabOf(path, draft)))];
    return html`
      ${renderSurveyHead({ desk, survey: saved, title: this.#title, hasNews: saved.hasChanges || draft.hasChangedQuestions, ask: this.#ask, preview: () => void this.#openPreview() })}
      ${renderSurveyTabs(desk, { surveyId: saved.id, current: this.#tab, wrong })}
      <div class="notices">${renderNotices(view, this.#notices(draft))}</div>
      <fieldset class="whole ${mayEdit ? "" : "read-only"}" ?disabled=${!mayEdit}>${this.#renderTab(view)}</fieldset>
      ${mayEdit
        ? renderSaveBar(draft, {
            isSaving: this.isSaving,
            save: () => void this.#save(),
            discard: () => {
              draft.discard();
              this.saveFailure = undefined;
            },
          })
        : nothing}
      <desk-question-menu></desk-question-menu>
      <desk-survey-step-dialog
        .desk=${desk}
        .survey=${{ ...saved, ...draft.content }}
        .save=${this.#save}
        .isDirty=${draft.isDirty}
        @desk-survey-stepped=${this.#stepped}
        @desk-survey-stale=${this.reload}
      ></desk-survey-step-dialog>
      <desk-dialog class="preview-dialog" wide .heading=${msg("Preview")} @close=${() => (this.isPreviewed = false)}>
        ${this.isPreviewed ? html`<desk-survey-preview roomy .desk=${desk} .definition=${draft.definition}></desk-survey-preview>` : nothing}
      </desk-dialog>
    `;
  }
}

/** The frame has to hand the new address down first. */
function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}
