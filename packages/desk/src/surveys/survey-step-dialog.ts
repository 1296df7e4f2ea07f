import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { DeskSurvey } from "@heed/contract/desk";
import type { SurveyAction } from "@heed/contract/survey-rules";
import { isProblemError } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import { languageName } from "../localization/language-name.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import { askingInWords } from "./asking-words.ts";
import { surveyIdPattern } from "./survey-id.ts";
import { questionsOf } from "./survey-view.ts";

export type SurveyStep = SurveyAction | "clone" | "delete";

/** A step was taken; what the survey is now, nothing where it is gone. */
export class SurveySteppedEvent extends Event {
  readonly step: SurveyStep;
  readonly survey: DeskSurvey | undefined;

  constructor(step: SurveyStep, survey: DeskSurvey | undefined) {
    super("desk-survey-stepped", { bubbles: true, composed: true });
    this.step = step;
    this.survey = survey;
  }
}

/** Says what a step will do, and takes it. Fires `desk-survey-stale` (not bubbling) where the survey is another by now. */
@customElement("desk-survey-step-dialog")
export class SurveyStepDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .content {
        display: grid;
        gap: 0.75rem;
      }

      ul {
        padding-inline-start: 1.25rem;
      }

      .wrong {
        color: var(--_danger);
      }
    `,
  ];

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  @state() private step: SurveyStep = "publish";
  @state() private failure: unknown;
  @state() private isGoing = false;
  @state() private newId = "";

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) survey!: DeskSurvey;
  /** Saves what is not saved yet, and answers what the survey is then; nothing where that did not work. */
  @property({ attribute: false }) save: () => Promise<DeskSurvey | undefined> = () => Promise.resolve(this.survey);
  @property({ attribute: false }) isDirty = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Asks whether to take this step. */
  async ask(step: SurveyStep): Promise<void> {
    this.step = step;
    this.failure = undefined;
    this.newId = `${this.survey.id.slice(0, 58)}_copy`;
    await this.updateComplete;
    await this.dialog.show();
  }

  #go = async (): Promise<void> => {
    if (this.isGoing || !this.#isReady()) return;
    this.isGoing = true;
    this.failure = undefined;
    try {
      const survey = await this.#take();
      this.dialog.close();
      this.dispatchEvent(new SurveySteppedEvent(this.step, survey));
    } catch (error) {
      this.failure = error;
      if (isProblemError(error) && error.code === "settings_changed") this.dispatchEvent(new Event("desk-survey-stale"));
    } finally {
      this.isGoing = false;
    }
  };

  #isReady(): boolean {
    const field = this.renderRoot.querySelector<TextField>("heed-text-field");
    return field === null || field.reportValidity();
  }

  async #take(): Promise<DeskSurvey | undefined> {
    const { step, desk, survey } = this;
    const { surveys } = desk.api;
    switch (step) {
      case "publish": {
        const saved = await this.save();
        // What is wrong stands on the page.
        if (!saved) return undefined;
        return surveys.publish(saved.id, { version: saved.version });
      }
      case "pause":
      case "resume":
      case "close":
        return surveys[step](survey.id, { version: survey.version });
      case "clone":
        return surveys.clone(survey.id, { id: this.newId.trim() });
      case "delete":
        await surveys.delete(survey.id);
        return undefined;
    }
  }

  #renderPublishing(): TemplateResult {
    const { survey, desk } = this;
    const { definition, settings, publishedVersion } = survey;
    const count = questionsOf(definition).filter(({ type }) => type !== "statement").length;
    const languages = new Intl.ListFormat(desk.clockwork.locale).format(definition.locales.map(languageName));
    return html`<p>${publishedVersion === null ? msg("From now on the survey can be answered.") : msg("From now on customers get the survey as it stands here.")}</p>
      <ul>
        <li>${count === 1 ? msg(str`One question, in ${languages}`) : msg(str`${count} questions, in ${languages}`)}</li>
        ${askingInWords(settings).map((words) => html`<li>${words}</li>`)}
        ${definition.isAnonymous ? html`<li>${msg("Anonymous: nobody can tell who answered")}</li>` : nothing}
      </ul>
      ${publishedVersion === null
        ? nothing
        : html`<p class="muted">${msg("Who has begun goes on with the questions they began with. Answers stay with the version they were given to.")}</p>`}`;
  }

  #renderConsequence(): TemplateResult {
    switch (this.step) {
      case "publish":
        return this.#renderPublishing();
      case "pause":
        return html`<p>${msg("Nobody is asked any more until you go on. Who has begun can finish, and invitations keep their validity.")}</p>`;
      case "resume":
        return html`<p>${msg("The survey asks again, as it did before.")}</p>`;
      case "close":
        return html`<p>${msg("Nobody is asked any more, for good. Who has begun can finish. The results stay.")}</p>
          <p class="muted">${msg("A closed survey cannot be opened again. To stop for a while, pause it; to ask again later, copy it.")}</p>`;
      case "delete":
        return html`<p>${msg("The draft is gone for everybody at this site. It was never published, so no answer is lost.")}</p>`;
      case "clone":
        return html`<p>${msg("A new draft with the same questions and settings. Answers are not copied.")}</p>
          <heed-text-field
            required
            .label=${msg("Id of the copy")}
            .hint=${msg("Small letters, digits, - and _. It stands in addresses and never changes.")}
            .maxLength=${64}
            .value=${this.newId}
            .problem=${(isProblemError(this.failure) && this.failure.code === "name_taken") || !surveyIdPattern.test(this.newId.trim()) ? { code: "not_an_option" } : undefined}
            @input=${({ target }: Event) => (this.newId = (target as TextField).value)}
          ></heed-text-field>`;
    }
  }

  protected override render(): TemplateResult {
    const { heading, button, isDangerous } = this.#words();
    return html`<desk-dialog .heading=${heading}>
      <div class="content">
        ${this.#renderConsequence()}
        ${this.isDirty && this.step !== "delete"
          ? html`<p class="muted">${this.step === "publish" ? msg("What you have not saved yet is saved first.") : msg("What you have not saved yet stays a draft on this device.")}</p>`
          : nothing}
        ${this.failure ? html`<p class="wrong" role="alert">${failureText(this.failure)}</p>` : nothing}
      </div>
      <button slot="actions" type="button" class="button" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      <button slot="actions" type="button" class="button ${isDangerous ? "danger" : "primary"}" aria-disabled=${this.isGoing} @click=${this.#go}>${button}</button>
    </desk-dialog>`;
  }

  #words(): { heading: string; button: string; isDangerous?: boolean } {
    switch (this.step) {
      case "publish":
        return { heading: msg("Publish this survey?"), button: msg("Publish now") };
      case "pause":
        return { heading: msg("Pause this survey?"), button: msg("Pause it") };
      case "resume":
        return { heading: msg("Go on with this survey?"), button: msg("Go on") };
      case "close":
        return { heading: msg("Close this survey for good?"), button: msg("Close it for good"), isDangerous: true };
      case "clone":
        return { heading: msg("Copy this survey"), button: msg("Make a copy") };
      case "delete":
        return { heading: msg("Delete this draft?"), button: msg("Delete it"), isDangerous: true };
    }
  }
}

/** What is said when a step was taken. */
export function stepDone(step: SurveyStep): string {
  switch (step) {
    case "publish":
      return msg("The survey is published.");
    case "pause":
      return msg("The survey is paused.");
    case "resume":
      return msg("The survey asks again.");
    case "close":
      return msg("The survey is closed.");
    case "clone":
      return msg("This is the copy.");
    case "delete":
      return msg("The draft is deleted.");
  }
}
