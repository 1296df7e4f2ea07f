import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { keepPreferences, readPreferences } from "../app/preferences.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { activeShortcuts } from "../page/shortcuts.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";

/** What the keys do on the page that is on view, and the switch that turns them off. */
@customElement("desk-shortcut-help")
export class ShortcutHelp extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1.25rem;
        align-items: baseline;
      }

      kbd {
        display: inline-block;
        min-inline-size: 1.625rem;
        padding: 0.0625rem 0.375rem;
        font: inherit;
        font-size: 0.8125rem;
        text-align: center;
        background: var(--_raised);
        border: 1px solid var(--_line);
        border-block-end-width: 2px;
        border-radius: 0.3125rem;
      }

      label {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        padding-block: 1.25rem 0;
      }

      input {
        inline-size: 1.125rem;
        block-size: 1.125rem;
        accent-color: var(--_accent);
      }
    `,
  ];

  @state() private areOn = true;

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async show(): Promise<void> {
    this.areOn = readPreferences().hasShortcuts !== false;
    this.requestUpdate();
    await this.updateComplete;
    await this.dialog.show();
  }

  #toggle = (): void => {
    this.areOn = !this.areOn;
    keepPreferences({ hasShortcuts: this.areOn });
  };

  protected override render(): TemplateResult {
    return html`<desk-dialog .heading=${msg("Keyboard shortcuts")}>
      <dl>
        ${activeShortcuts().map(
          ({ keys, text }) => html`<dt>${namesIn(keys).map((key, index) => html`${index ? " " : ""}<kbd>${keyName(key)}</kbd>`)}</dt>
            <dd>${text()}</dd>`,
        )}
      </dl>
      <label><input type="checkbox" .checked=${this.areOn} @change=${this.#toggle} />${msg("Single keys are shortcuts")}</label>
    </desk-dialog>`;
  }
}

/** Two keys one after the other are written with a space between them; the space bar is one. */
function namesIn(keys: string): string[] {
  return keys === " " ? [""] : keys.split(" ");
}

function keyName(key: string): string {
  if (key === "") return msg("Space");
  if (key === "Escape") return msg("Esc");
  return key === "X" ? msg("Shift") + " x" : key;
}
