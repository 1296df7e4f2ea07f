import type { ReplyTemplate } from "@heed/core/desk";
import type { TemplateDraft } from "./template-draft.ts";

/** Something was typed. */
export class TemplateDraftEvent extends Event {
  readonly draft: TemplateDraft;

  constructor(draft: TemplateDraft) {
    super("desk-template-draft", { bubbles: true, composed: true });
    this.draft = draft;
  }
}

/** A template was saved, or deleted: then there is none. */
export class TemplateSettledEvent extends Event {
  readonly template: ReplyTemplate | undefined;

  constructor(template: ReplyTemplate | undefined) {
    super("desk-template-settled", { bubbles: true, composed: true });
    this.template = template;
  }
}
