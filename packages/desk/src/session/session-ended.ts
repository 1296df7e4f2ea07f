import { msg, updateWhenLocaleChanges } from "@lit/localize";
import type { DeskClient } from "@heed/core/desk";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import type { SignInForm } from "./sign-in-form.ts";
import "./sign-in-form.ts";

/** Lets somebody whose session has ended sign in again over the page, on which nothing is lost. */
@customElement("desk-session-ended")
export class SessionEnded extends LitElement {
  @property({ attribute: false }) client!: DeskClient;

  @property() email = "";

  @query("desk-dialog") private readonly dialog!: DeskDialog;
  @query("desk-sign-in-form") private readonly form!: SignInForm;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async show(): Promise<void> {
    await this.updateComplete;
    if (this.dialog.isOpen) return;
    await this.dialog.show();
    this.form.focus();
  }

  close(): void {
    if (this.hasUpdated && this.dialog.isOpen) this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`
      <desk-dialog .heading=${msg("Please sign in again")}>
        <p>${msg("Your session has ended. What you typed is still here.")}</p>
        <br />
        <desk-sign-in-form .client=${this.client} .email=${this.email}></desk-sign-in-form>
      </desk-dialog>
    `;
  }
}
