import { msg } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { customElement, state } from "lit/decorators.js";
import type { ReplyTemplate } from "@heed/core/desk";
import { navigate } from "../app/router.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import { draftOf, emptyDraft, isChanged, type TemplateDraft } from "./template-draft.ts";
import "./template-editor.ts";
import type { TemplateDraftEvent, TemplateSettledEvent } from "./template-events.ts";
import { templatesStyles } from "./templates.styles.ts";

/** What a template that is not there yet is called in addresses. */
const NEW = "new";

/** The reply templates: a list, and the one that is chosen. Drafts stay while others are looked at. */
@customElement("desk-templates-page")
export class TemplatesPage extends DeskPage {
  static override styles: CSSResultGroup = templatesStyles;

  @state() private templates: readonly ReplyTemplate[] | undefined;
  @state() private drafts: ReadonlyMap<string, TemplateDraft> = new Map();
  @state() private failure: unknown;

  override get pageTitle(): string {
    return msg("Reply templates");
  }

  override get hasUnsavedWork(): boolean {
    return [...this.drafts.values()].some(isChanged);
  }

  get #chosenId(): string | null {
    return this.query.get("template");
  }

  get #chosen(): TemplateDraft | undefined {
    const id = this.#chosenId;
    if (id === null) return undefined;
    const draft = this.drafts.get(id);
    if (draft) return draft;
    if (id === NEW) return this.may("templates.edit") ? emptyDraft : undefined;
    const template = this.templates?.find((each) => each.id === id);
    return template && draftOf(template);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    try {
      this.templates = (await this.desk.api.templates.list({ signal })).items;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #keep = ({ draft }: TemplateDraftEvent): void => {
    const drafts = new Map(this.drafts);
    const id = draft.base?.id ?? NEW;
    if (isChanged(draft)) drafts.set(id, draft);
    else drafts.delete(id);
    this.drafts = drafts;
    if (draft.base) this.#replace(draft.base);
  };

  #settle = async ({ template }: TemplateSettledEvent): Promise<void> => {
    const drafts = new Map(this.drafts);
    drafts.delete(this.#chosenId ?? NEW);
    this.drafts = drafts;
    if (template) this.#replace(template);
    navigate(this, this.#address(template?.id), { replace: true });
    await this.reload();
    if (!template) this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
  };

  #replace(template: ReplyTemplate): void {
    const others = (this.templates ?? []).filter(({ id }) => id !== template.id);
    this.templates = [...others, template].sort((one, other) => one.name.localeCompare(other.name));
  }

  #address(id?: string): string {
    return this.desk.url(id === undefined ? "templates" : `templates?template=${encodeURIComponent(id)}`);
  }

  #renderList(templates: readonly ReplyTemplate[]): TemplateResult {
    const { locale } = this.desk.data.site;
    if (templates.length === 0) {
      return html`<p class="muted">
        ${this.may("templates.edit")
          ? msg("There are none yet. A template saves typing what many customers need to hear.")
          : msg("There are none yet. Supervisors and managers write them.")}
      </p>`;
    }
    return html`<ul class="list">
      ${templates.map(({ id, name, texts }) => {
        const draft = this.drafts.get(id);
        const [excerpt = ""] = (texts[locale] ?? Object.values(texts)[0] ?? "").split("\n");
        return html`<li>
          <a href=${this.#address(id)} aria-current=${id === this.#chosenId ? "page" : nothing}>
            <span class="name"><bdi>${name}</bdi>${draft ? html` <span class="dot" role="img" aria-label=${msg("not saved")}></span>` : nothing}</span>
            <span class="excerpt"><bdi>${excerpt}</bdi></span>
          </a>
        </li>`;
      })}
    </ul>`;
  }

  #renderChosen(): TemplateResult {
    const id = this.#chosenId;
    const draft = this.#chosen;
    if (id === null) return html`<p class="muted placeholder">${msg("Choose a template to read or change it.")}</p>`;
    if (!draft) return html`<p class="muted">${msg("This template is not there any more.")}</p>`;
    return html`
      <a class="back" href=${this.#address()}>${msg("All templates")}</a>
      <h2>${draft.base ? draft.base.name : msg("New template")}</h2>
      ${keyed(id, html`<desk-template-editor .desk=${this.desk} .draft=${draft}></desk-template-editor>`)}
    `;
  }

  #renderContent(): TemplateResult {
    if (this.templates) {
      return html`<div class="columns ${this.#chosenId === null ? "" : "chosen"}">
        <nav aria-label=${this.pageTitle}>${this.#renderList(this.templates)}</nav>
        <div class="body" @desk-template-draft=${this.#keep} @desk-template-settled=${this.#settle}>${this.#renderChosen()}</div>
      </div>`;
    }
    if (!this.failure) return html`<p class="muted" role="status" aria-busy="true">${msg("Loading …")}</p>`;
    return html`<div class="notice wrong" role="alert">
      <p>${failureText(this.failure)}</p>
      <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${this.pageTitle}</h1>
        ${this.may("templates.edit")
          ? html`<a class="button primary" href=${this.#address(NEW)}>${icon("add")}${msg("New template")}</a>`
          : nothing}
      </div>
      ${this.#renderContent()}
    `;
  }
}
