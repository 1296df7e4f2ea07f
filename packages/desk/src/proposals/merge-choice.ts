import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DeskProposal, ProposalItem } from "@heed/core/desk";
import { takesVotes } from "@heed/core/rules";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { searchLineStyles } from "../parts/search-line.styles.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import { textOf, type FormEntry } from "./proposal-forms.ts";
import { proposalStatusInWords, votesInWords } from "./proposal-words.ts";

/** The proposal that goes on was chosen. */
class MergeChoiceEvent extends Event {
  readonly into: DeskProposal;

  constructor(into: DeskProposal) {
    super("desk-merge-choice");
    this.into = into;
  }
}

/** Finds the proposal that goes on, shows both side by side, and says what moves. Fires `desk-merge-choice`. */
@customElement("desk-merge-choice")
export class MergeChoice extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    searchLineStyles,
    proposalBadgeStyles,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }

      fieldset {
        display: grid;
        gap: 0.25rem;
        max-block-size: 16rem;
        margin: 0;
        padding: 0.25rem 0;
        border: 0;
        overflow: auto;
      }

      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.625rem;
        align-items: baseline;
        padding: 0.5rem 0.625rem;
        border-radius: var(--_radius);
        cursor: pointer;
      }

      label:hover {
        background: var(--_raised);
      }

      label input {
        accent-color: var(--_accent);
      }

      .about {
        grid-column: 2;
      }

      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 0.75rem;
      }

      article {
        padding: 0.875rem 1rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        overflow-wrap: anywhere;
      }

      .goes-on {
        border-color: var(--_accent);
        box-shadow: inset 0 0 0 1px var(--_accent);
      }

      .text {
        max-block-size: 10rem;
        margin-block-start: 0.5rem;
        overflow: auto;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) ending!: DeskProposal;
  @property() into = "";

  @state() private query = "";
  @state() private items: readonly ProposalItem[] | undefined;
  @state() private chosen: DeskProposal | undefined;
  @state() private failure = "";

  #searching: AbortController | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override firstUpdated(): void {
    this.query = this.ending.title;
    void this.#search();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#searching?.abort();
  }

  #search = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    this.#searching?.abort();
    const { signal } = (this.#searching = new AbortController());
    const q = this.renderRoot.querySelector<HTMLInputElement>("#q")?.value.trim() || this.query;
    this.query = q;
    try {
      const { items } = await this.desk.api.proposals.list({ q, limit: 20 }, { signal });
      this.items = items.filter(({ id, status }) => id !== this.ending.id && (takesVotes(status) || status === "done"));
      this.failure = "";
      if (event) announce(this, this.items.length === 0 ? msg("Nothing was found.") : this.items.length === 1 ? msg("1 proposal was found.") : msg(str`${this.items.length} proposals were found.`));
    } catch (error) {
      if (!signal.aborted) this.failure = failureText(error);
    }
  };

  #choose = async (id: string): Promise<void> => {
    try {
      this.chosen = await this.desk.api.proposals.get(id);
      this.failure = "";
      this.dispatchEvent(new MergeChoiceEvent(this.chosen));
    } catch (error) {
      this.failure = failureText(error);
    }
  };

  #onKey = (event: KeyboardEvent): void => {
    // The form around this one is not what Enter means here.
    if (event.key === "Enter" && !event.isComposing) void this.#search(event);
  };

  #renderFound(): TemplateResult {
    const { items, into, desk } = this;
    if (!items) return html`<p class="muted" role="status">${msg("Loading…")}</p>`;
    if (items.length === 0) return html`<p class="muted">${msg("No other proposal fits. Another word may find more.")}</p>`;
    return html`<fieldset>
      <legend class="visually-hidden">${msg("The proposal that goes on")}</legend>
      ${items.map(
        ({ id, title, locale, status, votes }) => html`<label>
          <input type="radio" name="into" value=${id} .checked=${id === into} @change=${() => void this.#choose(id)} />
          <bdi lang=${locale}>${title}</bdi>
          <span class="facts about">${proposalStatusInWords(status)} · ${votesInWords(votes, desk.clockwork.locale)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderProposal({ title, text, locale, status, votes, subscriberCount }: DeskProposal, heading: string, isGoingOn: boolean): TemplateResult {
    const { clockwork } = this.desk;
    return html`<article class=${isGoingOn ? "goes-on" : ""}>
      <p class="muted">${heading}</p>
      <h3 lang=${locale}><bdi>${title}</bdi></h3>
      <p class="facts">${proposalStatusInWords(status)} · ${votesInWords(votes, clockwork.locale)} · ${subscribersInWords(subscriberCount, clockwork.locale)}</p>
      <p class="text" dir="auto" lang=${locale} tabindex="0">${text}</p>
    </article>`;
  }

  protected override render(): TemplateResult {
    const { chosen, ending, desk, into } = this;
    return html`
      <div class="search" role="search">
        <span class="field">
          ${icon("search")}
          <input id="q" type="search" maxlength="200" aria-label=${msg("Search in the proposals")} .value=${this.query} @keydown=${this.#onKey} />
        </span>
        <button type="button" class="button" @click=${this.#search}>${msg("Search")}</button>
      </div>
      ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing} ${this.#renderFound()}
      ${chosen?.id === into && chosen
        ? html`<div class="both">${this.#renderProposal(ending, msg("Ends"), false)} ${this.#renderProposal(chosen, msg("Goes on"), true)}</div>
            <p>
              ${msg(str`${votesInWords(ending.votes, desk.clockwork.locale)} and ${subscribersInWords(ending.subscriberCount, desk.clockwork.locale)} move along. Whoever has voted for both counts once.`)}
            </p>`
        : nothing}
    `;
  }
}

function subscribersInWords(count: number, locale: string): string {
  return count === 1 ? msg("1 subscriber") : msg(str`${count.toLocaleString(locale)} subscribers`);
}

/** Where it is merged into; the answer names it as soon as it is chosen. */
export function renderMergeChoice(entry: FormEntry, beginning: (title: string) => string): TemplateResult {
  const { holder, values, set } = entry;
  const choose = ({ into }: MergeChoiceEvent): void => {
    const begun = beginning(into.title);
    // What somebody has written stays.
    const isUntouched = [beginning(""), textOf(values, "begun")].includes(textOf(values, "answer"));
    set({ into: into.id, ...(isUntouched && { answer: begun, begun }) });
  };
  return html`<desk-merge-choice
    .desk=${holder.desk}
    .ending=${holder.found}
    .into=${textOf(values, "into")}
    @desk-merge-choice=${choose}
  ></desk-merge-choice>`;
}
