import { adoptStyles, html, nothing, render, type TemplateResult } from "lit";
import { base } from "../base/base.styles.ts";
import { buttons } from "../base/button.styles.ts";
import { tokens } from "../base/tokens.styles.ts";
import { fieldStyles } from "../field/field.styles.ts";
import { msg } from "../localization/msg.ts";
import { joinDialogStyles } from "./join-dialog.styles.ts";
import { Joining, type JoinQuestion } from "./joining.ts";
import type { Host } from "./participation.ts";

/** Asks in a dialog who takes part: with an e-mail address and a code, or without; or for consent to a new text. */
export class JoinDialog {
  readonly #host: Host;
  readonly #question: JoinQuestion;
  readonly #joining: Joining;
  /** In a tree of its own: it looks the same whatever it was opened from. */
  readonly #place = document.createElement("div");
  #isWanted = false;

  constructor(host: Host, question: JoinQuestion) {
    this.#host = host;
    this.#question = question;
    this.#joining = new Joining(host, question, {
      show: () => this.#show(),
      root: () => this.#dialog,
      end: () => {
        this.#isWanted = true;
        this.#dialog.close();
      },
    });
  }

  /** Whether they take part now. Leaving the page's part with the element in it counts as no. */
  async open(): Promise<boolean> {
    const root = this.#place.attachShadow({ mode: "open" });
    adoptStyles(root, [tokens, base, fieldStyles, buttons, joinDialogStyles]);
    this.#place.setAttribute("exportparts", "dialog:join-dialog, label, control, error");
    this.#host.renderRoot.append(this.#place);
    this.#show();
    const dialog = this.#dialog;
    dialog.showModal();
    const { presence } = this.#host;
    const closed = new Promise((done) => dialog.addEventListener("close", done, { once: true }));
    presence.addEventListener("abort", () => dialog.close(), { once: true });
    await closed;
    this.#place.remove();
    return this.#isWanted;
  }

  get #dialog(): HTMLDialogElement {
    // Rendered before anything asks for it.
    return this.#place.shadowRoot?.querySelector("dialog") as HTMLDialogElement;
  }

  #show(): void {
    const root = this.#place.shadowRoot;
    if (root) render(this.#render(), root);
  }

  #render(): TemplateResult {
    const lang = this.#question.site.locale;
    const texts = this.#host.renderRoot.querySelector(".root");
    return html`<dialog
      part="dialog"
      lang=${texts?.getAttribute("lang") ?? lang}
      dir=${texts?.getAttribute("dir") ?? nothing}
      aria-labelledby="title"
    >
      ${this.#joining.render()}
      <button type="button" class="close" aria-label=${msg("Close")} @click=${() => this.#dialog.close()}>×</button>
    </dialog>`;
  }
}
