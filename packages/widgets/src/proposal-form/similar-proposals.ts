import { html, nothing, type TemplateResult } from "lit";
import { createVote, type OptimisticVote, type ProposalSummary } from "@heed/core";
import { takesVotes } from "@heed/core/rules";
import { msg, str } from "../localization/msg.ts";
import type { Participation } from "../participation/participation.ts";
import { failureInWords } from "../proposal-board/failure-in-words.ts";
import { VoteEvent } from "../proposal-board/proposal-board.events.ts";
import { statusInWords } from "../proposal-board/status-in-words.ts";
import { countInWords, totalOf } from "../proposal-board/votes-in-words.ts";
import type { ProposalForm } from "./proposal-form.ts";
import { SimilarSearch } from "./similar-search.ts";

/** What says much the same, found while somebody writes: to vote for instead of writing it again. */
export class SimilarProposals {
  readonly #form: ProposalForm;
  readonly #participation: Participation;
  readonly #search: SimilarSearch;
  readonly #votes = new Map<string, OptimisticVote>();
  #found: readonly ProposalSummary[] = [];
  #isOpen = false;
  #hasSearched = false;
  #trouble: { id: string; text: string } | undefined;

  constructor(form: ProposalForm, participation: Participation) {
    this.#form = form;
    this.#participation = participation;
    this.#search = new SimilarSearch({
      client: () => participation.client,
      show: (found) => {
        this.#found = found ?? [];
        this.#hasSearched = found !== null;
        if (this.#found.length === 0) this.#isOpen = false;
        form.requestUpdate();
      },
    });
  }

  /** Something was written. Where nobody else sees proposals there is nothing to find. */
  hear(): void {
    const { answers, shownSite } = this.#form;
    if (shownSite?.proposals?.isPublic) this.#search.hear(String(answers["/title"] ?? ""), String(answers["/text"] ?? ""));
  }

  stop(): void {
    this.#search.stop();
    this.#found = [];
    this.#isOpen = this.#hasSearched = false;
  }

  /** How much was found, in words; undefined before anything was looked for. */
  get found(): string | undefined {
    const count = this.#found.length;
    if (count > 0) return msg(str`Much the same was proposed before: ${count}.`);
    return this.#hasSearched ? msg("Nothing similar was found.") : undefined;
  }

  renderToggle(): TemplateResult | typeof nothing {
    if (this.#found.length === 0) return nothing;
    const toggle = (): void => {
      this.#isOpen = !this.#isOpen;
      this.#form.requestUpdate();
    };
    return html`<button type="button" class="link" part="similar-toggle" aria-expanded=${this.#isOpen} aria-controls="similar" @click=${toggle}>
      ${this.#isOpen ? msg("Hide") : msg("Have a look")}
    </button>`;
  }

  /** Comes when it is asked for, and has one height. */
  renderList(locale: string): TemplateResult {
    return html`<ul id="similar" ?hidden=${!this.#isOpen}>
      ${this.#found.map((proposal) => this.#renderItem(proposal, locale))}
    </ul>`;
  }

  #renderItem(proposal: ProposalSummary, locale: string): TemplateResult {
    const { id, title, excerpt, locale: lang, status } = proposal;
    const { hasVoted, votes } = this.#votes.get(id)?.state ?? { ...proposal, hasVoted: proposal.own.hasVoted };
    const total = countInWords(totalOf(votes), locale);
    const href = this.#form.hrefTo(id);
    return html`<li part="similar-item">
      ${takesVotes(status)
        ? html`<button
            type="button"
            class="vote"
            part="vote"
            aria-pressed=${hasVoted}
            @click=${() => void this.#vote(proposal)}
          >
            <b>${total}</b> <span>${hasVoted ? msg("Voted") : msg("Vote")}</span><bdi class="unseen">: ${title}</bdi>
          </button>`
        : html`<p class="vote over"><b>${total}</b> <span>${msg("votes")}</span></p>`}
      <details>
        <summary><bdi lang=${lang}>${title}</bdi> <span class="status">${statusInWords(status)[0]}</span></summary>
        <p lang=${lang} dir="auto">${excerpt}</p>
        ${href ? html`<p><a href=${href}>${msg("Read all of it")}</a></p>` : nothing}
      </details>
      <p class="thanks" role="status">
        ${this.#trouble?.id === id ? this.#trouble.text : hasVoted && !proposal.own.hasVoted ? msg("Your vote counts: you need not write it again.") : nothing}
      </p>
    </li>`;
  }

  async #vote(proposal: ProposalSummary): Promise<void> {
    const { id } = proposal;
    const vote = this.#votes.get(id) ?? this.#voteFor(proposal);
    if (!this.#form.dispatchEvent(new VoteEvent(id, !vote.state.hasVoted))) return;
    this.#trouble = undefined;
    try {
      await this.#participation.act(() => vote.toggle());
    } catch (error) {
      this.#trouble = { id, text: failureInWords(error) };
    }
    this.#form.requestUpdate();
  }

  #voteFor(proposal: ProposalSummary): OptimisticVote {
    const vote = createVote(this.#participation.client, proposal, {
      isVerified: () => this.#participation.isVerified,
      onChange: () => this.#form.requestUpdate(),
    });
    this.#votes.set(proposal.id, vote);
    return vote;
  }
}
