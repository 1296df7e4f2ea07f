import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";

interface SendingState {
  isWaiting: boolean;
  failure: string;
  isAllowed: boolean;
  retry(): void;
  hold(): void;
}

/** What became of an attempt to send, where there is anything to say. */
export function renderSendingState({ isWaiting, failure, isAllowed, retry, hold }: SendingState): TemplateResult | typeof nothing {
  if (isWaiting) {
    return html`<div class="notice">
      <p><b>${msg("Waiting for the connection.")}</b> ${msg("It is kept here and goes out by itself, once, as soon as the service can be reached.")}</p>
      <div class="actions">
        <button type="button" class="button" @click=${retry}>${msg("Try now")}</button>
        <button type="button" class="button quiet" @click=${hold}>${msg("Do not send by itself")}</button>
      </div>
    </div>`;
  }
  if (failure) return html`<p class="failed">${failure}</p>`;
  if (isAllowed) return nothing;
  return html`<p class="notice">${msg("The case has moved on, and this cannot be sent now. Your text is kept; you can copy it into a note.")}</p>`;
}
