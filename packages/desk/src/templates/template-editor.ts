import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { isProblemError, type ReplyTemplate } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import { languageName } from "../localization/language-name.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { contentOf, draftOf, hasUnknownVariables, isChanged, withText, type TemplateDraft } from "./template-draft.ts";
import { TemplateDraftEvent, TemplateSettledEvent } from "./template-events.ts";
import { renderTemplateText } from "./template-text.ts";
import { templatesStyles } from "./templates.styles.ts";

/** One template, in all of the site's languages side by side. The draft is its owner's. */
@customElement("desk-template-editor")
export class TemplateEditor extends LitElement {
  static override styles: CSSResultGroup = templatesStyles;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) draft!: TemplateDraft;
  @state() private failure: unknown;
  /** What somebody else made of the template in the meantime. */
  @state() private theirs: ReplyTemplate | undefined;
  @state() private isSaving = false;
  @state() private asksToDelete = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get #mayEdit(): boolean {
    return this.desk.may("templates.edit");
  }

  #change(draft: TemplateDraft): void {
    this.dispatchEvent(new TemplateDraftEvent(draft));
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { draft, desk } = this;
    if (this.isSaving || !isChanged(draft) || (await this.#showFaults(draft))) return;
    const content = contentOf(draft, desk.data.site.locales);
    this.isSaving = true;
    this.failure = undefined;
    try {
      const { templates } = desk.api;
      const saved = draft.base ? await templates.change(draft.base.id, { ...content, version: draft.base.version }) : await templates.add(content);
      toast(this, msg("The template is saved."));
      this.dispatchEvent(new TemplateSettledEvent(saved));
    } catch (error) {
      await this.#meetFailure(draft, error);
    } finally {
      this.isSaving = false;
    }
  };

  /** The first field at fault takes the focus; whether there is one. */
  async #showFaults(draft: TemplateDraft): Promise<boolean> {
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll<TextField>("heed-text-field")];
    const wrong = fields.find((field) => !field.checkValidity());
    if (wrong) return !wrong.reportValidity();
    if (Object.keys(draft.texts).length > 0) return hasUnknownVariables(draft);
    const [first] = fields.filter((field) => field.dataset.locale);
    if (first) first.problem = { code: "required" };
    first?.reportValidity();
    return true;
  }

  async #meetFailure(draft: TemplateDraft, error: unknown): Promise<void> {
    this.failure = error;
    if (!isProblemError(error) || error.code !== "settings_changed") return;
    try {
      const { items } = await this.desk.api.templates.list();
      this.theirs = items.find(({ id }) => id === draft.base?.id);
      if (this.theirs) this.failure = undefined;
    } catch {
      // The first refusal says enough.
    }
  }

  #keepMine = (): void => {
    const { theirs } = this;
    this.theirs = undefined;
    this.#change({ ...this.draft, base: theirs });
  };

  #takeTheirs = (theirs: ReplyTemplate): void => {
    this.theirs = undefined;
    this.#change(draftOf(theirs));
  };

  #delete = async ({ id, name }: ReplyTemplate): Promise<void> => {
    try {
      await this.desk.api.templates.delete(id);
      toast(this, msg(str`The template “${name}” is deleted.`));
      this.dispatchEvent(new TemplateSettledEvent(undefined));
    } catch (error) {
      this.failure = error;
    }
  };

  #renderTheirs(theirs: ReplyTemplate): TemplateResult {
    return html`<section class="notice" role="alert">
      <h3>${msg("Somebody changed this template in the meantime")}</h3>
      <p>${msg("Your draft is still here. Theirs reads:")}</p>
      <p class="name"><bdi>${theirs.name}</bdi></p>
      ${Object.entries(theirs.texts).map(
        ([locale, text]) => html`<p class="muted">${languageName(locale)}</p>
          <p class="words" lang=${locale}><bdi>${text}</bdi></p>`,
      )}
      <div class="buttons">
        <button type="button" class="button" @click=${this.#keepMine}>${msg("Go on with mine")}</button>
        <button type="button" class="button" @click=${() => this.#takeTheirs(theirs)}>${msg("Take theirs")}</button>
      </div>
    </section>`;
  }

  #renderDeletion(base: ReplyTemplate): TemplateResult {
    return html`<div class="ending">
      <button type="button" class="button danger" aria-expanded=${this.asksToDelete} @click=${() => (this.asksToDelete = !this.asksToDelete)}>
        ${msg("Delete …")}
      </button>
      ${this.asksToDelete
        ? html`<div class="notice wrong" role="group" aria-label=${msg("Delete")}>
            <p>${msg("It is gone for everybody at this site. Answers that were written with it stay.")}</p>
            <button type="button" class="button danger" @click=${() => this.#delete(base)}>${msg("Delete this template")}</button>
          </div>`
        : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { draft, desk, failure, theirs } = this;
    const { site } = desk.data;
    const problems = isProblemError(failure) ? failure.errors : [];
    const nameProblem = isProblemError(failure) && failure.code === "name_taken" ? ({ code: "not_an_option" } as const) : problems.find(({ path }) => path === "/name");
    const names = { agentName: desk.session.user.name, siteName: site.name };
    return html`<form novalidate @submit=${this.#save}>
      ${theirs ? this.#renderTheirs(theirs) : nothing}
      ${failure ? html`<p class="notice wrong" role="alert">${failureText(failure)} ${msg("Your draft is still here.")}</p>` : nothing}
      <heed-text-field
        required
        .label=${msg("Name of the template")}
        .hint=${msg("Only colleagues see it.")}
        .maxLength=${100}
        .value=${draft.name}
        .problem=${nameProblem}
        ?disabled=${!this.#mayEdit}
        @input=${({ target }: Event) => this.#change({ ...draft, name: (target as TextField).value })}
      ></heed-text-field>
      <div class="languages">
        ${site.locales.map((locale) =>
          renderTemplateText({
            locale,
            text: draft.texts[locale] ?? "",
            problem: problems.find(({ path }) => path === `/texts/${locale}`),
            isReadOnly: !this.#mayEdit,
            names,
            change: (text) => this.#change(withText(draft, locale, text)),
          }),
        )}
      </div>
      ${this.#mayEdit
        ? html`<div class="buttons">
              <button class="button primary" aria-disabled=${this.isSaving || !isChanged(draft)}>${msg("Save template")}</button>
              ${draft.base && isChanged(draft)
                ? html`<button type="button" class="button" @click=${() => draft.base && this.#change(draftOf(draft.base))}>${msg("Discard changes")}</button>`
                : nothing}
            </div>
            ${draft.base ? this.#renderDeletion(draft.base) : nothing}`
        : nothing}
    </form>`;
  }
}
