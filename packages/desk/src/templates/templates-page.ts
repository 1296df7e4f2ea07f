import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { DeskPage } from "../page/desk-page.ts";

@customElement("desk-templates-page")
export class TemplatesPage extends DeskPage {
  override get pageTitle(): string {
    return msg("Reply templates");
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${this.pageTitle}</h1>`;
  }
}
